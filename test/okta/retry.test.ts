import { governed } from '../../src/okta/governor';
import { retried, type RetryOptions } from '../../src/okta/retry';
import type { Http, HttpRequest, HttpResponse } from '../../src/ports';
import { createFakeClock } from '../support/fakeClock';
import { createLimitedOrg } from '../support/limitedOrg';

const URL_OF_USERS = 'https://hub.okta.test/api/v1/users';
const read: HttpRequest = { method: 'GET', url: URL_OF_USERS };
const create: HttpRequest = { method: 'POST', url: URL_OF_USERS, body: { profile: {} } };
const suspend: HttpRequest = { ...create, repeatable: true };

const remove: HttpRequest = { method: 'DELETE', url: 'https://hub.okta.test/api/v1/groups/00g1' };
const removeUser: HttpRequest = { method: 'DELETE', url: `${URL_OF_USERS}/00u1` };
const ok: HttpResponse = { status: 200, headers: {}, body: {} };
const answer = (status: number, errorCode?: string): HttpResponse => ({
	status,
	headers: {},
	body: errorCode && { errorCode, errorSummary: '', errorCauses: [] },
});
const lost = (code: string) => Object.assign(new Error('lost'), { code });

/** An org that gives these answers one after the other, and then 200. */
function org(answers: Array<HttpResponse | Error>, options: RetryOptions = {}) {
	const clock = createFakeClock({ auto: true });
	const begun = clock.now();
	const sent: number[] = [];
	const http: Http = async () => {
		const next = answers[sent.length] ?? ok;
		sent.push(clock.now() - begun);
		if (next instanceof Error) throw next;
		return next;
	};
	return { sent, clock, http: retried(http, clock, { random: () => 1, ...options }) };
}

describe('what is sent again', () => {
	test.each<[string, HttpRequest, HttpResponse | Error]>([
		['a read after 500', read, answer(500, 'E0000009')],
		['a read after 502', read, answer(502)],
		['a read after 503', read, answer(503, 'E0000010')],
		['a read after 504', read, answer(504)],
		['a read after 423', read, answer(423, 'E0000239')],
		['a read after a cut connection', read, lost('ECONNRESET')],
		['a read after a time-out', read, lost('ETIMEDOUT')],
		['a replacement after 500', { ...read, method: 'PUT' }, answer(500)],
		['a removal after a cut connection', remove, lost('ECONNRESET')],
		['a POST marked repeatable after 500', suspend, answer(500)],
		['a POST marked repeatable after a cut connection', suspend, lost('ECONNRESET')],
		['a create that never reached the org', create, lost('ECONNREFUSED')],
		['a create after 429', create, answer(429, 'E0000047')],
		['a create after a mail was sent', create, answer(429, 'E0000118')],
		['a write to a user that is still activating', create, answer(409, 'E0000112')],
		['a write to a type that is initialising', create, answer(409, 'E0000253')],
	])('%s', async (_, request, trouble) => {
		const { http, sent } = org([trouble]);
		await expect(http(request)).resolves.toBe(ok);
		expect(sent).toHaveLength(2);
	});
});

describe('what is never sent again', () => {
	test.each<[string, HttpRequest, HttpResponse]>([
		['a create after 500', create, answer(500, 'E0000009')],
		['a create after 503', create, answer(503, 'E0000010')],
		['a create after 423', create, answer(423)],
		['a read marked as not repeatable', { ...read, repeatable: false }, answer(500)],
		['the removal of a user, which deactivates first and deletes next', removeUser, answer(500)],
		['a patch after 500', { ...read, method: 'PATCH' }, answer(500)],
		['anything after 400', read, answer(400, 'E0000001')],
		['anything after 401', read, answer(401, 'E0000011')],
		['anything after 409 for another reason', read, answer(409, 'E0000055')],
		['anything after 501', read, answer(501, 'E0000060')],
		['anything after 505, which nobody knows', read, answer(505)],
	])('%s', async (_, request, final) => {
		const { http, sent } = org([final]);
		await expect(http(request)).resolves.toBe(final);
		expect(sent).toHaveLength(1);
	});

	test.each<[string, HttpRequest, string]>([
		['a create after a cut connection', create, 'ECONNRESET'],
		['a create after a time-out', create, 'ETIMEDOUT'],
		['anything to a host that does not exist', read, 'ENOTFOUND'],
		['anything behind a certificate that is not trusted', read, 'CERT_HAS_EXPIRED'],
	])('%s', async (_, request, code) => {
		const { http, sent } = org([lost(code)]);
		await expect(http(request)).rejects.toMatchObject({ code: 'TRANSPORT_FAILED' });
		expect(sent).toHaveLength(1);
	});

	test('anything after a failure that nobody knows, which is thrown on as it is', async () => {
		const bug = new TypeError('x is undefined');
		const { http, sent } = org([bug]);
		await expect(http(read)).rejects.toBe(bug);
		expect(sent).toHaveLength(1);
	});
});

describe('patience', () => {
	test('pauses double up to a bound, and the sixth 500 is the answer', async () => {
		const { http, sent } = org(Array.from({ length: 9 }, () => answer(500)));
		await expect(http(read)).resolves.toMatchObject({ status: 500 });
		expect(sent).toEqual([0, 500, 1_500, 3_500, 7_500, 15_500]);
	});

	test('the sixth cut connection is a failure', async () => {
		const { http, sent } = org(Array.from({ length: 9 }, () => lost('ECONNRESET')));
		await expect(http(read)).rejects.toMatchObject({ code: 'TRANSPORT_FAILED' });
		expect(sent).toHaveLength(6);
	});

	test('a user that stays activating is given up after minutes', async () => {
		const { http, sent, clock } = org(Array.from({ length: 20 }, () => answer(409, 'E0000112')));
		const begun = clock.now();
		await expect(http(create)).resolves.toMatchObject({ status: 409 });
		expect(sent).toHaveLength(8);
		expect(clock.now() - begun).toBe(240_000);
	});

	test('a pause that ends exactly with patience is taken, a millisecond more is not', async () => {
		const troubles = () => [answer(500), answer(500), answer(500)];
		const exactly = org(troubles(), { maxWaitMs: 1_500 });
		await exactly.http(read);
		expect(exactly.sent).toHaveLength(3);
		const short = org(troubles(), { maxWaitMs: 1_499 });
		await short.http(read);
		expect(short.sent).toHaveLength(2);
	});

	test.each([
		[300, 2],
		[301, 1],
	])('unless told, five minutes of pauses are taken: %i s', async (seconds, times) => {
		const named = { ...answer(503), headers: { 'retry-after': String(seconds) } };
		const { http, sent } = org([named]);
		await http(read);
		expect(sent).toHaveLength(times);
	});

	test('a rate limit without a governor is waited out eleven times', async () => {
		const { http, sent } = org(Array.from({ length: 20 }, () => answer(429, 'E0000118')));
		await expect(http(create)).resolves.toMatchObject({ status: 429 });
		expect(sent).toHaveLength(12);
	});

	test('every pause is told, with what came before it', async () => {
		const told: unknown[] = [];
		const { http } = org([answer(500), lost('ECONNRESET')], {
			onRetry: (facts) => told.push(facts),
		});
		await http(read);
		expect(told).toEqual([
			{ method: 'GET', path: '/api/v1/users', after: 500, repetition: 1, waitMs: 500 },
			{
				method: 'GET',
				path: '/api/v1/users',
				after: 'connection reset',
				repetition: 2,
				waitMs: 1_000,
			},
		]);
	});

	test('cancelling ends a pause at once', async () => {
		const clock = createFakeClock();
		const stop = new AbortController();
		const http = retried(async () => answer(500), clock, { random: () => 1 });
		const end = expect(http({ ...read, signal: stop.signal })).rejects.toMatchObject({
			code: 'CANCELLED',
			facts: { method: 'GET' },
		});
		await clock.advance(100);
		stop.abort();
		await end;
		expect(clock.sleepers).toBe(0);
	});
});

test('round the governor, a 429 is waited for below and patience is not touched', async () => {
	const clock = createFakeClock({ auto: true });
	const limited = createLimitedOrg({ clock, limit: 10, windowMs: 60_000, latencyMs: 20 });
	const others = limited.caller('others');
	await Promise.all(Array.from({ length: 10 }, async () => await others(create)));
	const told: unknown[] = [];
	const http = retried(governed(limited.caller('us'), clock), clock, {
		onRetry: (f) => told.push(f),
	});
	await expect(http(create)).resolves.toMatchObject({ status: 200 });
	expect(limited.trafficOf('us').refused).toBe(1);
	expect(told).toEqual([]);
});

test('without a governor, a 429 is waited for by its reset', async () => {
	const clock = createFakeClock({ auto: true });
	const limited = createLimitedOrg({ clock, limit: 1, windowMs: 60_000, latencyMs: 0 });
	const http = retried(limited.caller('us'), clock);
	await http(create);
	const begun = clock.now();
	await expect(http(create)).resolves.toMatchObject({ status: 200 });
	expect(clock.now() - begun).toBe(61_000);
	expect(limited.trafficOf('us').refused).toBe(1);
});
