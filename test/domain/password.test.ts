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
