import { isFresh, refreshTime } from '../../../src/okta/auth/tokenRecord';

const NOW = Date.UTC(2026, 0, 5, 9);
const HOUR = 3_600_000;

test('a token of an hour is renewed two minutes before it expires', () => {
	const token = { refreshAt: refreshTime(NOW + HOUR, HOUR) };
	expect(isFresh(token, NOW + HOUR - 120_001)).toBe(true);
	expect(isFresh(token, NOW + HOUR - 120_000)).toBe(false);
});

test('a token of a minute is fresh for nine tenths of it, so that it is of use at all', () => {
	const token = { refreshAt: refreshTime(NOW + 60_000, 60_000) };
	expect(isFresh(token, NOW + 53_999)).toBe(true);
	expect(isFresh(token, NOW + 54_000)).toBe(false);
});
