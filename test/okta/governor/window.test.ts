import { Window } from '../../../src/okta/governor/window';

const rate = (remaining: number, resetAt = 60_000) => ({ limit: 100, remaining, resetAt });
const pass = (order: number) => ({ epoch: 0, order, sentAt: 0 });

test('the lower of two numbers wins, because answers overtake each other', () => {
	const window = new Window(rate(90), pass(1));
	window.learn(rate(80), pass(3));
	window.learn(rate(85), pass(2));
	expect(window.remaining).toBe(80);
});

test('an answer of an older window teaches nothing', () => {
	const window = new Window(rate(90), pass(1));
	window.learn(rate(3, 59_000), pass(2));
	expect(window.remaining).toBe(90);
});

test.each([
	['a later reset with more left is another window', 91, 61_000, true],
	['a later reset with no more left is the same one, told a second later', 90, 61_000, false],
	['the same reset with more left was overtaken', 95, 60_000, false],
	['an earlier reset is history', 95, 59_000, false],
])('%s', (_, remaining, resetAt, followed) => {
	expect(new Window(rate(90), pass(1)).isFollowedBy(rate(remaining, resetAt))).toBe(followed);
});

test('a reset told a second later moves the end of the window', () => {
	const window = new Window(rate(90), pass(1));
	window.learn(rate(89, 61_000), pass(2));
	expect([window.remaining, window.resetAt]).toEqual([89, 61_000]);
});

describe('company', () => {
	test('is nobody as long as everything used may have been ours', () => {
		const window = new Window(rate(99), pass(1));
		window.learn(rate(95), pass(2));
		expect(window.company(3)).toBe(0);
	});

	test('is what others used for each call of ours, once it can’t all have been ours', () => {
		const window = new Window(rate(99), pass(11));
		window.learn(rate(92), pass(12));
		expect(window.company(5)).toBe(3);
	});

	test('is told by the answer with the lowest number', () => {
		const window = new Window(rate(99), pass(1));
		window.learn(rate(80), pass(5));
		window.learn(rate(90), pass(4));
		expect(window.company(0)).toBe(3);
	});
});
