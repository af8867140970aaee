import { parseClientKey } from '../../../src/okta/auth/clientKey';
import { createDpopKey } from '../../../src/okta/auth/dpopKey';
import { firstManner } from '../../../src/okta/auth/nextTry';
import { requestToken } from '../../../src/okta/auth/requestToken';
import { exchangeToken, type TokenRequest } from '../../../src/okta/auth/tokenExchange';
import type { HttpRequest } from '../../../src/ports';
import { createRealClock } from '../../../simulator';
import { socketHttp, startProvider, type RunningProvider } from '../../oidc/startProvider';
import { ecKey, rsaKey, type KeyPair } from '../../support/keys';
import { orgWithServiceApp } from '../../support/serviceApp';
import { PLANTED_FAULTS, proofsOf, signerOf, withProofs } from './plantedFaults';

const SCOPES = ['okta.users.manage', 'okta.groups.manage'];
const KEYS: Array<[string, KeyPair]> = [
	['RS256', rsaKey()],
	['RS384', rsaKey()],
	['RS512', rsaKey()],
	['ES256', ecKey('P-256')],
	['ES384', ecKey('P-384')],
	['ES512', ecKey('P-521')],
];
const [, rsa] = KEYS[0] ?? ['', rsaKey()];

const clients = KEYS.map(([algorithm, { publicJwk }]) => ({
	clientId: `app-${algorithm}`,
	keys: [publicJwk],
	algorithm,
}));

let bound: RunningProvider | undefined;
let bearer: RunningProvider | undefined;

beforeAll(async () => {
	const settings = { clients, scopes: SCOPES };
	[bound, bearer] = await Promise.all([
		startProvider({ ...settings, dpop: true }),
		startProvider({ ...settings, dpop: false }),
	]);
}, 60_000);

afterAll(() => {
	bound?.stop();
	bearer?.stop();
});

function toProvider(
	provider: RunningProvider | undefined,
	algorithm = 'RS256',
	pair = rsa,
): TokenRequest {
	if (provider === undefined) throw new Error('the provider did not start');
	return {
		http: socketHttp,
		clock: createRealClock(),
		orgUrl: provider.url,
		clientId: `app-${algorithm}`,
		key: parseClientKey(pair.pem, algorithm),
		keyId: String(pair.publicJwk.kid),
		scopes: SCOPES,
	};
}

describe('oidc-provider', () => {
	test.each(KEYS)(
		'gives a DPoP token for an assertion by %s, nonce included',
		async (algorithm, pair) => {
			const token = await requestToken({ ...toProvider(bound, algorithm, pair), dpop: true });
			expect(token).toMatchObject({
				tokenType: 'DPoP',
				scopes: SCOPES,
				dpopKey: expect.any(String),
			});
		},
	);

	test.each(KEYS)('gives a Bearer token for an assertion by %s', async (algorithm, pair) => {
		const token = await requestToken(toProvider(bearer, algorithm, pair));
		expect(token).toMatchObject({ tokenType: 'Bearer', scopes: SCOPES });
	});

	test('refuses an app it does not know, a key it does not know and a scope it did not grant', async () => {
		const request = toProvider(bearer);
		const ask = async (change: Partial<TokenRequest>) =>
			await requestToken({ ...request, ...change }).catch((failure: unknown) => failure);
		expect(await ask({ clientId: 'nobody' })).toMatchObject({ facts: { error: 'invalid_client' } });
		const key = parseClientKey(rsaKey().pem);
		expect(await ask({ key })).toMatchObject({ facts: { error: 'invalid_client' } });
	});
});

/** A token request that carries everything asked for, not yet sent. */
async function rightRequest(request: TokenRequest, dpopKey: string): Promise<HttpRequest> {
	const manner = { ...firstManner(true) };
	const { response } = await exchangeToken(request, manner, dpopKey);
	expect(response).toMatchObject({ status: 400, body: { error: 'use_dpop_nonce' } });
	const nonce = String(response.headers['dpop-nonce']);
	let planned: HttpRequest | undefined;
	const plan = async (call: HttpRequest) => {
		planned = call;
		return response;
	};
	await exchangeToken({ ...request, http: plan }, { ...manner, nonce }, dpopKey);
	if (planned === undefined) throw new Error('nothing was planned');
	return planned;
}

describe.each([
	['oidc-provider', () => toProvider(bound)],
	['the simulated org', () => orgWithServiceApp({ dpopBound: true }).request],
])('%s', (_, judge) => {
	test('takes our request as it is', async () => {
		const request = judge();
		const right = await rightRequest(request, createDpopKey());
		expect(await request.http(right)).toMatchObject({ status: 200, body: { token_type: 'DPoP' } });
	});

	test.each(PLANTED_FAULTS)('refuses %s', async (_, fault) => {
		const request = judge();
		const dpopKey = createDpopKey();
		const before = await rightRequest(request, dpopKey);
		expect(await request.http(before)).toMatchObject({ status: 200 });
		const now = await rightRequest(request, dpopKey);
		const given = {
			app: request.key,
			owner: signerOf(dpopKey),
			now: proofsOf(now),
			before: proofsOf(before),
		};
		const answer = await request.http(withProofs(now, fault(given)));
		expect([400, 401]).toContain(answer.status);
		expect(answer.body).toMatchObject({ error: expect.any(String) });
	});
});
