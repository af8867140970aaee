import { encoded } from '../domain/encoded';
import type { OktaClient } from './client';
import { isRecord } from './errorBody';
import type { OktaUser } from './users';
import { looksLikeRecord } from './looks';

/** Somebody assigned to an app; the keys this package reads (OpenAPI 2026.06.3, schema AppUser). */
export interface AppUser {
	/** The user's id in this org. */
	id: string;
	/** The user's id in the app: for the Org2Org app, the hub user. */
	externalId?: string | null;
	status: string;
	_embedded?: Record<string, unknown>;
}

const usersOf = (appId: string) => `/api/v1/apps/${encoded(appId)}/users`;

/** Everybody assigned to an app, page after page. 500 is the most a page holds (OpenAPI 2026.06.3, queryAppLimit). */
export function listAppUsers(
	client: OktaClient,
	appId: string,
	{ withUsers = false }: { withUsers?: boolean } = {},
): AsyncGenerator<AppUser[], void, undefined> {
	return client.pages<AppUser>({
		method: 'GET',
		path: usersOf(appId),
		query: { limit: 500, expand: withUsers ? 'user' : undefined },
		doing: `list the users of app ${appId}`,
		looks: looksLikeRecord,
	});
}

/** One assignment; rejects with NotFound where the user is not assigned. */
export async function readAppUser(
	client: OktaClient,
	appId: string,
	userId: string,
): Promise<AppUser> {
	const { body } = await client.send<AppUser>({
		method: 'GET',
		path: `${usersOf(appId)}/${encoded(userId)}`,
		doing: `read the assignment of user ${userId} to app ${appId}`,
		looks: looksLikeRecord,
	});
	return body;
}

/** The user inside an assignment, where Okta embedded it. */
export function embeddedUser({ _embedded }: AppUser): OktaUser | undefined {
	const user = _embedded?.user;
	return isRecord(user) && typeof user.id === 'string' && isRecord(user.profile)
		? (user as unknown as OktaUser)
		: undefined;
}
