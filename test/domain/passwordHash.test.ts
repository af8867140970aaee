import type { PasswordHash } from '../../src/domain/password';
import { hashProblem } from '../../src/domain/passwordHash';

const bcrypt: PasswordHash = {
	algorithm: 'BCRYPT',
	workFactor: 10,
	salt: 'rwh3vH166HCH/NT9XV5FYu',
	value: 'qaMqvAPULkbiQzkTCWo5XDcvzpk8Tna',
};
const sha256 = { algorithm: 'SHA-256' as const, value: `${'A'.repeat(43)}=` };
const pbkdf2: PasswordHash = {
	algorithm: 'PBKDF2',
	digestAlgorithm: 'SHA256_HMAC',
	iterationCount: 4096,
	keySize: 32,
	salt: 'c2FsdA==',
	value: `${'A'.repeat(43)}=`,
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
	['PBKDF2 with another key size than its value', { ...pbkdf2, keySize: 20 }, 'key size'],
	['PBKDF2 with iterations as text', { ...pbkdf2, iterationCount: 'many' as never }, 'iterations'],
	['PBKDF2 with an unknown digest', { ...pbkdf2, digestAlgorithm: 'SHA1' as never }, 'digest'],
	['an unknown algorithm', { ...pbkdf2, algorithm: 'SCRYPT' as never }, 'algorithm'],
	['an unsalted MD5', { algorithm: 'MD5', value: `${'A'.repeat(22)}==` }, undefined],
	['an unsalted SHA-1', { algorithm: 'SHA-1', value: `${'A'.repeat(27)}=` }, undefined],
	['an unsalted SHA-512', { algorithm: 'SHA-512', value: `${'A'.repeat(86)}==` }, undefined],
	['a SHA-256 in hex', { algorithm: 'SHA-256', value: 'ab'.repeat(32) }, 'base64'],
	['a SHA-256 that is a SHA-1', { algorithm: 'SHA-256', value: `${'A'.repeat(27)}=` }, 'base64'],
	[
		'a salt in the middle',
		{ ...sha256, salt: 'c2FsdA==', saltOrder: 'MIDDLE' as never },
		'PREFIX or POSTFIX',
	],
	['a salt with its order', { ...sha256, salt: 'c2FsdA==', saltOrder: 'PREFIX' }, undefined],
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
