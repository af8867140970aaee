import { fingerprint } from '../../src/domain/fingerprint';

test.each<[string, unknown, unknown]>([
	['the order of attributes', { a: 1, b: 2 }, { b: 2, a: 1 }],
	['the order of attributes further down', { a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] }],
	['the order of a set’s members', new Set(['a', 'b']), new Set(['b', 'a'])],
	['an attribute that is not there', { a: 1, b: undefined }, { a: 1 }],
])('%s means nothing', (_, one, other) => {
	expect(fingerprint(one)).toBe(fingerprint(other));
});

test.each<[string, unknown, unknown]>([
	['another value', 'Lady', 'Countess'],
	['another attribute', { a: 1 }, { b: 1 }],
	['the order of a list', ['a', 'b'], ['b', 'a']],
	['a number and its text', 7, '7'],
	['another member of a set', new Set(['a', 'b']), new Set(['a', 'c'])],
	['nothing and null', undefined, null],
	['no list and an empty one', null, []],
	['the letters of a word', 'ab', 'ba'],
])('%s makes a difference', (_, one, other) => {
	expect(fingerprint(one)).not.toBe(fingerprint(other));
});

test('a mark is kept from one run to the next, so it stays what it was', () => {
	expect(fingerprint({ title: 'Countess', city: 'London' })).toBe('rikkja1nkb5m8');
	expect(fingerprint(undefined)).toBe('17429mrfith6h');
});

test('a mark is short, whatever it stands for', () => {
	const { length } = fingerprint({ text: 'a-very-long-value '.repeat(1_000) });
	expect(length).toBeGreaterThan(8);
	expect(length).toBeLessThanOrEqual(14);
});
