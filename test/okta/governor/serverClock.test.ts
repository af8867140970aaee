import fc from 'fast-check';
import { ServerClock } from '../../../src/okta/governor/serverClock';

const MINUTE = 60_000;

test('one answer tells the server’s clock to within a second and the round trip', () => {
	const clock = new ServerClock();
	clock.learn(100_000, { sentAt: 10_000, receivedAt: 10_050 });
	expect(clock.localTime(160_000, 10_050)).toBe(70_050);
});

test('a later answer that knows better is believed, one that knows less changes nothing', () => {
	const clock = new ServerClock();
	clock.learn(100_000, { sentAt: 10_000, receivedAt: 10_050 });
	clock.learn(101_000, { sentAt: 10_100, receivedAt: 10_150 });
	expect(clock.localTime(161_000, 10_150)).toBe(70_150);
	clock.learn(101_000, { sentAt: 10_900, receivedAt: 10_990 });
	expect(clock.localTime(161_000, 10_990)).toBe(70_150);
});

test('an answer that contradicts what was known starts over', () => {
	const clock = new ServerClock();
	clock.learn(100_000, { sentAt: 10_000, receivedAt: 10_050 });
	clock.learn(500_000, { sentAt: 11_000, receivedAt: 11_050 });
	expect(clock.localTime(560_000, 11_050)).toBe(71_050);
});

test('what was learned is kept for just under ten minutes', () => {
	const learned = (after: number) => {
		const clock = new ServerClock();
		clock.learn(100_999, { sentAt: 10_000, receivedAt: 10_000 });
		const at = 10_000 + after;
		clock.learn(100_000 + after, { sentAt: at, receivedAt: at });
		return clock.localTime(200_000 + after, at) - at;
	};
	expect(learned(10 * MINUTE - 1)).toBe(99_001);
	expect(learned(10 * MINUTE)).toBe(100_000);
});

test('without any Date the local clock is used, but never for longer than a window lasts', () => {
	const clock = new ServerClock();
	expect(clock.localTime(1_030_000, 1_000_000)).toBe(1_030_000);
	expect(clock.localTime(9_000_000, 1_000_000)).toBe(1_061_000);
	expect(clock.localTime(500_000, 1_000_000)).toBe(1_000_000);
});

test('whatever the skew and the latencies, the time given is never before the reset', () => {
	const exchange = fc.record({ gap: fc.nat(5_000), out: fc.nat(2_000), back: fc.nat(2_000) });
	fc.assert(
		fc.property(
			fc.integer({ min: -3_600_000, max: 3_600_000 }),
			fc.array(exchange, { minLength: 1, maxLength: 40 }),
			(ahead, exchanges) => {
				const clock = new ServerClock();
				let now = 10_000_000;
				for (const { gap, out, back } of exchanges) {
					const sentAt = (now += gap);
					const stamped = Math.floor((now += out) + ahead);
					clock.learn(Math.floor(stamped / 1_000) * 1_000, { sentAt, receivedAt: (now += back) });
				}
				const reset = now + ahead + 30_000;
				expect(clock.localTime(reset, now) + ahead).toBeGreaterThanOrEqual(reset);
			},
		),
	);
});
