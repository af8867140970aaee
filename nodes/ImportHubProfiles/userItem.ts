import type { IDataObject } from 'n8n-workflow';
import type { OktaUser } from '../../src/okta/users';

export type Output = 'mapped' | 'raw' | 'simplified';

/** A user that was only read, in the shape that is wanted. */
export function userItem(
	user: OktaUser,
	output: Output,
	names: ReadonlyMap<string, string>,
): IDataObject {
	const { id, status, lastUpdated, profile } = user;
	switch (output) {
		case 'raw':
			return { ...user } as unknown as IDataObject;
		case 'simplified':
			return { ...(profile as IDataObject), id, status, lastUpdated };
		case 'mapped': {
			const named = Object.entries(profile).map(([name, value]) => [
				names.get(name) ?? name,
				value,
			]);
			return { ...(Object.fromEntries(named) as IDataObject), id, status };
		}
	}
}
