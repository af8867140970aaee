import { authorizationFor, orgAt } from '../../src/okta/authorization';
import type { TokenRecord } from '../../src/okta/auth/tokenRecord';
import type { OrgSettings } from '../../src/okta/connection';
import {
	needsToken,
	readSession,
	tokenOf,
	withoutToken,
	withToken,
	type Session,
} from '../../src/okta/session';

const NOW = Date.UTC(2026, 0, 5, 9);
const request = { method: 'GET', url: 'https://hub.okta.test/api/v1/users' } as const;
const token: TokenRecord = {
	accessToken: 'abc',
	tokenType: 'Bearer',
	expiresAt: NOW + 60_000,
	refreshAt: NOW + 50_000,
	scopes: ['okta.users.read'],
	clockOffsetMs: 0,
};
const app = {
	kind: 'serviceApp',
	clientId: '0oa1',
	privateKey: 'the-key',
	scopes: ['okta.users.read'],
} as const;
const hub: OrgSettings = { role: 'hub', url: 'https://hub.okta.test', authentication: app };
const spoke: OrgSettings = { ...hub, role: 'spoke', url: 'https://spoke.okta.test' };
const byToken: OrgSettings = { ...hub, authentication: { kind: 'apiToken', token: '00abc' } };
const session = withToken({}, hub, token);

test.each([
	['what was kept', JSON.stringify(session), session],
	['nothing', '', {}],
	['no text', undefined, {}],
	['a number', 7, {}],
	['no JSON', '{"hub":', {}],
	['a list', '[]', {}],
	['a text', '"hub"', {}],
])('a session is read from %s', (_, text, read) => {
	expect(readSession(text)).toEqual(read);
});

test('a token serves until it is time for another one', () => {
	expect(tokenOf(session, hub, NOW + 49_999)).toEqual(token);
	expect(tokenOf(session, hub, NOW + 50_000)).toBeUndefined();
});

test.each<[string, OrgSettings]>([
	['another org', spoke],
	['another app', { ...hub, authentication: { ...app, clientId: '0oa2' } }],
	['other scopes', { ...hub, authentication: { ...app, scopes: [] } }],
	['another key', { ...hub, authentication: { ...app, privateKey: 'another' } }],
	['another key ID', { ...hub, authentication: { ...app, keyId: 'k1' } }],
	['another address', { ...hub, url: 'https://other.okta.test' }],
	['an API token', byToken],
])('a token does not serve %s', (_, org) => {
	expect(tokenOf(session, org, NOW)).toBeUndefined();
});

test('tokens of hub and spoke are kept side by side, with whatever else is kept', () => {
	const both = withToken({ ...session, checkedAt: 7 }, spoke, { ...token, accessToken: 'def' });
	expect(tokenOf(both, hub, NOW)?.accessToken).toBe('abc');
	expect(tokenOf(both, spoke, NOW)?.accessToken).toBe('def');
	expect(both.checkedAt).toBe(7);
});

test('a token that was not accepted is forgotten, the other one stays', () => {
	const both = withToken(session, spoke, token);
	const left = withoutToken(both, 'hub');
	expect(tokenOf(left, hub, NOW)).toBeUndefined();
	expect(tokenOf(left, spoke, NOW)).toEqual(token);
});

test.each<[string, Session, OrgSettings, number, boolean]>([
	['without a token', {}, hub, NOW, true],
	['with a token that is good', session, hub, NOW, false],
	['with a token that is too old', session, hub, NOW + 50_000, true],
	['with an API token', {}, byToken, NOW, false],
])('whether an org needs a token: %s', (_, kept, org, now, needed) => {
	expect(needsToken(kept, org, now)).toBe(needed);
});

test('a token kept for an API token serves none', () => {
	const kept = withToken({}, byToken, token);
	expect(tokenOf(kept, hub, NOW)).toBeUndefined();
});

test.each<[string, OrgSettings, Session, Record<string, string> | undefined]>([
	['an API token', byToken, {}, { authorization: 'SSWS 00abc' }],
	['its access token', hub, session, { authorization: 'Bearer abc' }],
	['nothing before a token was fetched', hub, {}, undefined],
])('a call is authorised by %s', (_, org, kept, headers) => {
	expect(authorizationFor(org, request, kept, NOW)).toEqual(headers);
});

test('without a spoke every other address belongs to nobody', () => {
	expect(orgAt({ hub }, 'https://hub.okta.test/api')).toBe(hub);
	expect(orgAt({ hub }, 'https://spoke.okta.test/api')).toBeUndefined();
	expect(orgAt({ hub }, 'api/v1')).toBeUndefined();
	expect(orgAt({ hub: { ...hub, url: 'HTTPS://HUB.okta.test' } }, request.url)?.role).toBe('hub');
});
