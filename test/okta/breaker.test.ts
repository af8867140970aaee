import { unlessGone, type BreakerOptions } from '../../src/okta/breaker';
import { SignInFailed } from '../../src/okta/failures/SignInFailed';
import { TransportFailed, type TransportLoss } from '../../src/okta/failures/TransportFailed';
import { retried } from '../../src/okta/retry';
import type { Http, HttpRequest } from '../../src/ports';
import { createFakeClock } from '../support/fakeClock';

const read: HttpRequest = { method: 'GET', url: 'https://hub.okta.test/api/v1/users' };
const create: HttpRequest = { ...read, method: 'POST' };
const lost = (loss: TransportLoss) => async (request: HttpRequest) => {
	throw new TransportFailed(loss, request);
};
const there = (status: number) => async () => ({ status, headers: {}, body: undefined });

/** An org that is as it is told to be, behind a breaker. */
function org(options: BreakerOptions = {}) {
	const clock = createFakeClock();
	const state = { sent: 0, answer: lost('unreachable') as Http };
	const http = unlessGone(
		async (request) => {
			state.sent += 1;
			return await state.answer(request);
		},
		clock,
		options,
	);
	const call = async (request = read) => await http(request).catch((failure: unknown) => failure);
	return { clock, state, call };
}

test('after three lost calls in a row nothing more is sent, and the cause stays the same', async () => {
	const { state, call } = org();
	for (let at = 0; at < 3; at += 1) await call();
	const failure = await call();
	expect(state.sent).toBe(3);
	expect(failure).toMatchObject({
		code: 'TRANSPORT_FAILED',
		loss: 'unreachable',
		facts: { unsent: true, host: 'hub.okta.test' },
		mayHaveTakenEffect: false,
	});
});

test('after two lost calls the third is sent', async () => {
	const { state, call } = org();
	for (let at = 0; at < 3; at += 1) await call();
	expect(state.sent).toBe(3);
});

test.each([200, 404, 429, 500, 501, 505])(
	'an answer of %i in between begins the count anew',
	async (status) => {
		const { state, call } = org();
		await call();
		await call();
		state.answer = there(status);
		await call();
		state.answer = lost('timed out');
		await call();
		await call();
		await call();
		expect(state.sent).toBe(6);
	},
);

test.each([502, 503, 504])(
	'a gateway that answers %i three times in a row answers for the org while it rests',
	async (status) => {
		const { clock, state, call } = org({ restMs: 30_000 });
		state.answer = there(status);
		for (let at = 0; at < 3; at += 1) await call();
		expect(await call()).toMatchObject({ status });
		expect(state.sent).toBe(3);
		await clock.advance(30_000);
		state.answer = there(200);
		expect(await call()).toMatchObject({ status: 200 });
		expect(await call()).toMatchObject({ status: 200 });
		expect(state.sent).toBe(5);
	},
);

test('lost calls and a gateway’s answers count together', async () => {
	const { state, call } = org();
	await call();
	state.answer = there(503);
	await call();
	await call();
	await call();
	expect(state.sent).toBe(3);
});

test('a gateway’s answer to a create says little, because it is not asked again', async () => {
	const { state, call } = org();
	state.answer = there(503);
	for (let at = 0; at < 5; at += 1) await call(create);
	expect(state.sent).toBe(5);
});

test('one call tries after the rest; while it is lost, the rest begins anew', async () => {
	const { clock, state, call } = org({ restMs: 30_000 });
	for (let at = 0; at < 3; at += 1) await call();
	await clock.advance(29_999);
	await call();
	expect(state.sent).toBe(3);
	await clock.advance(1);
	await Promise.all([call(), call(), call()]);
	expect(state.sent).toBe(4);
	await clock.advance(29_999);
	await call();
	expect(state.sent).toBe(4);
});

test.each([
	[29_999, 3],
	[30_000, 4],
])('unless told, the rest is half a minute: after %i ms %i calls were sent', async (ms, times) => {
	const { clock, state, call } = org();
	for (let at = 0; at < 3; at += 1) await call();
	await clock.advance(ms);
	await call();
	expect(state.sent).toBe(times);
});

test('as many losses as told are enough', async () => {
	const { state, call } = org({ losses: 1 });
	await call();
	await call();
	expect(state.sent).toBe(1);
});

test('what was not sent is told with its own address and the cause of those before', async () => {
	const { state, call } = org({ losses: 1 });
	state.answer = async (request) => {
		throw new TransportFailed('timed out', request, { systemCode: 'ETIMEDOUT' });
	};
	await call();
	const groups = { method: 'PUT', url: 'https://hub.okta.test/api/v1/groups/00g1' } as const;
	expect(await call(groups)).toMatchObject({
		message:
			'Not sent: PUT /api/v1/groups/00g1. hub.okta.test did not answer in time for the calls before it',
		facts: { systemCode: 'ETIMEDOUT', path: '/api/v1/groups/00g1', method: 'PUT' },
	});
});

test('reads that were cut count, though they may have been answered', async () => {
	const { state, call } = org();
	state.answer = lost('connection reset');
	for (let at = 0; at < 6; at += 1) await call();
	expect(state.sent).toBe(3);
});

test('one answer brings everything back', async () => {
	const { clock, state, call } = org({ restMs: 30_000 });
	for (let at = 0; at < 3; at += 1) await call();
	await clock.advance(30_000);
	state.answer = there(200);
	await call();
	await call();
	expect(state.sent).toBe(5);
});

test('the answer to a call that was under way brings everything back as well', async () => {
	const { state, call } = org();
	let answer = () => {};
	state.answer = async () => {
		await new Promise<void>((resolve) => (answer = resolve));
		return await there(200)();
	};
	const slow = call();
	state.answer = lost('connection reset');
	for (let at = 0; at < 4; at += 1) await call();
	expect(state.sent).toBe(4);
	answer();
	await slow;
	state.answer = there(200);
	expect(await call()).toMatchObject({ status: 200 });
});

test('creates that were cut say little about the org: nothing rests', async () => {
	const { state, call } = org();
	state.answer = lost('connection reset');
	for (let at = 0; at < 6; at += 1) await call(create);
	expect(state.sent).toBe(6);
});

test('creates that never reached the org count', async () => {
	const { state, call } = org();
	for (let at = 0; at < 6; at += 1) await call(create);
	expect(state.sent).toBe(3);
});

test.each([
	['TRANSPORT_FAILED', 3],
	['TOKEN_ENDPOINT_BUSY', 6],
])('a sign-in that fails with %s is sent %i times by six calls', async (code, times) => {
	const { state, call } = org();
	const failure = new SignInFailed(code, 'no token', 'check the network');
	state.answer = async () => {
		throw failure;
	};
	for (let at = 0; at < 6; at += 1) expect(await call()).toBe(failure);
	expect(state.sent).toBe(times);
});

test('what is no failure of the transport passes through and is not counted', async () => {
	const { state, call } = org();
	const bug = new TypeError('x is undefined');
	state.answer = async () => {
		throw bug;
	};
	for (let at = 0; at < 6; at += 1) expect(await call()).toBe(bug);
	expect(state.sent).toBe(6);
});

test('every rest is told once, with its cause', async () => {
	const told: unknown[] = [];
	const { call } = org({ onRest: (facts) => told.push(facts), restMs: 30_000 });
	for (let at = 0; at < 9; at += 1) await call();
	expect(told).toEqual([
		{ lost: 3, restMs: 30_000, cause: 'hub.okta.test could not be reached (GET /api/v1/users)' },
	]);
});

test('a thousand items to an org that is gone take seconds, not hours', async () => {
	const clock = createFakeClock({ auto: true });
	let sent = 0;
	const gone: Http = async (request) => {
		sent += 1;
		return await lost('unreachable')(request);
	};
	const http = unlessGone(retried(gone, clock, { random: () => 0.5 }), clock);
	const begun = clock.now();
	for (let item = 0; item < 1_000; item += 1)
		await expect(http(read)).rejects.toMatchObject({ code: 'TRANSPORT_FAILED' });
	// Three items go through all their repetitions, 7.75 s each at middling jitter.
	expect(sent).toBe(18);
	expect(clock.now() - begun).toBe(3 * 7_750);
});
