import { searchBatches } from '../../src/okta/searchBatches';

/** A term that takes up so many characters of an address, ` or ` included. */
const term = (length: number) => 'x'.repeat(length - encodeURIComponent(' or ').length);
const lengths = (...terms: string[]) =>
	[...searchBatches(terms)].map((search) => search.split(' or ').length);

test('a few terms travel in one search', () => {
	expect([...searchBatches(['id eq "1"', 'id eq "2"', 'id eq "3"'])]).toEqual([
		'id eq "1" or id eq "2" or id eq "3"',
	]);
});

test.each([
	['exactly as long as one request bears', 2_000, [2, 2, 1]],
	['one character longer', 2_001, [1, 1, 1, 1, 1]],
])('terms that together are %s are parted', (_, length, parts) => {
	expect(lengths(...Array.from({ length: 5 }, () => term(length)))).toEqual(parts);
});

test('what an address makes longer counts as long as it becomes', () => {
	expect(lengths('ü'.repeat(332), 'ü'.repeat(332))).toEqual([2]);
	expect(lengths('ü'.repeat(333), 'ü'.repeat(333))).toEqual([1, 1]);
});

test('a term too long for any request travels alone', () => {
	const long = 'x'.repeat(5_000);
	expect([...searchBatches(['a', long, 'b'])]).toEqual(['a', long, 'b']);
	expect([...searchBatches([long])]).toEqual([long]);
});

test('without terms nothing is asked', () => {
	expect([...searchBatches([])]).toEqual([]);
});
