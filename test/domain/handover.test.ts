import type { Change } from '../../src/domain/change';
import { handOn, handOnAgain, handedChanges, nextStep } from '../../src/domain/handover';

const MINUTE = 60_000;
const SETTINGS = { repeats: 3, repeatLostWithinMs: 60 * MINUTE };

const changes = ['a', 'b', 'c'].map(
	(id): Change => ({ id, event: 'userCreated', at: '2026-01-05T09:00:00.000Z' }),
);
const handed = (attempt = 1) => {
	let handover = handOn(changes, 2, 0);
	for (let times = 1; times < attempt; times += 1) handover = handOnAgain(handover, 0);
	return handover;
};

test('a run gets the first of the queue, which stay until it has ended', () => {
	expect(handedChanges(handed()).map(({ id }) => id)).toEqual(['a', 'b']);
	expect(handed().queue).toHaveLength(3);
	expect(nextStep(handed(), 'running', SETTINGS, MINUTE)).toEqual({ do: 'wait' });
	expect(nextStep(handed(), 'succeeded', SETTINGS, MINUTE)).toEqual({
		do: 'goOn',
		rest: [changes[2]],
		gaveUp: 0,
	});
});

test.each([
	['the first repetition comes at the next poll', 1, 0, 'repeat'],
	['the second waits', 2, 5 * MINUTE - 1, 'wait'],
	['five minutes', 2, 5 * MINUTE, 'repeat'],
	['the third waits', 3, 15 * MINUTE - 1, 'wait'],
	['a quarter of an hour', 3, 15 * MINUTE, 'repeat'],
])('a failed run is repeated: %s', (_, attempt, after, step) => {
	expect(nextStep(handed(attempt), 'failed', SETTINGS, after)).toEqual({ do: step });
});

test('changes whose run failed too often make way, and it is told how many they are', () => {
	expect(nextStep(handed(4), 'failed', SETTINGS, 0)).toMatchObject({ do: 'goOn', gaveUp: 2 });
	const never = { ...SETTINGS, repeats: 0 };
	expect(nextStep(handed(1), 'failed', never, 0)).toMatchObject({ do: 'goOn', gaveUp: 2 });
});

test('what was handed on before a restart is repeated for a while', () => {
	expect(nextStep(handed(), 'lost', SETTINGS, 60 * MINUTE - 1)).toEqual({ do: 'repeat' });
	expect(nextStep(handed(), 'lost', SETTINGS, 60 * MINUTE)).toMatchObject({
		do: 'goOn',
		rest: [changes[2]],
		gaveUp: 0,
	});
});

test('a repetition has the same changes, another batch and a higher attempt', () => {
	const first = handOn(changes, 2, 0);
	const second = handOnAgain(first, 1);
	expect(handedChanges(second)).toEqual(handedChanges(first));
	expect(second.handed?.batch).not.toBe(first.handed?.batch);
	expect(second.handed?.attempt).toBe(2);
});

test.each([
	['at the last attempt', 3, 'repeat'],
	['after the last attempt', 4, 'goOn'],
])('of a run that is lost %s the next step is known', (_, attempt, step) => {
	expect(nextStep(handed(attempt), 'lost', SETTINGS, 0)).toMatchObject({ do: step });
});

test('changes of which it is not known what became of them are not given up', () => {
	expect(nextStep(handed(4), 'lost', SETTINGS, 0)).toEqual({
		do: 'goOn',
		rest: [changes[2]],
		gaveUp: 0,
	});
});

test('every repetition after the third waits a quarter of an hour as well', () => {
	const often = { ...SETTINGS, repeats: 9 };
	expect(nextStep(handed(5), 'failed', often, 15 * MINUTE - 1)).toEqual({ do: 'wait' });
	expect(nextStep(handed(5), 'failed', often, 15 * MINUTE)).toEqual({ do: 'repeat' });
});

test('a pause is counted from when the batch was handed on', () => {
	const at = { ...handed(2), handed: { batch: 'b', count: 2, at: MINUTE, attempt: 2 } };
	expect(nextStep(at, 'failed', SETTINGS, 6 * MINUTE - 1)).toEqual({ do: 'wait' });
	expect(nextStep(at, 'failed', SETTINGS, 6 * MINUTE)).toEqual({ do: 'repeat' });
	expect(nextStep(at, 'lost', SETTINGS, 61 * MINUTE - 1)).toEqual({ do: 'repeat' });
	expect(nextStep(at, 'lost', SETTINGS, 61 * MINUTE)).toMatchObject({ do: 'goOn' });
});

test('where nothing was handed on, everything is next', () => {
	expect(nextStep({ queue: changes }, 'failed', SETTINGS, 0)).toEqual({
		do: 'goOn',
		rest: changes,
		gaveUp: 0,
	});
	expect(handedChanges({ queue: changes })).toEqual([]);
	expect(handOnAgain({ queue: changes }, 0)).toEqual({ queue: changes });
});

test('no more is handed on than there is', () => {
	expect(handOn(changes, 5, 7).handed).toEqual({ batch: '7 a', count: 3, at: 7, attempt: 1 });
	expect(handOn([], 5, 7).handed).toMatchObject({ count: 0, attempt: 1 });
});

test('a repetition begins its time anew', () => {
	expect(handOnAgain(handOn(changes, 2, 0), 9).handed).toEqual({
		batch: '9 a',
		count: 2,
		at: 9,
		attempt: 2,
	});
});
