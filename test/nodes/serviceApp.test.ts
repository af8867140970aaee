import { exportJWK, exportPKCS8, generateKeyPair } from 'jose';
import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../support/engine';
import { serveHub, type ServedOrg } from '../support/simulatedOrgs';

const SCOPES = ['okta.users.manage', 'okta.groups.manage', 'okta.schemas.read'];
const person = (name: string) => ({
	login: `${name}@hub.example`,
	email: `${name}@hub.example`,
	firstName: name,
	lastName: 'Example',
});

let hub: ServedOrg;
afterEach(async () => await hub.close());

interface AppWish {
	dpopBound?: boolean;
	algorithm?: string;
	scopes?: string[];
	roles?: string[];
}

/** A hub with a service app, and a credential that signs in as it; a second key is registered for rotation. */
async function start({
	dpopBound = true,
	algorithm = 'RS256',
	scopes = SCOPES,
	roles = ['USER_ADMIN'],
}: AppWish = {}) {
	const keys = await Promise.all(
		['first', 'second'].map(async (kid) => ({
			kid,
			...(await generateKeyPair(algorithm, { extractable: true })),
		})),
	);
	const published = await Promise.all(
		keys.map(async ({ kid, publicKey }) => ({
			...(await exportJWK(publicKey)),
			kid,
			alg: algorithm,
			use: 'sig',
		})),
	);
	hub = await serveHub({
		serviceApps: [{ clientId: '0oaTestApp', keys: published, scopes, dpopBound, roles }],
	});
	const pem = async (at: number) => await exportPKCS8(keys[at]?.privateKey as never);
	const credentials: IDataObject = {
		hubUrl: hub.url,
		hubAuthentication: 'serviceApp',
		hubClientId: '0oaTestApp',
		hubPrivateKey: (await pem(0)).replace(/\n/g, ' '),
		hubKeyId: 'first',
		hubScopes: SCOPES.join(' '),
	};
	return { credentials, pem };
}

async function provision(credentials: IDataObject, items = [person('ada')]) {
	return await runNode({
		name: 'provisionUser',
		parameters: { profile: { mappingMode: 'autoMapInputData', value: null } },
		credentials,
		items,
		settings: { onError: 'continueRegularOutput' },
	});
}

const tokenCalls = () => hub.calls().filter((call) => call.endsWith('/oauth2/v1/token')).length;

test.each([
	['RS256', false],
	['RS256', true],
	['ES256', true],
	['ES384', true],
])('a service app with an %s key (DPoP: %p) provisions', async (algorithm, dpopBound) => {
	const { credentials } = await start({ algorithm, dpopBound });
	const { items } = await provision(credentials);
	expect(items).toMatchObject([{ action: 'created', login: 'ada@hub.example' }]);
});

test('the token is fetched once for many items side by side, and kept for the next run', async () => {
	const { credentials } = await start();
	const people = [...Array(30).keys()].map((at) => person(`user${at}`));
	const first = await provision(credentials, people);
	expect(first.items.every(({ action }) => action === 'created')).toBe(true);
	// Bearer first, then DPoP without a nonce, then with one.
	expect(tokenCalls()).toBe(3);
	await provision(credentials, people);
	expect(tokenCalls()).toBe(3);
});

test('a token that the hub no longer accepts is replaced once, and no item fails', async () => {
	const { credentials } = await start();
	await provision(credentials);
	const session = JSON.parse(String(credentials.sessionTokens)) as {
		hub: { token: { accessToken: string } };
	};
	session.hub.token.accessToken = 'revoked-meanwhile';
	credentials.sessionTokens = JSON.stringify(session);
	const { items } = await provision(credentials, [person('grace'), person('linus'), person('ada')]);
	expect(items.map(({ action }) => action)).toEqual(['created', 'created', 'kept']);
});

test('a token about to expire is replaced before it is used', async () => {
	const { credentials } = await start();
	await provision(credentials);
	const session = JSON.parse(String(credentials.sessionTokens)) as {
		hub: { token: { refreshAt: number } };
	};
	session.hub.token.refreshAt = Date.now() - 1;
	credentials.sessionTokens = JSON.stringify(session);
	hub.org.journal.clear();
	await provision(credentials);
	expect(tokenCalls()).toBeGreaterThan(0);
	expect(hub.org.journal.entries.filter(({ status }) => status === 401)).toEqual([]);
});

test('switching to the second registered key leaves no item behind', async () => {
	const { credentials, pem } = await start();
	await provision(credentials);
	Object.assign(credentials, { hubKeyId: 'second', hubPrivateKey: await pem(1) });
	const before = tokenCalls();
	const { items } = await provision(credentials, [person('grace')]);
	expect(items).toMatchObject([{ action: 'created' }]);
	expect(tokenCalls()).toBeGreaterThan(before);
});

test.each([
	['an unknown key ID', { hubKeyId: 'third' }, 'KEY_ID_UNKNOWN'],
	['an unknown client', { hubClientId: '0oaNobody' }, 'CLIENT_UNKNOWN'],
	['a key that is no key', { hubPrivateKey: 'hunter2' }, 'PRIVATE_KEY_UNREADABLE'],
])('%s is told in words, with the remedy and without the key', async (_, change, code) => {
	const { credentials } = await start();
	const key = String(credentials.hubPrivateKey);
	Object.assign(credentials, change);
	const { items, run } = await provision(credentials);
	expect(items[0]?.action).not.toBe('created');
	expect(items).toMatchObject([{ action: 'failed', code }]);
	const told = JSON.stringify(run.data.resultData);
	expect(told).not.toContain(key.slice(40, 120));
	expect(told).not.toContain('hunter2');
	expect(hub.writes().filter((call) => !call.endsWith('/token'))).toEqual([]);
});

test('a call without the scope is a missing permission, told with what to grant', async () => {
	const { credentials } = await start({ scopes: ['okta.users.read', 'okta.schemas.read'] });
	credentials.hubScopes = 'okta.users.read okta.schemas.read';
	const { items } = await provision(credentials);
	expect(items).toMatchObject([{ action: 'failed', code: 'PERMISSION_MISSING' }]);
});

test('Check Connection knows the scopes and the roles of a service app', async () => {
	const { credentials } = await start({
		scopes: [...SCOPES, 'okta.roles.read'],
		roles: ['USER_ADMIN'],
	});
	credentials.hubScopes = 'okta.users.manage okta.schemas.read okta.roles.read';
	const { items, error } = await runNode({
		name: 'inspectConnection',
		parameters: {},
		credentials,
	});
	expect(error).toBeUndefined();
	const features = items[0]?.features as Array<{ feature: string; works: string; grant?: string }>;
	const verdict = (feature: string) => features.find((candidate) => candidate.feature === feature);
	expect(items[0]).toMatchObject({ identity: 'service app' });
	expect(verdict('pushGroups')).toMatchObject({
		works: 'no',
		grant: 'Grant the service app the scope okta.groups.manage',
	});
	expect(verdict('importProfiles')).toMatchObject({ works: 'yes' });
});
