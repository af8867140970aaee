import { firstManner, nextTry, type TokenManner } from '../../../src/okta/auth/nextTry';

const manner = (change: Partial<TokenManner> = {}): TokenManner => ({
	...firstManner(),
	...change,
});
const after = (error: string, before: TokenManner, aheadMs = 0, nonce?: string) =>
	nextTry(before, { status: 400, headers: { 'dpop-nonce': nonce }, body: { error } }, aheadMs);

test.each([
	['Bearer, as nobody knows better', undefined, false],
	['DPoP, where the app is known to ask for it', true, true],
])('the first try is %s', (_, known, dpop) => {
	expect(firstManner(known)).toEqual({ dpop, offsetMs: 0, corrected: false, nonces: 0 });
});

describe('a nonce', () => {
	test('that the org gives is taken, and with it DPoP', () => {
		const before = manner({ offsetMs: 7, corrected: true });
		expect(after('use_dpop_nonce', before, 0, 'n1')).toEqual({
			dpop: true,
			nonce: 'n1',
			nonces: 1,
			offsetMs: 7,
			corrected: true,
		});
	});

	test('that ran out meanwhile is taken anew', () => {
		const before = manner({ dpop: true, nonce: 'n1', nonces: 1 });
		expect(after('use_dpop_nonce', before, 0, 'n2')).toMatchObject({ nonce: 'n2', nonces: 2 });
	});

	test('is not taken a third time', () => {
		const before = manner({ dpop: true, nonce: 'n2', nonces: 2 });
		expect(after('use_dpop_nonce', before, 0, 'n3')).toBeUndefined();
	});

	test('that is asked for and not given ends the matter', () => {
		expect(after('use_dpop_nonce', manner({ dpop: true }))).toBeUndefined();
	});

	test('that comes with another refusal is not taken', () => {
		expect(after('invalid_scope', manner(), 0, 'n1')).toBeUndefined();
	});
});

test('an org that misses a proof gets one', () => {
	expect(after('invalid_dpop_proof', manner(), 60_000)).toEqual(manner({ dpop: true }));
});

describe('the clock', () => {
	test.each([
		['invalid_client', 1_000],
		['invalid_client', -1_000],
		['invalid_dpop_proof', 1_000],
	])('after %s is corrected by %i ms', (error, aheadMs) => {
		const before = manner({ dpop: true, nonce: 'n1', nonces: 1 });
		expect(after(error, before, aheadMs)).toEqual({
			...before,
			offsetMs: aheadMs,
			corrected: true,
		});
	});

	test.each([
		['for less than a second', 'invalid_client', 999, false],
		['for less than a second the other way', 'invalid_client', -999, false],
		['a second time', 'invalid_client', 60_000, true],
		['after a refusal that has to do with scopes', 'invalid_scope', 60_000, false],
		['after a refusal without a name', '', 60_000, false],
	])('is not corrected %s', (_, error, aheadMs, corrected) => {
		expect(after(error, manner({ dpop: true, corrected }), aheadMs)).toBeUndefined();
	});
});

test('an answer that is no refusal leaves nothing to try', () => {
	const page = { status: 200, headers: { 'dpop-nonce': 'n1' }, body: '<html>' };
	expect(nextTry(manner(), page, 60_000)).toBeUndefined();
});
