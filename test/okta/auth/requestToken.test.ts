import * as jose from 'jose';
import { authorize } from '../../../src/okta/auth/authorize';
import { parseClientKey } from '../../../src/okta/auth/clientKey';
import { OktaFailure } from '../../../src/okta/failures/OktaFailure';
import type { Http, HttpHeaders, HttpRequest, HttpResponse } from '../../../src/ports';
import { createFakeClock } from '../../support/fakeClock';
import { ecKey, rsaKey } from '../../support/keys';
import { CLIENT_ID, orgWithServiceApp } from '../../support/serviceApp';

const MINUTE = 60_000;

describe('a token', () => {
	test('is Bearer where the app needs no more, by one request', async () => {
		const { ask, answers, org } = orgWithServiceApp();
		const begun = org.clock.now();
		await expect(ask()).resolves.toEqual({
			accessToken: expect.any(String),
			tokenType: 'Bearer',
			expiresAt: begun + 3_600_000,
			refreshAt: begun + 3_480_000,
			scopes: ['okta.users.manage', 'okta.groups.manage'],
			clockOffsetMs: expect.any(Number),
		});
		expect(answers()).toEqual([200]);
	});

	test('is DPoP where the app asks for it, found out by itself', async () => {
		const { ask, answers } = orgWithServiceApp({ dpopBound: true });
		await expect(ask()).resolves.toMatchObject({ tokenType: 'DPoP', dpopKey: expect.any(String) });
		expect(answers()).toEqual(['400 invalid_dpop_proof', '400 use_dpop_nonce', 200]);
	});

	test('is asked for with a proof at once where the app is known to need it', async () => {
		const { ask, answers } = orgWithServiceApp({ dpopBound: true });
		await expect(ask({ dpop: true })).resolves.toMatchObject({ tokenType: 'DPoP' });
		expect(answers()).toEqual(['400 use_dpop_nonce', 200]);
	});

	test('is Bearer again once the app needs DPoP no more', async () => {
		const { ask } = orgWithServiceApp();
		const token = await ask({ dpop: true });
		expect(token.tokenType).toBe('Bearer');
		expect(token.dpopKey).toBeUndefined();
	});

	test('may carry less than was asked for, and says so', async () => {
		const { ask } = orgWithServiceApp({ scopes: ['okta.users.manage'] });
		await expect(ask()).resolves.toMatchObject({ scopes: ['okta.users.manage'] });
	});

	test.each([
		['Bearer', false],
		['DPoP', true],
	])('of type %s opens the API, also an address with an encoded login', async (_, dpopBound) => {
		const { ask, org } = orgWithServiceApp({ dpopBound });
		const token = await ask();
		org.seed({
			users: [
				{
					profile: {
						login: 'ada@x.example',
						email: 'ada@x.example',
						firstName: 'Ada',
						lastName: 'L',
					},
				},
			],
		});
		for (const path of ['/api/v1/users?limit=1', '/api/v1/users/ada%40x.example']) {
			const request = { method: 'GET' as const, url: org.baseUrl + path };
			const headers = authorize(request, { kind: 'accessToken', token }, org.clock.now());
			await expect(org.http({ ...request, headers })).resolves.toMatchObject({ status: 200 });
		}
	});

	test.each([['RS512'], ['ES256'], ['ES384'], ['ES512']])(
		'is given for an assertion by %s',
		async (algorithm) => {
			const curve = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }[algorithm];
			const pair = curve ? ecKey(curve) : rsaKey();
			const { ask } = orgWithServiceApp({}, {}, pair);
			const key = parseClientKey(pair.jwk, algorithm);
			await expect(ask({ key, keyId: undefined })).resolves.toMatchObject({ tokenType: 'Bearer' });
		},
	);

	test('survives a change of keys: while both are registered, either is good', async () => {
		const [old, next] = [rsaKey('old'), rsaKey('next')];
		const { ask } = orgWithServiceApp({ keys: [old.publicJwk, next.publicJwk] });
		for (const pair of [old, next]) {
			const key = parseClientKey(pair.pem);
			await expect(ask({ key, keyId: String(pair.publicJwk.kid) })).resolves.toBeTruthy();
		}
	});
});

test('every sending carries a new assertion and a new proof', async () => {
	const { ask, org, request } = orgWithServiceApp({ dpopBound: true });
	const sent: HttpRequest[] = [];
	const http: Http = async (call) => {
		sent.push(call);
		return await request.http(call);
	};
	org.knobs.faults.push({ effect: { kind: 'resetAfter' }, path: '/oauth2/v1/token' });
	await ask({ http });
	const assertions = sent.map(({ body }) =>
		new URLSearchParams(String(body)).get('client_assertion'),
	);
	const proofs = sent.flatMap(({ headers }) => headers?.dpop ?? []);
	expect(sent).toHaveLength(4);
	expect(new Set(assertions.map((jwt) => jose.decodeJwt(jwt ?? '').jti)).size).toBe(4);
	expect(new Set(proofs.map((jwt) => jose.decodeJwt(jwt).jti)).size).toBe(2);
});

test('what is sent is a form to the org’s own authorization server, whatever path the org URL has', async () => {
	const { ask, request } = orgWithServiceApp();
	const sent: HttpRequest[] = [];
	const http: Http = async (call) => {
		sent.push(call);
		return await request.http(call);
	};
	const signal = new AbortController().signal;
	await ask({ http, signal, orgUrl: `${request.orgUrl}/app/x` });
	expect(sent).toEqual([
		{
			method: 'POST',
			url: 'https://hub.okta.test/oauth2/v1/token',
			headers: {
				accept: 'application/json',
				'content-type': 'application/x-www-form-urlencoded',
			},
			body: expect.any(String),
			signal,
		},
	]);
	expect(Object.fromEntries(new URLSearchParams(String(sent[0]?.body)))).toEqual({
		grant_type: 'client_credentials',
		scope: 'okta.users.manage okta.groups.manage',
		client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
		client_assertion: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
	});
});

describe('how far the org’s clock is ahead', () => {
	const askAt = async (headers: HttpHeaders) => {
		const { ask } = orgWithServiceApp();
		const clock = createFakeClock({ start: Date.UTC(2026, 0, 5, 9) });
		const http: Http = async () => {
			await clock.advance(400);
			return { status: 200, headers, body: { access_token: 'x' } };
		};
		return (await ask({ http, clock })).clockOffsetMs;
	};

	test('is its Date and half a second, against the middle of the exchange', async () => {
		expect(await askAt({ date: 'Mon, 05 Jan 2026 09:00:10 GMT' })).toBe(10_300);
	});

	test('is not known without a Date', async () => {
		expect(await askAt({})).toBe(0);
	});
});

describe('the clock', () => {
	test.each([
		['ten minutes behind', 10 * MINUTE],
		['two hours ahead', -120 * MINUTE],
	])('of this machine, %s, is corrected by the org’s own, once', async (_, clockSkewMs) => {
		const { ask, answers } = orgWithServiceApp({}, { clockSkewMs });
		const token = await ask();
		expect(answers()).toEqual(['401 invalid_client', 200]);
		expect(Math.abs(token.clockOffsetMs - clockSkewMs)).toBeLessThanOrEqual(1_000);
	});

	test('ten minutes behind, with DPoP, is corrected for the proofs of later requests, too', async () => {
		const { ask, org } = orgWithServiceApp({ dpopBound: true }, { clockSkewMs: 10 * MINUTE });
		const token = await ask();
		const request = { method: 'GET' as const, url: `${org.baseUrl}/api/v1/users?limit=1` };
		const headers = authorize(request, { kind: 'accessToken', token }, org.clock.now());
		await expect(org.http({ ...request, headers })).resolves.toMatchObject({ status: 200 });
	});

	test('a proof refused for its time alone is corrected as well', async () => {
		const { ask, answers } = orgWithServiceApp({ dpopBound: true }, { clockSkewMs: -20_000 });
		await expect(ask({ dpop: true })).resolves.toMatchObject({ tokenType: 'DPoP' });
		expect(answers().at(-1)).toBe(200);
	});

	test('that a proxy falsifies is named as the cause', async () => {
		const { ask, request } = orgWithServiceApp({}, { clockSkewMs: 10 * MINUTE });
		const http: Http = async (call) => {
			const answer = await request.http(call);
			const date = new Date(request.clock.now() - 3_600_000).toUTCString();
			return { ...answer, headers: { ...answer.headers, date } };
		};
		await expect(ask({ http })).rejects.toMatchObject({ code: 'CLOCK_WRONG' });
	});
});

describe('refused, with the cause:', () => {
	const failureOf = async (token: Promise<unknown>): Promise<OktaFailure> => {
		const failure: unknown = await token.catch((thrown: unknown) => thrown);
		if (failure instanceof OktaFailure) return failure;
		throw new Error(`not refused: ${String(failure)}`);
	};

	test('an unknown key ID', async () => {
		const { ask } = orgWithServiceApp();
		await expect(failureOf(ask({ keyId: 'other' }))).resolves.toMatchObject({
			code: 'KEY_ID_UNKNOWN',
			message: `hub.okta.test knows no key other of the app ${CLIENT_ID} (Okta said: The client_assertion JWT kid is invalid.)`,
		});
	});

	test('a key that is not registered', async () => {
		const { ask } = orgWithServiceApp();
		const key = parseClientKey(rsaKey().pem);
		await expect(failureOf(ask({ key }))).resolves.toMatchObject({ code: 'KEY_NOT_REGISTERED' });
	});

	test('an app without any key', async () => {
		const { ask } = orgWithServiceApp({ keys: [] });
		await expect(failureOf(ask())).resolves.toMatchObject({ code: 'KEY_NOT_REGISTERED' });
	});

	test('an unknown client ID', async () => {
		const { ask } = orgWithServiceApp();
		await expect(failureOf(ask({ clientId: '0oaNobody' }))).resolves.toMatchObject({
			code: 'CLIENT_UNKNOWN',
			facts: { clientId: '0oaNobody' },
		});
	});

	test('scopes of which none was granted, all named', async () => {
		const { ask } = orgWithServiceApp({ scopes: ['okta.logs.read'] });
		await expect(failureOf(ask())).resolves.toMatchObject({
			code: 'SCOPE_NOT_GRANTED',
			facts: { missing: ['okta.users.manage', 'okta.groups.manage'] },
		});
	});

	test('one scope of several that the org does not know, and only that one named', async () => {
		const { ask } = orgWithServiceApp();
		const scopes = ['okta.users.manage', 'users.everything', 'okta.groups.manage'];
		await expect(failureOf(ask({ scopes }))).resolves.toMatchObject({
			code: 'SCOPE_NOT_GRANTED',
			message: expect.stringContaining('none of: users.everything'),
			facts: { missing: ['users.everything'] },
		});
	});

	test('one scope that was not granted, where the org is strict', async () => {
		const { ask } = orgWithServiceApp({ scopes: ['okta.users.manage'] }, { strictScopes: true });
		await expect(failureOf(ask())).resolves.toMatchObject({
			facts: { missing: ['okta.groups.manage'] },
		});
	});

	test('a single scope, by one request', async () => {
		const { ask, answers } = orgWithServiceApp();
		const failure = await failureOf(ask({ scopes: ['users.everything'] }));
		expect(failure).toMatchObject({ facts: { missing: ['users.everything'] } });
		expect(answers()).toHaveLength(1);
	});

	test('scopes that are granted one by one, but not together: all are named', async () => {
		const { ask } = orgWithServiceApp();
		const http: Http = async ({ body }) => {
			const several = new URLSearchParams(String(body)).get('scope')?.includes(' ');
			return several
				? { status: 400, headers: {}, body: { error: 'invalid_scope' } }
				: { status: 200, headers: {}, body: { access_token: 'x' } };
		};
		await expect(failureOf(ask({ http, scopes: ['a', 'b'] }))).resolves.toMatchObject({
			code: 'SCOPE_NOT_GRANTED',
			facts: { missing: ['a', 'b'] },
		});
	});

	test('scopes of which one is refused for a reason of its own: only the missing one is named', async () => {
		const { ask } = orgWithServiceApp();
		const http: Http = async ({ body }) => {
			const scope = new URLSearchParams(String(body)).get('scope');
			const error = scope === 'b' ? 'access_denied' : 'invalid_scope';
			return { status: 400, headers: {}, body: { error } };
		};
		await expect(failureOf(ask({ http, scopes: ['a', 'b'] }))).resolves.toMatchObject({
			facts: { missing: ['a'] },
		});
	});

	test('the key ID of a JWK, where the field names none', async () => {
		const { ask } = orgWithServiceApp();
		const key = parseClientKey(rsaKey('of-the-jwk').jwk);
		await expect(failureOf(ask({ key, keyId: '' }))).resolves.toMatchObject({
			code: 'KEY_ID_UNKNOWN',
			facts: { keyId: 'of-the-jwk', clientId: CLIENT_ID, host: 'hub.okta.test' },
		});
	});

	test('no scope at all', async () => {
		const { ask } = orgWithServiceApp();
		await expect(failureOf(ask({ scopes: [] }))).resolves.toMatchObject({
			code: 'SCOPE_NOT_GRANTED',
		});
	});

	test('an address that the org does not call its own', async () => {
		const { ask, request } = orgWithServiceApp();
		const http: Http = async (call) =>
			await request.http({ ...call, url: call.url.replace('alias', 'hub') });
		const failure = await failureOf(ask({ http, orgUrl: 'https://alias.okta.test' }));
		expect(failure).toMatchObject({
			code: 'TOKEN_ADDRESS_WRONG',
			facts: { host: 'alias.okta.test' },
		});
	});

	test('a host that does not exist', async () => {
		const { ask } = orgWithServiceApp();
		await expect(failureOf(ask({ orgUrl: 'https://typo.okta.test' }))).resolves.toMatchObject({
			code: 'TRANSPORT_FAILED',
			message: expect.stringContaining('There is no host named typo.okta.test'),
		});
	});

	const answering = (answer: Partial<HttpResponse>): Http => {
		return async () => ({ status: 200, headers: {}, body: undefined, ...answer });
	};
	test.each<[string, Partial<HttpResponse>, string]>([
		[
			'a web site that is no Okta org',
			{ status: 404, body: '<html>Not Found</html>' },
			'TOKEN_ENDPOINT_MISSING',
		],
		[
			'an Okta host without such a path',
			{ status: 404, body: { errorCode: 'E0000007', errorSummary: 'Not found' } },
			'TOKEN_ENDPOINT_MISSING',
		],
		['a sign-in page', { status: 200, body: '<html>Sign in</html>' }, 'TOKEN_ENDPOINT_MISSING'],
		[
			'a redirect',
			{ status: 302, headers: { location: 'https://evil.example' } },
			'TOKEN_ENDPOINT_MISSING',
		],
		['JSON that is no token', { status: 200, body: { hello: 'world' } }, 'TOKEN_ENDPOINT_MISSING'],
		[
			'an endpoint that stays out of order',
			{ status: 503, body: { errorCode: 'E0000010' } },
			'TOKEN_ENDPOINT_BUSY',
		],
		[
			'an endpoint that stays over its limit',
			{ status: 429, body: { errorCode: 'E0000047' } },
			'TOKEN_ENDPOINT_BUSY',
		],
		[
			'an app of another kind',
			{ status: 400, body: { error: 'unauthorized_client' } },
			'CLIENT_REFUSED',
		],
		[
			'a policy of the org',
			{
				status: 403,
				body: { error: 'access_denied', error_description: 'Policy evaluation failed.' },
			},
			'CLIENT_REFUSED',
		],
		[
			'the client ID, in Okta’s older manner',
			{
				status: 400,
				body: {
					errorCode: 'invalid_client',
					errorSummary: "Invalid value for 'client_id' parameter.",
				},
			},
			'CLIENT_UNKNOWN',
		],
		[
			'a proof that is refused again and again',
			{ status: 400, body: { error: 'invalid_dpop_proof' } },
			'DPOP_REFUSED',
		],
		[
			'a nonce that is never the right one',
			{ status: 400, headers: { 'dpop-nonce': 'n' }, body: { error: 'use_dpop_nonce' } },
			'DPOP_REFUSED',
		],
	])('%s', async (_, answer, code) => {
		const { ask } = orgWithServiceApp();
		const failure = await failureOf(ask({ http: answering(answer) }));
		expect(failure.code).toBe(code);
		expect(failure.remedy).toMatch(/\w{3}.*\.$/);
	});

	test('nothing secret is ever in a failure, even where the answer quotes it', async () => {
		const { ask, request } = orgWithServiceApp();
		const secrets: string[] = [];
		const http: Http = async (call) => {
			secrets.push(new URLSearchParams(String(call.body)).get('client_assertion') ?? '');
			return {
				status: 401,
				headers: {},
				body: { error: 'invalid_client', error_description: `bad: ${secrets[0]}` },
			};
		};
		const failure = await failureOf(ask({ http }));
		const text = `${failure.message} ${failure.remedy} ${JSON.stringify(failure.facts)} ${failure.stack}`;
		expect(text).toContain('bad: …');
		for (const part of (secrets[0] ?? '').split('.')) expect(text).not.toContain(part);
		const pem = String(request.key.privateKey.export({ format: 'pem', type: 'pkcs8' }));
		expect(text).not.toContain(pem.slice(40, 80));
	});
});

describe('trouble on the way', () => {
	test.each([
		['a cut connection, before or after the effect', { kind: 'resetAfter' as const }],
		['a passing 500', { kind: 'error' as const, code: 'E0000009' as const }],
		['a rate limit', { kind: 'error' as const, code: 'E0000047' as const }],
	])('%s is waited out', async (_, effect) => {
		const { ask, org } = orgWithServiceApp();
		org.knobs.faults.push({ effect, path: '/oauth2/v1/token', times: 2 });
		await expect(ask()).resolves.toMatchObject({ tokenType: 'Bearer' });
	});

	test('a connection that is cut three times is a failure', async () => {
		const { ask, org } = orgWithServiceApp();
		org.knobs.faults.push({ effect: { kind: 'resetBefore' }, path: '/oauth2/v1/token', times: 3 });
		await expect(ask()).rejects.toMatchObject({ code: 'TRANSPORT_FAILED' });
	});

	test('a wait of an hour is not waited', async () => {
		const { ask, request } = orgWithServiceApp();
		const begun = request.clock.now();
		const http: Http = async () => ({ status: 429, headers: { 'retry-after': '3600' }, body: {} });
		await expect(ask({ http })).rejects.toMatchObject({ code: 'TOKEN_ENDPOINT_BUSY' });
		expect(request.clock.now()).toBe(begun);
	});

	const timed = (answer: (attempt: number) => HttpResponse) => {
		const { ask } = orgWithServiceApp();
		const clock = createFakeClock({ auto: true });
		const begun = clock.now();
		const sentAt: number[] = [];
		const http: Http = async () => {
			sentAt.push(clock.now() - begun);
			return answer(sentAt.length);
		};
		return { sentAt, asked: ask({ http, clock }) };
	};
	const busy = (seconds: number): HttpResponse => ({
		status: 429,
		headers: { 'retry-after': String(seconds) },
		body: {},
	});
	const given: HttpResponse = { status: 200, headers: {}, body: { access_token: 'x' } };

	test.each([
		[65, [0, 65_000]],
		[66, [0]],
	])('a pause of %i s is waited as far as it is worth it', async (seconds, times) => {
		const { sentAt, asked } = timed((attempt) => (attempt === 1 ? busy(seconds) : given));
		await asked.catch(() => undefined);
		expect(sentAt).toEqual(times);
	});

	test('an endpoint that stays busy is asked three times', async () => {
		const { sentAt, asked } = timed(() => busy(7));
		await expect(asked).rejects.toMatchObject({ code: 'TOKEN_ENDPOINT_BUSY' });
		expect(sentAt).toEqual([0, 7_000, 14_000]);
	});

	test.each([
		['a host that does not exist', Object.assign(new Error('x'), { code: 'ENOTFOUND' })],
		['a mistake of our own', new TypeError('x is undefined')],
	])('%s is not asked again', async (_, thrown) => {
		let attempts = 0;
		const { ask } = orgWithServiceApp();
		const http: Http = async () => {
			attempts += 1;
			throw thrown;
		};
		await expect(ask({ http })).rejects.toThrow();
		expect(attempts).toBe(1);
	});

	test('a connection that is lost is asked for three times', async () => {
		const { sentAt, asked } = timed(() => {
			throw Object.assign(new Error('x'), { code: 'ECONNRESET' });
		});
		await expect(asked).rejects.toMatchObject({
			code: 'TRANSPORT_FAILED',
			facts: { method: 'POST', host: 'hub.okta.test', path: '/oauth2/v1/token' },
		});
		expect(sentAt).toHaveLength(3);
	});

	test('cancelling ends the wait', async () => {
		const { ask } = orgWithServiceApp();
		const stop = new AbortController();
		const http: Http = async () => {
			stop.abort();
			return { status: 503, headers: {}, body: {} };
		};
		await expect(ask({ http, signal: stop.signal })).rejects.toMatchObject({
			code: 'CANCELLED',
			facts: { host: 'hub.okta.test' },
		});
	});
});
