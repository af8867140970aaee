import type { UserStatus } from './lifecycle';
import { loginOf } from './logins';
import type { Profile } from './profile';
import type { Refusal } from './refusal';

/** Somebody with an admin role is never changed by a workflow. */
export function administratorRefusal(user: { profile: Profile }): Refusal {
	return {
		code: 'ADMINISTRATOR_NOT_TOUCHED',
		message: `${loginOf(user)} has an admin role in the hub and was left as it is`,
		remedy:
			'Administrators are changed by a person in the hub’s Admin Console only. Take the person out of this workflow.',
	};
}

/** Several users match: guessing would change the wrong one. */
export function ambiguousRefusal(
	login: string,
	candidates: ReadonlyArray<{ id: string; status: UserStatus; profile: Profile }>,
): Refusal {
	const named = candidates.map((user) => ({
		id: user.id,
		login: loginOf(user),
		status: user.status,
	}));
	return {
		code: 'AMBIGUOUS_MATCH',
		message: `${login} matches ${candidates.length} users (${named.map((user) => user.login).join(', ')}), so none was changed`,
		remedy:
			'Match by an attribute that only one user can have, or settle the duplicate in the org.',
		facts: { candidates: named },
	};
}
