import { Alarm } from '../../../src/okta/governor/alarm';
import type { Clock } from '../../../src/ports';
import { createFakeClock } from '../../support/fakeClock';

/** An alarm on a clock that is moved by hand, and when it rang, in milliseconds from the start. */
function setUp() {
	const clock = createFakeClock({ start: 0 });
	const rung: number[] = [];
	return { clock, rung, alarm: new Alarm(clock, () => rung.push(clock.now())) };
}

test('it rings at its time and not a millisecond before', async () => {
	const { clock, rung, alarm } = setUp();
	alarm.set(100);
	await clock.advance(99);
	expect(rung).toEqual([]);
	await clock.advance(1);
	expect(rung).toEqual([100]);
});

test('a time that has passed rings at once', async () => {
	const { clock, rung, alarm } = setUp();
	await clock.advance(500);
	alarm.set(100);
	await clock.advance(0);
	expect(rung).toEqual([500]);
});

test('set for later, it rings at the earlier time that it was set for', async () => {
	const { clock, rung, alarm } = setUp();
	alarm.set(100);
	alarm.set(200);
	await clock.advance(300);
	expect(rung).toEqual([100]);
});

test('set for earlier, it rings then, and nobody sleeps for the later time', async () => {
	const { clock, rung, alarm } = setUp();
	alarm.set(200);
	alarm.set(100);
	await clock.advance(0);
	expect(clock.sleepers).toBe(1);
	await clock.advance(300);
	expect(rung).toEqual([100]);
});

test('set for the same time again, it sleeps once', async () => {
	const { clock, rung, alarm } = setUp();
	alarm.set(100);
	alarm.set(100);
	await clock.advance(0);
	expect(clock.sleepers).toBe(1);
	await clock.advance(100);
	expect(rung).toEqual([100]);
});

test('set for never, it does not ring, and nobody sleeps', async () => {
	const { clock, rung, alarm } = setUp();
	alarm.set(100);
	alarm.set(Infinity);
	await clock.advance(1_000);
	expect(rung).toEqual([]);
	expect(clock.sleepers).toBe(0);
});

test('never set for anything but never, it lets nobody sleep', async () => {
	const { clock, alarm } = setUp();
	alarm.set(Infinity);
	await clock.advance(0);
	expect(clock.sleepers).toBe(0);
});

test('after it rang, and after it was set for never, it can be set again', async () => {
	const { clock, rung, alarm } = setUp();
	alarm.set(100);
	await clock.advance(100);
	alarm.set(300);
	await clock.advance(200);
	alarm.set(350);
	alarm.set(Infinity);
	alarm.set(400);
	await clock.advance(100);
	expect(rung).toEqual([100, 300, 400]);
});

test('on a clock that cannot take a sleep back, a time that was given up does not ring', async () => {
	const { clock, rung } = setUp();
	const stubborn: Clock = {
		now: clock.now,
		sleep: async (ms) => {
			await clock.sleep(ms);
		},
	};
	const alarm = new Alarm(stubborn, () => rung.push(clock.now()));
	alarm.set(200);
	alarm.set(100);
	alarm.set(Infinity);
	alarm.set(300);
	await clock.advance(1_000);
	expect(rung).toEqual([300]);
});
