import { readDate, readRateHeaders, readRetryAfter } from '../../../src/okta/governor/rateHeaders';

const headers = {
	'x-rate-limit-limit': '600',
	'x-rate-limit-remaining': '599',
	'x-rate-limit-reset': '1767603660',
};
const read = { limit: 600, remaining: 599, resetAt: 1_767_603_660_000 };

test('the reset is seconds in the header and milliseconds here', () => {
	expect(readRateHeaders(headers)).toEqual(read);
});

test.each([
	['joined with a comma', '600, 600', '1767603660,1767603660'],
	['as a list', ['600', '600'], ['1767603660', '1767603660']],
])('headers sent twice %s count once', (_, limit, reset) => {
	const twice = { ...headers, 'x-rate-limit-limit': limit, 'x-rate-limit-reset': reset };
	expect(readRateHeaders(twice)).toEqual(read);
});

test.each(['', 'soon', '-1', '1.5', '9999999999999', undefined])(
	'a reset of %p announces nothing',
	(reset) => {
		expect(readRateHeaders({ ...headers, 'x-rate-limit-reset': reset })).toBeUndefined();
	},
);

test.each(['x-rate-limit-limit', 'x-rate-limit-remaining', 'x-rate-limit-reset'])(
	'without %s nothing is announced',
	(name) => {
		expect(readRateHeaders({ ...headers, [name]: undefined })).toBeUndefined();
	},
);

test.each([
	['600 per minute', undefined],
	['about 600', undefined],
	[' 600 , 700', 600],
	['999999999999', 999_999_999_999],
])('a limit of %p says %p', (limit, said) => {
	expect(readRateHeaders({ ...headers, 'x-rate-limit-limit': limit })?.limit).toBe(said);
});

test('headers that came twice as a list are read by the first', () => {
	const [first, second] = ['Mon, 05 Jan 2026 09:00:00 GMT', 'Mon, 05 Jan 2026 10:00:00 GMT'];
	expect(readDate({ date: [first, second] })).toBe(Date.UTC(2026, 0, 5, 9));
	expect(readRetryAfter({ date: first, 'retry-after': [second, first] }, 0)).toBe(3_600_000);
	expect(readRetryAfter({ 'retry-after': ['7', '9'] }, 0)).toBe(7_000);
	expect(readDate({ date: [] })).toBeUndefined();
});

test('a date that is no date is no date', () => {
	expect(readDate({ date: 'Mon, 05 Jan 2026 09:00:00 GMT' })).toBe(Date.UTC(2026, 0, 5, 9));
	expect(readDate({ date: 'yesterday' })).toBeUndefined();
	expect(readDate({})).toBeUndefined();
});

test('Retry-After is seconds, or a date that is compared with the answer’s own', () => {
	const date = 'Mon, 05 Jan 2026 09:00:00 GMT';
	expect(readRetryAfter({ 'retry-after': '7' }, 0)).toBe(7_000);
	expect(readRetryAfter({ date, 'retry-after': 'Mon, 05 Jan 2026 09:00:09 GMT' }, 0)).toBe(9_000);
	expect(readRetryAfter({ date, 'retry-after': 'Mon, 05 Jan 2026 08:59:59 GMT' }, 0)).toBe(0);
	expect(readRetryAfter({}, 0)).toBeUndefined();
	expect(readRetryAfter({ 'retry-after': 'soon' }, 0)).toBeUndefined();
});

test('a date in Retry-After is compared with our own clock where the answer has none', () => {
	const now = Date.UTC(2026, 0, 5, 9, 0, 4);
	expect(readRetryAfter({ 'retry-after': 'Mon, 05 Jan 2026 09:00:09 GMT' }, now)).toBe(5_000);
});
