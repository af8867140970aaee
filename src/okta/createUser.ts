import type { UserCredentials } from '../domain/credentials';
import { loginOf } from '../domain/logins';
import type { Profile } from '../domain/profile';
import type { OktaClient } from './client';
import { looksLikeUser } from './looks';
import type { OktaUser } from './users';

/** Body of `POST /users` (OpenAPI 2026.06.3, CreateUserRequest). */
export interface NewUser {
	profile: Profile;
	credentials?: UserCredentials;
	groupIds?: string[];
	type?: { id: string };
	realmId?: string;
}

export interface CreateUserQuery {
	activate: boolean;
	provider?: boolean;
	nextLogin?: 'changePassword';
}

/** Creates a user; answers 200 with the user. Okta has no idempotency key: never send it twice without looking. */
export async function createUser(
	client: OktaClient,
	user: NewUser,
	query: CreateUserQuery,
): Promise<OktaUser> {
	const { body } = await client.send<OktaUser>({
		method: 'POST',
		path: '/api/v1/users',
		query: { ...query },
		body: user,
		doing: `create user ${loginOf(user)}`,
		looks: looksLikeUser,
	});
	return body;
}
