import { createFakeClock } from './fakeClock';

test('sleepers wake in the order of their time', async () => {
	const clock = createFakeClock({ start: 0 });
	const woken: string[] = [];
	void clock.sleep(20).then(() => woken.push(`b at ${clock.now()}`));
	void clock.sleep(10).then(() => woken.push(`a at ${clock.now()}`));
	await clock.advance(30);
	expect(woken).toEqual(['a at 10', 'b at 20']);
	expect(clock.now()).toBe(30);
});

test('a sleeper one millisecond later than the advance sleeps on', async () => {
	const clock = createFakeClock();
	void clock.sleep(31);
	await clock.advance(30);
	expect(clock.sleepers).toBe(1);
	await clock.advance(1);
	expect(clock.sleepers).toBe(0);
});

test('with auto, an hour passes as soon as everybody sleeps', async () => {
	const clock = createFakeClock({ start: 0, auto: true });
	await clock.sleep(3_600_000);
	expect(clock.now()).toBe(3_600_000);
});

test('an aborted signal ends the sleep at once and leaves no sleeper behind', async () => {
	const clock = createFakeClock();
	const controller = new AbortController();
	const asleep = clock.sleep(1_000, controller.signal);
	controller.abort(new Error('enough'));
	await expect(asleep).rejects.toThrow('enough');
	expect(clock.sleepers).toBe(0);
	await expect(clock.sleep(1, controller.signal)).rejects.toThrow('enough');
});
