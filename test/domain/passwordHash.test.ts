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
	['bcrypt with half a work factor', { ...bcrypt, workFactor: 9.5 }, 'work factor must be 1 to 20'],
	['bcrypt with a long salt', { ...bcrypt, salt: `${bcrypt.salt}a` }, '22 characters'],
	['bcrypt with a salt of other letters', { ...bcrypt, salt: `+${bcrypt.salt.slice(1)}` }, 'salt'],
	['bcrypt with a short value', { ...bcrypt, value: bcrypt.value.slice(1) }, '31 characters'],
	['bcrypt with a long value', { ...bcrypt, value: `a${bcrypt.value}` }, '31 characters'],
	['bcrypt with a longer value', { ...bcrypt, value: `${bcrypt.value}a` }, '31 characters'],
	['PBKDF2 with SHA-512', { ...pbkdf2, digestAlgorithm: 'SHA512_HMAC' }, undefined],
	['PBKDF2 with half an iteration', { ...pbkdf2, iterationCount: 4096.5 }, '4096 iterations'],
	['PBKDF2 with half a key', { ...pbkdf2, keySize: 31.5 }, 'key size'],
	['PBKDF2 with a key of one byte', { ...pbkdf2, keySize: 1, value: 'AA==' }, undefined],
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
	['an order without a salt', { ...sha256, saltOrder: 'PREFIX' }, 'go together'],
	['a salt behind', { ...sha256, salt: 'c2FsdA==', saltOrder: 'POSTFIX' }, undefined],
	['an empty salt with an empty order', { ...sha256, salt: '', saltOrder: '' as never }, undefined],
	['a base64 text with a blank', { ...sha256, value: ` ${'A'.repeat(42)}=` }, 'base64'],
	['a base64 text with a dash', { ...sha256, value: `-${'A'.repeat(42)}=` }, 'base64'],
	['a base64 text without its end', { ...sha256, value: 'A'.repeat(43) }, 'base64'],
	['a base64 text with three ends', { ...sha256, value: `${'A'.repeat(41)}===` }, 'base64'],
	[
		'a base64 text with an end within',
		{ ...sha256, value: `${'A'.repeat(20)}=${'A'.repeat(23)}` },
		'base64',
	],
	['no value', { algorithm: 'MD5', value: '' }, 'missing'],
])('%s', (_, hash, problem) => {
	if (problem === undefined) expect(hashProblem(hash)).toBeUndefined();
	else expect(hashProblem(hash)).toContain(problem);
});

test.each<[PasswordHash['algorithm'], number]>([
	['MD5', 16],
	['SHA-1', 20],
	['SHA-256', 32],
	['SHA-512', 64],
])('a wrong %s is told with the bytes it has: %i', (algorithm, bytes) => {
	const hash = { algorithm, value: 'AAAA' } as PasswordHash;
	expect(hashProblem(hash)).toBe(
		`the value must be the base64 text of a ${algorithm} hash (${bytes} bytes)`,
	);
});

test('an unknown algorithm or digest is told with those there are', () => {
	expect(hashProblem({ ...pbkdf2, algorithm: 'SCRYPT' as never })).toBe(
		'its algorithm is none of BCRYPT, MD5, SHA-1, SHA-256, SHA-512, PBKDF2',
	);
	expect(hashProblem({ ...pbkdf2, digestAlgorithm: 'SHA1' as never })).toContain(
		'SHA256_HMAC, SHA512_HMAC',
	);
});
