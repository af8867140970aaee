import { createPatience } from '../../src/okta/patience';

/** A clock that is moved by hand, with the alarms that were set. */
function watchWith(ms: number) {
	let now = 1_000;
	const alarms: Array<{ at: number; ring: () => void }> = [];
	const patience = createPatience(ms, { now: () => now }, (after, ring) =>
		alarms.push({ at: now + after, ring }),
	);
	const moveTo = (time: number) => {
		now = time;
		for (const due of alarms.filter(({ at }) => at <= now)) {
			alarms.splice(alarms.indexOf(due), 1);
			due.ring();
		}
	};
	return { patience, alarms, moveTo };
}

test('what takes its whole time is given up, a millisecond earlier it is not', () => {
	const { patience, moveTo } = watchWith(100);
	const giveUp = jest.fn();
	patience(giveUp);
	moveTo(1_099);
	expect(giveUp).not.toHaveBeenCalled();
	moveTo(1_124);
	expect(giveUp).toHaveBeenCalledTimes(1);
});

test('it is looked at four times in the time allowed', () => {
	const { patience, alarms, moveTo } = watchWith(100);
	const giveUp = jest.fn();
	patience(giveUp);
	const looks = [1_025, 1_050, 1_075, 1_100];
	for (const at of looks) {
		expect(alarms).toEqual([expect.objectContaining({ at })]);
		moveTo(at);
	}
	expect(giveUp).toHaveBeenCalledTimes(1);
});

test('what has ended in time is left alone', () => {
	const { patience, moveTo } = watchWith(100);
	const giveUp = jest.fn();
	const release = patience(giveUp);
	release();
	moveTo(2_000);
	expect(giveUp).not.toHaveBeenCalled();
});

test('there is one alarm for all, and none while nothing is watched', () => {
	const { patience, alarms, moveTo } = watchWith(100);
	const releases = Array.from({ length: 50 }, () => patience(() => {}));
	expect(alarms).toHaveLength(1);
	for (const release of releases) release();
	moveTo(1_025);
	expect(alarms).toHaveLength(0);
	patience(() => {});
	expect(alarms).toEqual([expect.objectContaining({ at: 1_050 })]);
});

test('each has its own time', () => {
	const { patience, moveTo } = watchWith(100);
	const [early, late] = [jest.fn(), jest.fn()];
	const release = patience(early);
	early.mockImplementation(release);
	moveTo(1_060);
	patience(late);
	moveTo(1_110);
	expect(late).not.toHaveBeenCalled();
	expect(early).toHaveBeenCalledTimes(1);
	moveTo(1_160);
	expect(late).toHaveBeenCalledTimes(1);
	expect(early).toHaveBeenCalledTimes(1);
});
