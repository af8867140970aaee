import type { OrgSettings } from '../../src/okta/connection';
import { openSession } from '../../src/okta/openSession';
import { tokenOf, withToken } from '../../src/okta/session';
import { rsaKey } from '../support/keys';
import { CLIENT_ID, orgWithServiceApp } from '../support/serviceApp';

const pair = rsaKey();

/** An org with a service app, as a credential describes it. */
function start(dpopBound = false) {
	const { org, request, answers } = orgWithServiceApp({ dpopBound }, {}, pair);
	const settings: OrgSettings = {
		role: 'hub',
		url: request.orgUrl,
		authentication: {
			kind: 'serviceApp',
			clientId: CLIENT_ID,
			privateKey: pair.pem,
			keyId: 'rsa-1',
			scopes: request.scopes,
		},
	};
	return { ports: { http: org.http, clock: org.clock }, clock: org.clock, settings, answers };
}

test('a token that is missing is fetched and kept', async () => {
	const { ports, clock, settings, answers } = start();
	const session = await openSession(ports, settings, { checkedAt: 7 });
	expect(tokenOf(session, settings, clock.now())).toMatchObject({ tokenType: 'Bearer' });
	expect(session.checkedAt).toBe(7);
	expect(answers()).toEqual([200]);
});

test('a token that is still good stays, and nothing is sent', async () => {
	const { ports, settings, answers } = start();
	const session = await openSession(ports, settings, {});
	expect(await openSession(ports, settings, session)).toBe(session);
	expect(answers()).toEqual([200]);
});

test('an app that wanted DPoP once is asked with a proof at once, when its token is too old', async () => {
	const { ports, clock, settings, answers } = start(true);
	const session = await openSession(ports, settings, {});
	clock.advance(3_600_000);
	const before = answers().length;
	const renewed = await openSession(ports, settings, session);
	expect(tokenOf(renewed, settings, clock.now())).toMatchObject({ tokenType: 'DPoP' });
	expect(answers().slice(before)).toEqual(['400 use_dpop_nonce', 200]);
});

test('an app that was content with Bearer is asked without a proof', async () => {
	const { ports, clock, settings, answers } = start(true);
	const bearer = withToken({}, settings, {
		accessToken: 'old',
		tokenType: 'Bearer',
		expiresAt: clock.now(),
		refreshAt: clock.now(),
		scopes: [],
		clockOffsetMs: 0,
	});
	await openSession(ports, settings, bearer);
	expect(answers()[0]).toBe('400 invalid_dpop_proof');
});

test('an API token needs nothing', async () => {
	const { ports, settings, answers } = start();
	const session = {};
	const byToken: OrgSettings = { ...settings, authentication: { kind: 'apiToken', token: 'x' } };
	expect(await openSession(ports, byToken, session)).toBe(session);
	expect(answers()).toEqual([]);
});

test('a key that is none is refused before anything is sent', async () => {
	const { ports, settings, answers } = start();
	const keyless: OrgSettings = {
		...settings,
		authentication: {
			kind: 'serviceApp',
			clientId: CLIENT_ID,
			privateKey: 'x',
			scopes: ['okta.users.read'],
		},
	};
	await expect(openSession(ports, keyless, {})).rejects.toMatchObject({
		code: 'PRIVATE_KEY_UNREADABLE',
	});
	expect(answers()).toEqual([]);
});
