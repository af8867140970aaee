import type { OktaClient } from './client';
import { searchBatches } from './searchBatches';
import { quoted } from './searchText';
import type { OktaUser } from './users';
import { USERS_ON_A_PAGE } from './userQuery';
import { looksLikeUserOf } from './looks';

/** The users with these ids, as far as there are any; many ids travel in one search, which may lag about a second. */
export async function* usersById(
	client: OktaClient,
	ids: readonly string[],
	fields: string | undefined,
): AsyncGenerator<OktaUser[], void, undefined> {
	for (const search of searchBatches(ids.map((id) => `id eq ${quoted(id)}`))) {
		yield* client.pages<OktaUser>({
			method: 'GET',
			path: '/api/v1/users',
			query: { search, fields, limit: USERS_ON_A_PAGE },
			doing: 'find users by ID',
			looks: looksLikeUserOf(fields),
		});
	}
}
