import { backoff, namedDelay, retryDelay } from '../../../src/okta/retry/retryDelay';
import { LIMITED, PASSING, UNSETTLED } from '../../../src/okta/retry/retryRule';
import type { HttpHeaders, HttpResponse } from '../../../src/ports';

const NOW = Date.UTC(2026, 0, 5, 9, 0, 0);
const DATE = 'Mon, 05 Jan 2026 09:00:00 GMT';
const answer = (status: number, headers: HttpHeaders = {}, body: unknown = {}): HttpResponse => ({
	status,
	headers,
	body,
});
const limits = (limit: number, resetInSeconds: number): HttpHeaders => ({
	'x-rate-limit-limit': String(limit),
	'x-rate-limit-remaining': '0',
	'x-rate-limit-reset': String(NOW / 1_000 + resetInSeconds),
});

test.each([0, 1, 2, 3, 4, 5])('full jitter doubles: attempt %i', (attempt) => {
	expect(backoff(PASSING, attempt, () => 1)).toBe(Math.min(15_000, 500 * 2 ** attempt));
	expect(backoff(PASSING, attempt, () => 0)).toBe(0);
});

test('a rate limit is waited out by Reset − Date, never by the local clock, and a second for rounding', () => {
	const limited = answer(429, { date: DATE, ...limits(600, 48) });
	for (const now of [NOW, NOW - 90_000, NOW + 90_000])
		expect(namedDelay(limited, now)).toBe(49_000);
});

test('without a Date the local clock has to do', () => {
	expect(namedDelay(answer(429, limits(600, 48)), NOW)).toBe(49_000);
	expect(namedDelay(answer(429, limits(600, -5)), NOW)).toBe(1_000);
});

test('the reset of a concurrency 429 is a guess and names no time', () => {
	const tooMany = answer(429, { date: DATE, ...limits(0, 120) });
	expect(namedDelay(tooMany, NOW)).toBeUndefined();
	expect(retryDelay(tooMany, 1, { rule: LIMITED, now: NOW, random: () => 1 })).toBe(2_000);
});

test('after a mail was sent five seconds are named', () => {
	expect(namedDelay(answer(429, limits(600, 48), { errorCode: 'E0000118' }), NOW)).toBe(5_000);
});

test('Retry-After is obeyed wherever it comes', () => {
	expect(namedDelay(answer(503, { 'retry-after': '7' }), NOW)).toBe(7_000);
	expect(namedDelay(answer(429, { 'retry-after': '3', ...limits(600, 48) }), NOW)).toBe(3_000);
});

test('no jitter where the server named a time, full jitter where it did not', () => {
	const rule = UNSETTLED;
	const named = answer(429, { date: DATE, ...limits(600, 8) });
	const at = (random: number) => ({ rule, now: NOW, random: () => random });
	expect(retryDelay(named, 3, at(0))).toBe(9_000);
	expect(retryDelay(named, 3, at(1))).toBe(9_000);
	expect(retryDelay(answer(409), 0, at(0.25))).toBe(1_000);
});
