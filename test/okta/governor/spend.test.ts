import { spend, type Budget } from '../../../src/okta/governor/spend';

const budget = (wish: Partial<Budget>): Budget => ({
	limit: 100,
	remaining: 100,
	inFlight: 0,
	company: 0,
	sharePercent: 100,
	endsAt: 60_000,
	...wish,
});
const send = { kind: 'send' };
const waitForEnd = { kind: 'wait', until: 60_000, reason: 'share used up' };
const waitForAnswer = { kind: 'wait for an answer' };

test.each([
	['alone, the last request is sent', { remaining: 1 }, send],
	['alone, nothing left means waiting for the end', { remaining: 0 }, waitForEnd],
	['requests in flight count as used', { remaining: 3, inFlight: 3 }, waitForEnd],
	['one less in flight leaves one to send', { remaining: 3, inFlight: 2 }, send],
	['a share of 80 % sends the 80th', { sharePercent: 80, remaining: 21 }, send],
	['a share of 80 % never sends the 81st', { sharePercent: 80, remaining: 20 }, waitForEnd],
	[
		'a share is kept with requests in flight',
		{ sharePercent: 80, remaining: 21, inFlight: 1 },
		waitForEnd,
	],
	['a tiny limit still lets one through', { limit: 1, remaining: 1, sharePercent: 50 }, send],
	['a tiny limit lets only one through', { limit: 3, remaining: 2, sharePercent: 50 }, waitForEnd],
	['beside others 2 % stay, whatever the share', { company: 0.1, remaining: 2 }, waitForEnd],
	[
		'beside three others half of a quarter is in flight',
		{ company: 3, remaining: 82, inFlight: 9 },
		send,
	],
	['and not more', { company: 3, remaining: 82, inFlight: 10 }, waitForAnswer],
	['with less than half a part, one at a time', { company: 3, remaining: 6 }, send],
	['and only one', { company: 3, remaining: 8, inFlight: 1 }, waitForAnswer],
	['with less than a part, nothing', { company: 3, remaining: 5 }, waitForEnd],
	['a crowd counts as eight', { company: 500, remaining: 11 }, send],
	['and leaves what eight may need', { company: 500, remaining: 10 }, waitForEnd],
])('%s', (_, wish, decision) => {
	expect(spend(budget(wish))).toEqual(decision);
});
