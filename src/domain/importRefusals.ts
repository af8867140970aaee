import type { Refusal } from './refusal';

/** An administrator of the spoke is never changed by an import. */
export function spokeAdministrator(login: string): Refusal {
	return {
		code: 'ADMINISTRATOR_NOT_TOUCHED',
		message: `${login} has an admin role in the spoke and was left as it is`,
		remedy:
			'Administrators are changed by a person in the spoke’s Admin Console only. Leave the person out of the import.',
	};
}
