import { parseClientKey } from '../../src/okta/auth/clientKey';
import { requestToken } from '../../src/okta/auth/requestToken';
import type { TokenRequest } from '../../src/okta/auth/tokenExchange';
import { createOrg, type Knobs } from '../../simulator';
import type { ServiceAppSeed } from '../../simulator/oauth';
import { rsaKey, type KeyPair } from './keys';

export const CLIENT_ID = '0oaServiceApp00000001';

const key = rsaKey();

/** A simulated org with one service app that may manage users and groups. */
export function orgWithServiceApp(
	app: Partial<ServiceAppSeed> = {},
	knobs: Partial<Knobs> = {},
	pair: KeyPair = key,
) {
	const scopes = ['okta.users.manage', 'okta.groups.manage'];
	const seed = {
		clientId: CLIENT_ID,
		keys: [pair.publicJwk],
		scopes,
		roles: ['SUPER_ADMIN'],
		...app,
	};
	const org = createOrg({ knobs, seed: { serviceApps: [seed] } });
	const request: TokenRequest = {
		http: org.http,
		clock: org.clock,
		orgUrl: org.baseUrl,
		clientId: CLIENT_ID,
		key: parseClientKey(pair.pem),
		keyId: String(pair.publicJwk.kid),
		scopes,
	};
	return {
		org,
		request,
		ask: async (change: Partial<TokenRequest> = {}) =>
			await requestToken({ ...request, ...change }),
		/** What the token endpoint answered, in order. */
		answers: () =>
			org.journal.entries
				.filter(({ path }) => path.startsWith('/oauth2/v1/token'))
				.map(({ status, responseBody }) => {
					const { error } = { error: undefined, ...Object(responseBody) };
					return error === undefined ? status : `${status} ${error}`;
				}),
	};
}
