import type { Ids } from '../state/ids';
import { baseUserAttributes } from './baseUserAttributes';
import { createSchema, type UserType } from './ProfileSchema';

/** What is said when a type is made. */
export interface UserTypeWish {
	name: string;
	displayName: string;
	description: string | null;
	createdBy: string;
}

/** A new user type with a schema of its own; `oty…` and `osc…` share all but the prefix (recorded: user types). */
export function createUserType(ids: Ids, now: number, wish: UserTypeWish): UserType {
	const id = ids.create('oty');
	return {
		id,
		...wish,
		isDefault: false,
		lastUpdatedBy: wish.createdBy,
		created: now,
		lastUpdated: now,
		schema: createSchema(`osc${id.slice(3)}`, 'user', baseUserAttributes(), now),
	};
}

/** Every org is born with one (Okta API reference, User Types). */
export function createDefaultUserType(ids: Ids, now: number): UserType {
	return {
		...createUserType(ids, now, {
			name: 'user',
			displayName: 'User',
			description: 'Okta user profile template with default permission settings',
			createdBy: 'spr00000000000000000',
		}),
		isDefault: true,
	};
}
