import fc from 'fast-check';
import { splitRange } from '../../src/domain/idRange';

const id = fc.stringMatching(/^00u[0-9A-Za-z]{17}$/);

test('two halves meet at one id between the last one read and the end', () => {
	fc.assert(
		fc.property(id, id, (one, other) => {
			const [last, until] = one < other ? [one, other] : [other, one];
			const halves = splitRange({ last, until }, until);
			if (!halves) return;
			const [lower, upper] = halves;
			expect(lower).toEqual({ after: last, last, until: upper.from });
			expect(upper).toMatchObject({ after: last, until });
			expect(String(upper.from) > last && String(upper.from) <= until).toBe(true);
		}),
	);
});

test('halves are about as wide as each other', () => {
	expect(splitRange({ last: '00u0000' }, '00uz000')?.[1].from).toMatch(/^00u[TUV]/);
});

test('a range without an end keeps none, so that newcomers are read', () => {
	expect(splitRange({ last: '00u1' }, '00u9')?.[1]).not.toHaveProperty('until', expect.anything());
});

test.each([
	['the last user is the highest', { last: '00u9' }, '00u9'],
	['nobody was read yet', {}, '00u9'],
	['two ids are neighbours across a letter', { last: '00u0zzzzzzz' }, '00u10000000'],
	['two ids are neighbours', { last: '00uaaaaaaaaaaaaaaaa1' }, '00uaaaaaaaaaaaaaaaa2'],
])('there is nothing to split where %s', (_, range, highest) => {
	expect(splitRange(range, highest)).toBeUndefined();
});

test.each([
	['two ids with one between', '00ua', '00uc', '00ub'],
	['digits and letters', '00u0', '00uz', '00uU'],
	['a long prefix in common', '00uabc1', '00uabc9', '00uabc5'],
	['ids that differ at their end', '00uabcdefghijklm1', '00uabcdefghijklm9', '00uabcdefghijklm5'],
	['ids with exactly one between', '00u0zzzzzzz', '00u10000001', '00u10000000'],
	['ids of other lengths', '00u1', '00u2zzzz', '00u1zzzz'],
])('%s are halved in the middle', (_, last, until, middle) => {
	expect(splitRange({ last, until }, until)).toEqual([
		{ after: last, until: middle, last },
		{ after: last, from: middle, until },
	]);
});

test('a range without an end is halved before the highest id, and one with an end before that', () => {
	expect(splitRange({ last: '00u1' }, '00u9')?.[0].until).toBe('00u5');
	expect(splitRange({ last: '00u1', until: '00u5' }, '00u9')?.[0].until).toBe('00u3');
});

test('what was read of a range is behind both halves', () => {
	const halves = splitRange({ after: '00u0', from: '00u1', last: '00u3', next: 'x' }, '00u9');
	expect(halves).toEqual([
		{ after: '00u3', until: '00u6', last: '00u3' },
		{ after: '00u3', from: '00u6', until: undefined },
	]);
});

test('where the last user is beyond the end there is nothing to split', () => {
	expect(splitRange({ last: '00u9', until: '00u1' }, '00uz')).toBeUndefined();
});
