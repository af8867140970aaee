import * as jose from 'jose';
import { parseClientKey } from '../../../src/okta/auth/clientKey';
import { exchangeToken } from '../../../src/okta/auth/tokenExchange';
import type { HttpHeaders, HttpRequest } from '../../../src/ports';
import { createFakeClock } from '../../support/fakeClock';
import { rsaKey } from '../../support/keys';

const pair = rsaKey();
const NOON = Date.UTC(2026, 0, 5, 12);
const PLAIN = { dpop: false, offsetMs: 0, corrected: false, nonces: 0 };

/** One exchange at noon that takes four seconds. */
async function exchange(headers: HttpHeaders = {}, manner = PLAIN) {
	const clock = createFakeClock({ start: NOON });
	const sent: HttpRequest[] = [];
	const http = async (request: HttpRequest) => {
		sent.push(request);
		await clock.advance(4_000);
		return { status: 200, headers, body: {} };
	};
	const request = {
		...{ http, clock, orgUrl: 'https://hub.okta.test/admin', clientId: '0oa1' },
		...{ key: parseClientKey(pair.pem), scopes: ['okta.users.read', 'okta.groups.read'] },
	};
	const done = await exchangeToken(request, manner, '');
	return { ...done, call: sent[0], form: new URLSearchParams(String(sent[0]?.body)) };
}

test('asks the org’s own authorization server, in the manner of a service app', async () => {
	const { call, form } = await exchange();
	expect(call).toMatchObject({
		method: 'POST',
		url: 'https://hub.okta.test/oauth2/v1/token',
		headers: {
			accept: 'application/json',
			'content-type': 'application/x-www-form-urlencoded',
		},
	});
	expect(form.get('grant_type')).toBe('client_credentials');
	expect(form.get('scope')).toBe('okta.users.read okta.groups.read');
});

test.each([
	['of ours', 0],
	['ahead of ours', 90_000],
	['behind ours', -90_000],
])('the assertion is dated by a clock %s', async (_, offsetMs) => {
	const { form } = await exchange({}, { ...PLAIN, offsetMs });
	const { iat } = jose.decodeJwt(form.get('client_assertion') ?? '');
	expect((iat ?? 0) * 1_000).toBe(NOON + offsetMs);
});

test.each<[string, HttpHeaders, number]>([
	[
		'a time ahead of ours, by the middle of the way and of the second',
		{ date: dateAt(92_000) },
		90_500,
	],
	['a time behind ours', { date: dateAt(-88_000) }, -89_500],
	['no time', {}, 0],
])('what the answer says of the org’s clock: %s', async (_, headers, aheadMs) => {
	expect(await exchange(headers)).toMatchObject({ sentAt: NOON, aheadMs });
});

function dateAt(sinceNoon: number): string {
	return new Date(NOON + sinceNoon).toUTCString();
}
