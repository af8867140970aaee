import { randomInt } from 'crypto';
import { generatePassword } from '../../src/domain/password';

const ada = { login: 'ada.lovelace@hub.example', firstName: 'Ada', lastName: 'Lovelace' };

test.each([
	[1, 12],
	[12, 12],
	[40, 40],
	[72, 72],
	[500, 72],
])('asked for %i characters, a password has %i', (asked, length) => {
	expect(generatePassword(asked, ada, randomInt)).toHaveLength(length);
});

test('every password has all four classes of characters', () => {
	for (let round = 0; round < 500; round += 1) {
		expect(generatePassword(12, ada, randomInt)).toMatch(
			/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!#$%*+=?@_-])/,
		);
	}
});

test('a password with a part of the name in it is drawn again', () => {
	const grace = { firstName: 'Grace' };
	const alphabet = 'abcdefghijkmnopqrstuvwxyz';
	const spelled = [0, 0, 0, 0, ...[...'grace'].map((letter) => alphabet.indexOf(letter)), 0, 0, 0];
	let asked = 0;
	// Spells the name in the first draw, shuffles nothing, and is honest from then on.
	const source = (limit: number) => {
		asked += 1;
		if (asked > 23) return randomInt(limit);
		return spelled[asked - 1] ?? limit - 1;
	};
	expect(generatePassword(12, grace, source).toLowerCase()).not.toContain('grace');
	expect(asked).toBeGreaterThan(23);
});

test('two passwords differ', () => {
	expect(generatePassword(20, ada, randomInt)).not.toBe(generatePassword(20, ada, randomInt));
});

/** Draws the first character of every class, then shuffles as told. */
function shuffled(shuffle: (limit: number) => number): string {
	let asked = 0;
	return generatePassword(12, {}, (limit) => {
		asked += 1;
		return asked > 12 ? shuffle(limit) : 0;
	});
}

test('the first four characters drawn are one of each class, and the rest any', () => {
	let asked: number[] = [];
	generatePassword(12, {}, (limit) => {
		asked = [...asked, limit];
		return 0;
	});
	expect(asked.slice(0, 12)).toEqual([25, 24, 8, 11, ...Array<number>(8).fill(68)]);
	expect(asked.slice(12)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
});

test('no character is one that a person confuses on paper', () => {
	for (let round = 0; round < 200; round += 1)
		expect(generatePassword(72, {}, randomInt)).not.toMatch(/[lIO01]/);
});

test.each<[string, Record<string, unknown>, number]>([
	['four letters of a first name', { firstName: 'Abcd' }, 2],
	['three letters', { firstName: 'Abc' }, 1],
	['four letters of a last name', { lastName: 'abcd' }, 2],
	['a word of a login', { login: 'x.abcd@hub.example' }, 2],
	['a word of an address', { email: 'x-abcd@hub.example' }, 2],
	['a word of another attribute', { title: 'abcd' }, 1],
	['a name that is no text', { firstName: 7, lastName: ['abcd'] }, 1],
])('with %s in it, passwords are drawn so often: %i', (_, profile, times) => {
	const alphabet = 'abcdefghijkmnopqrstuvwxyz';
	const spelled = [
		0,
		0,
		0,
		0,
		...[...'abcd'].map((letter) => alphabet.indexOf(letter)),
		9,
		9,
		9,
		9,
	];
	let asked = 0;
	// Spells abcd in the first draw, shuffles nothing, and draws something else from then on.
	const source = (limit: number) => {
		const at = asked % 23;
		const draw = Math.floor(asked / 23);
		asked += 1;
		if (at >= 12) return limit - 1;
		return draw === 0 ? (spelled[at] ?? 0) : 7 % limit;
	};
	generatePassword(12, profile, source);
	expect(asked).toBe(times * 23);
});

test('half a character more is none', () => {
	expect(generatePassword(13.9, {}, randomInt)).toHaveLength(13);
});

test.each<[string, (limit: number) => number, string]>([
	['with itself', (limit) => limit - 1, 'aA2!aaaaaaaa'],
	['with the first', () => 0, 'A2!aaaaaaaaa'],
])('characters change places, and none is lost: each %s', (_, shuffle, password) => {
	expect(shuffled(shuffle)).toBe(password);
});
