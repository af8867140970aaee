import { randomInt } from 'crypto';
import { generatePassword, hashProblem, type PasswordHash } from '../../src/domain/password';

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

const bcrypt: PasswordHash = {
	algorithm: 'BCRYPT',
	workFactor: 10,
	salt: 'rwh3vH166HCH/NT9XV5FYu',
	value: 'qaMqvAPULkbiQzkTCWo5XDcvzpk8Tna',
};
const pbkdf2: PasswordHash = {
	algorithm: 'PBKDF2',
	digestAlgorithm: 'SHA256_HMAC',
	iterationCount: 4096,
	keySize: 32,
	salt: 'c2FsdA==',
	value: 'aGFzaA==',
};

test.each<[string, PasswordHash, string | undefined]>([
	['a whole bcrypt hash', bcrypt, undefined],
	['bcrypt with the lowest work factor', { ...bcrypt, workFactor: 1 }, undefined],
	['bcrypt below it', { ...bcrypt, workFactor: 0 }, 'work factor'],
	['bcrypt with the highest work factor', { ...bcrypt, workFactor: 20 }, undefined],
	['bcrypt above it', { ...bcrypt, workFactor: 21 }, 'work factor'],
	['bcrypt with a short salt', { ...bcrypt, salt: 'rwh3vH166HCH' }, 'salt'],
	[
		'bcrypt with the whole string as value',
		{ ...bcrypt, value: `$2a$10$${bcrypt.value}` },
		'value',
	],
	['PBKDF2 at the least iterations', pbkdf2, undefined],
	['PBKDF2 one below', { ...pbkdf2, iterationCount: 4095 }, 'iterations'],
	['PBKDF2 without a salt', { ...pbkdf2, salt: '' }, 'salt'],
	['PBKDF2 without a key size', { ...pbkdf2, keySize: 0 }, 'key size'],
	['an unsalted SHA-512', { algorithm: 'SHA-512', value: 'aGFzaA==' }, undefined],
	[
		'a salt without its order',
		{ algorithm: 'SHA-256', salt: 'c2FsdA==', value: 'aGFzaA==' },
		'order',
	],
	['no value', { algorithm: 'MD5', value: '' }, 'missing'],
])('%s', (_, hash, problem) => {
	if (problem === undefined) expect(hashProblem(hash)).toBeUndefined();
	else expect(hashProblem(hash)).toContain(problem);
});
