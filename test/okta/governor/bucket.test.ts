import { Bucket } from '../../../src/okta/governor/bucket';
import type { Pass } from '../../../src/okta/governor/flights';
import { ServerClock } from '../../../src/okta/governor/serverClock';
import type { HttpHeaders, HttpResponse } from '../../../src/ports';

const SEND = { kind: 'send' };
const ANSWER = { kind: 'wait for an answer' };

/** A bucket of an org whose clock is ours, at full share. Times are milliseconds. */
function setUp(random = () => 0) {
	const serverClock = new ServerClock();
	serverClock.learn(0, { sentAt: 1_000, receivedAt: 0 });
	return new Bucket({ serverClock, sharePercent: 100, random });
}

const says = (remaining: number, reset: number, status = 200, limit = 100): HttpResponse => ({
	status,
	headers: {
		'x-rate-limit-limit': String(limit),
		'x-rate-limit-remaining': String(remaining),
		'x-rate-limit-reset': String(reset),
	},
	body: {},
});
const silent: HttpResponse = { status: 200, headers: {}, body: {} };
const silentRefusal = (headers: HttpHeaders = {}): HttpResponse => ({
	status: 429,
	headers,
	body: {},
});

/** Sends one request and takes in its answer at once. */
function exchange(bucket: Bucket, answer: HttpResponse, now = 0): void {
	receive(bucket, bucket.send(now), answer, now);
}

function receive(bucket: Bucket, pass: Pass, answer: HttpResponse, now: number): void {
	bucket.land(pass);
	if (answer.status === 429) bucket.refuse(pass, answer, now);
	else bucket.learn(pass, answer, now);
}

test('nothing is known: one request looks, the others wait for it', () => {
	const bucket = setUp();
	expect(bucket.decide(0)).toEqual(SEND);
	bucket.send(0);
	expect(bucket.decide(0)).toEqual(ANSWER);
});

test('a request that got lost makes room for another look', () => {
	const bucket = setUp();
	bucket.land(bucket.send(0));
	expect(bucket.decide(0)).toEqual(SEND);
});

test('every answer lets one more be in flight', () => {
	const bucket = setUp();
	exchange(bucket, says(99, 60));
	bucket.send(0);
	expect(bucket.decide(0)).toEqual(SEND);
	bucket.send(0);
	expect(bucket.decide(0)).toEqual(ANSWER);
});

test('an answer that shows a window with plenty left lets ten be in flight at once', () => {
	const bucket = setUp();
	exchange(bucket, says(599, 60));
	let sent = 0;
	for (; bucket.decide(0).kind === 'send'; sent += 1) bucket.send(0);
	expect(sent).toBe(10);
	expect(bucket.decide(0)).toEqual(ANSWER);
});

test('the window ends at its reset: until then its numbers hold, then one request looks again', () => {
	const bucket = setUp();
	exchange(bucket, says(0, 60));
	expect(bucket.decide(59_999)).toEqual({ kind: 'wait', until: 60_000, reason: 'share used up' });
	expect(bucket.decide(60_000)).toEqual(SEND);
	bucket.send(60_000);
	expect(bucket.decide(60_000)).toEqual(ANSWER);
});

test('requests of the window before hold nobody up, and their answers bring no ramp', () => {
	const bucket = setUp();
	exchange(bucket, says(99, 60));
	const late = bucket.send(0);
	expect(bucket.decide(60_000)).toEqual(SEND);
	bucket.send(60_000);
	receive(bucket, late, says(50, 60), 60_010);
	expect(bucket.decide(60_010)).toEqual(ANSWER);
	expect(bucket.facts).toEqual({});
});

test('an answer that was counted in the next window already opens it', () => {
	const bucket = setUp();
	exchange(bucket, says(99, 60));
	const late = bucket.send(0);
	bucket.decide(60_000);
	receive(bucket, late, says(0, 120), 60_010);
	expect(bucket.decide(60_010)).toMatchObject({ kind: 'wait', until: 120_000 });
});

test('an answer that says the same window a second later moves its end', () => {
	const bucket = setUp();
	exchange(bucket, says(1, 60));
	exchange(bucket, says(0, 61));
	expect(bucket.decide(60_500)).toMatchObject({ kind: 'wait', until: 61_000 });
	exchange(bucket, says(1, 60));
	expect(bucket.decide(60_500)).toMatchObject({ kind: 'wait', until: 61_000 });
});

test('of answers that come in another order than they were counted the lowest number holds', () => {
	const bucket = setUp();
	exchange(bucket, says(50, 60));
	const late = bucket.send(0);
	exchange(bucket, says(10, 60));
	receive(bucket, late, says(40, 60), 10);
	expect(bucket.facts).toEqual({ limit: 100, remaining: 10, resetAt: 60_000 });
});

test('a server whose windows end later and later is believed up to eight seconds', () => {
	const bucket = setUp();
	let now = 60_000;
	exchange(bucket, says(0, 60));
	const ends = Array.from({ length: 5 }, () => {
		expect(bucket.decide(now)).toEqual(SEND);
		exchange(bucket, says(0, 60), now);
		const decision = bucket.decide(now);
		now = 'until' in decision ? decision.until : now;
		return now;
	});
	expect(ends).toEqual([61_000, 62_000, 64_000, 68_000, 69_000]);
});

test('the numbers for messages are those of the phase', () => {
	const bucket = setUp();
	expect(bucket.facts).toEqual({});
	exchange(bucket, says(99, 60));
	expect(bucket.facts).toEqual({ limit: 100, remaining: 99, resetAt: 60_000 });
	exchange(bucket, says(0, 60, 429));
	expect(bucket.facts).toEqual({ limit: 100, remaining: 0, resetAt: 60_000 });
	const silentBucket = setUp();
	exchange(silentBucket, silent);
	expect(silentBucket.facts).toEqual({});
});

test('a window that turns out to be alive after its reset is waited for a second more, from then on always', () => {
	const bucket = setUp();
	exchange(bucket, says(0, 60));
	bucket.decide(60_000);
	exchange(bucket, says(0, 60), 60_000);
	expect(bucket.decide(60_500)).toMatchObject({ kind: 'wait', until: 61_000 });
	bucket.decide(61_000);
	exchange(bucket, says(0, 121), 61_000);
	expect(bucket.decide(61_000)).toMatchObject({ kind: 'wait', until: 122_000 });
});

describe('a 429', () => {
	test('closes the bucket until its reset', () => {
		const bucket = setUp();
		exchange(bucket, says(0, 60, 429));
		expect(bucket.decide(10)).toEqual({ kind: 'wait', until: 60_000, reason: 'rate limited' });
		expect(bucket.decide(60_000)).toEqual(SEND);
	});

	test('closes it once, however many requests of the burst are refused', () => {
		const jitters = [0.2, 0.9, 0.9];
		const bucket = setUp(() => jitters.shift() ?? 1);
		for (let refused = 0; refused < 3; refused += 1) exchange(bucket, says(0, 60, 429));
		expect(bucket.decide(0)).toMatchObject({ until: 60_050 });
	});

	test('of a window that is over changes nothing', () => {
		const bucket = setUp();
		exchange(bucket, says(99, 60));
		const late = bucket.send(0);
		bucket.decide(60_000);
		exchange(bucket, says(99, 120), 60_000);
		receive(bucket, late, says(0, 60, 429), 60_010);
		expect(bucket.decide(60_010)).toEqual(SEND);
	});

	test('of a window that is over changes nothing while one request looks at the next', () => {
		const bucket = setUp();
		exchange(bucket, says(99, 60));
		const late = bucket.send(0);
		bucket.decide(60_000);
		receive(bucket, late, says(0, 60, 429), 60_010);
		expect(bucket.decide(60_010)).toEqual(SEND);
	});

	test('whose window turns out to be alive after its reset is waited for a second more', () => {
		const bucket = setUp();
		exchange(bucket, says(0, 60, 429));
		expect(bucket.decide(60_000)).toEqual(SEND);
		exchange(bucket, says(0, 60), 60_000);
		expect(bucket.decide(60_500)).toMatchObject({ kind: 'wait', until: 61_000 });
	});

	test('is over when an answer comes from the next window', () => {
		const bucket = setUp();
		const late = bucket.send(0);
		exchange(bucket, says(0, 60, 429));
		receive(bucket, late, says(99, 120), 50_000);
		expect(bucket.decide(50_000)).toEqual(SEND);
		expect(bucket.facts).toMatchObject({ remaining: 99, resetAt: 120_000 });
	});

	test.each<[string, HttpHeaders, number]>([
		['closes the bucket for a second and a half, by chance', {}, 1_500],
		['that says how long closes it so long', { 'retry-after': '30' }, 30_000],
	])('without numbers %s', (_, headers, pause) => {
		const bucket = setUp(() => 0.5);
		exchange(bucket, silentRefusal(headers), 7);
		expect(bucket.decide(7)).toMatchObject({ kind: 'wait', until: 7 + pause + 125 });
	});

	test('with numbers that comes after one without closes the bucket for longer', () => {
		const bucket = setUp();
		exchange(bucket, silentRefusal());
		exchange(bucket, says(0, 60, 429));
		expect(bucket.decide(0)).toMatchObject({ kind: 'wait', until: 60_000 });
	});

	test('without numbers is over when an answer brings some', () => {
		const bucket = setUp();
		const late = bucket.send(0);
		exchange(bucket, silentRefusal());
		receive(bucket, late, says(99, 60), 10);
		expect(bucket.decide(10)).toEqual(SEND);
	});

	test('of a window before the one that is open changes nothing', () => {
		const bucket = setUp();
		exchange(bucket, says(5, 60));
		const late = bucket.send(0);
		exchange(bucket, says(99, 65));
		receive(bucket, late, says(0, 60, 429), 10);
		expect(bucket.decide(10)).toEqual(SEND);
	});

	test('that says the window is not over after all closes it for a second at least', () => {
		const bucket = setUp();
		exchange(bucket, says(0, 60));
		bucket.decide(65_000);
		exchange(bucket, says(0, 60, 429), 65_000);
		expect(bucket.decide(65_000)).toMatchObject({ kind: 'wait', until: 66_000 });
	});

	test('stays obeyed when an earlier answer of the same window comes late', () => {
		const bucket = setUp();
		exchange(bucket, says(50, 60));
		const late = bucket.send(0);
		exchange(bucket, says(0, 60, 429));
		receive(bucket, late, says(40, 60), 20);
		expect(bucket.decide(20)).toMatchObject({ kind: 'wait', until: 60_000 });
	});
});

test('without headers no limit is announced; a minute later one request looks again', () => {
	const bucket = setUp();
	for (let answers = 0; answers < 5; answers += 1) exchange(bucket, silent);
	for (let under = 0; under < 4; under += 1) {
		bucket.send(59_999);
		expect(bucket.decide(59_999)).toEqual(SEND);
	}
	expect(bucket.decide(60_000)).toEqual(SEND);
	bucket.send(60_000);
	expect(bucket.decide(60_000)).toEqual(ANSWER);
});

test('one answer without headers does not make the others forgotten', () => {
	const bucket = setUp();
	exchange(bucket, says(0, 60));
	exchange(bucket, silent);
	expect(bucket.decide(10)).toMatchObject({ kind: 'wait', until: 60_000 });
});

test('others seen in the window before are still expected in the next', () => {
	const bucket = setUp();
	exchange(bucket, says(9, 60, 200, 10));
	exchange(bucket, says(2, 60, 200, 10));
	bucket.decide(60_000);
	exchange(bucket, says(9, 120, 200, 10), 60_000);
	expect(bucket.decide(60_000)).toEqual(SEND);
	bucket.send(60_000);
	expect(bucket.decide(60_000)).toEqual(ANSWER);
});
