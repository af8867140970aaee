import { generateKeyPairSync } from 'node:crypto';
import { parseClientKey } from '../../../src/okta/auth/clientKey';
import { OktaFailure } from '../../../src/okta/failures/OktaFailure';
import { ecKey, rsaKey } from '../../support/keys';

const rsa = rsaKey();
const ec = ecKey();
const rsaPkcs1 = rsa.privateKey.export({ format: 'pem', type: 'pkcs1' }).toString();
const ecSec1 = ec.privateKey.export({ format: 'pem', type: 'sec1' }).toString();
const same = (text: string, pair: { pem: string }) =>
	expect(parseClientKey(text).privateKey.export({ format: 'pem', type: 'pkcs8' })).toBe(pair.pem);

describe('a key is read from', () => {
	test.each([
		['PKCS#8', rsa.pem, rsa],
		['PKCS#8 with an EC key', ec.pem, ec],
		['PKCS#1', rsaPkcs1, rsa],
		['SEC1', ecSec1, ec],
		[
			'SEC1 behind the parameters that openssl writes first',
			`-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${ecSec1}`,
			ec,
		],
		['a JWK', rsa.jwk, rsa],
		['a JWK that was pasted as a JSON string', JSON.stringify(ec.jwk), ec],
		['a JWK in blanks', `\n ${rsa.jwk} `, rsa],
		['a JWK as a JSON string in blanks', ` ${JSON.stringify(ec.jwk)}\n`, ec],
		[
			'a key between other blocks',
			`-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----\n${ec.pem}`,
			ec,
		],
		['a JWKS with one private key', `{"keys":[${JSON.stringify(rsa.publicJwk)},${ec.jwk}]}`, ec],
	])('%s', (_, text, pair) => same(text, pair));
});

describe('newlines are repaired when a one-line field', () => {
	test.each([
		['lost them', (pem: string) => pem.replace(/\n/g, '')],
		['made spaces of them', (pem: string) => pem.replace(/\n/g, ' ')],
		['wrote them as backslash and n', (pem: string) => pem.replace(/\n/g, '\\n')],
		['wrote them as backslash r and backslash n', (pem: string) => pem.replace(/\n/g, '\\r\\n')],
		['has Windows ones', (pem: string) => pem.replace(/\n/g, '\r\n')],
		['indented every line', (pem: string) => pem.replace(/^/gm, '\t  ')],
		['quoted the whole', (pem: string) => `"${pem.replace(/\n/g, '\\n')}"`],
		['lost every blank', (pem: string) => pem.replace(/\s/g, '')],
	])('%s', (_, damage) => {
		same(damage(rsa.pem), rsa);
		same(damage(ec.pem), ec);
		same(damage(rsaPkcs1), rsa);
		same(damage(ecSec1), ec);
	});
});

describe('the algorithm', () => {
	test.each([
		['an RSA key', rsa.pem, undefined, 'RS256'],
		['an RSA key, RS384 wished', rsa.pem, 'RS384', 'RS384'],
		['an RSA key, RS512 wished', rsa.pem, 'RS512', 'RS512'],
		[
			'an RSA key whose JWK names RS512',
			JSON.stringify({ ...JSON.parse(rsa.jwk), alg: 'RS512' }),
			undefined,
			'RS512',
		],
		[
			'an RSA key whose JWK names RS512, RS384 wished',
			JSON.stringify({ ...JSON.parse(rsa.jwk), alg: 'RS512' }),
			'RS384',
			'RS384',
		],
		['a JWK that names nothing', JSON.stringify({ ...JSON.parse(rsa.jwk), alg: '' }), '', 'RS256'],
		['a JWK that names no text', JSON.stringify({ ...JSON.parse(ec.jwk), alg: 7 }), '', 'ES256'],
		['a key on P-256', ec.pem, undefined, 'ES256'],
		['a key on P-384', ecKey('P-384').pem, undefined, 'ES384'],
		['a key on P-521', ecKey('P-521').pem, '', 'ES512'],
	])('of %s is found', (_, text, wished, algorithm) => {
		expect(parseClientKey(text, wished).algorithm).toBe(algorithm);
	});
});

test('the key ID of a JWK is kept', () => {
	expect(parseClientKey(rsa.jwk).keyId).toBe('rsa-1');
	expect(parseClientKey(rsa.pem)).not.toHaveProperty('keyId');
});

test.each([7, '', null])('a key ID that is %p is none', (kid) => {
	const jwk = JSON.stringify({ ...JSON.parse(rsa.jwk), kid });
	expect(parseClientKey(jwk)).not.toHaveProperty('keyId');
});

describe('refused with the cause:', () => {
	const encrypted = (cipher: object) =>
		rsa.privateKey.export({
			format: 'pem',
			cipher: 'aes-256-cbc',
			passphrase: 'x',
			...cipher,
		} as never);
	const publicPem = generateKeyPairSync('rsa', { modulusLength: 2_048 })
		.publicKey.export({ format: 'pem', type: 'spki' })
		.toString();
	const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2_048 })
		.privateKey.export({ format: 'pem', type: 'pkcs8' })
		.toString();
	const blockOf = (label: string, body = 'AAAA') =>
		`-----BEGIN ${label}-----\n${body}\n-----END ${label}-----`;
	const pemOf = (type: 'ed25519' | 'x25519') =>
		generateKeyPairSync(type as 'ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });

	test.each([
		[
			'an encrypted PKCS#8 key',
			String(encrypted({ type: 'pkcs8' })),
			'PRIVATE_KEY_ENCRYPTED',
			'openssl',
		],
		[
			'an encrypted PKCS#1 key',
			String(encrypted({ type: 'pkcs1' })),
			'PRIVATE_KEY_ENCRYPTED',
			'openssl',
		],
		[
			'an encrypted key on one line',
			String(encrypted({ type: 'pkcs1' })).replace(/\n/g, ' '),
			'PRIVATE_KEY_ENCRYPTED',
			'',
		],
		[
			'a key whose block says how it was encrypted',
			blockOf('RSA PRIVATE KEY', 'Proc-Type: 4,ENCRYPTED\nMIIB'),
			'PRIVATE_KEY_ENCRYPTED',
			'openssl',
		],
		[
			'a key whose block says with which cipher',
			blockOf('EC PRIVATE KEY', 'DEK-Info: AES-256-CBC,00\nMIIB'),
			'PRIVATE_KEY_ENCRYPTED',
			'openssl',
		],
		['a public key', publicPem, 'PRIVATE_KEY_UNREADABLE', 'it is a public key'],
		['a public JWK', JSON.stringify(rsa.publicJwk), 'PRIVATE_KEY_UNREADABLE', 'it is a public key'],
		[
			'a shared secret',
			'{"kty":"oct","k":"c2VjcmV0"}',
			'PRIVATE_KEY_UNREADABLE',
			'it is a shared secret',
		],
		[
			'two private keys',
			`{"keys":[${rsa.jwk},${ec.jwk}]}`,
			'PRIVATE_KEY_UNREADABLE',
			'more than one',
		],
		['a set without keys', '{"keys":[]}', 'PRIVATE_KEY_UNREADABLE', 'no JWK'],
		['a set that is none', '{"keys":"x"}', 'PRIVATE_KEY_UNREADABLE', 'no JWK'],
		['a set of anything', '{"keys":["x"]}', 'PRIVATE_KEY_UNREADABLE', 'no JWK'],
		[
			'a JWK of which half is missing',
			JSON.stringify({ ...JSON.parse(rsa.jwk), n: undefined }),
			'PRIVATE_KEY_UNREADABLE',
			'missing or was changed',
		],
		['broken JSON as a JSON string', '"{\\"kty\\":"', 'PRIVATE_KEY_UNREADABLE', 'no valid JSON'],
		['some JSON', '{"hello":"world"}', 'PRIVATE_KEY_UNREADABLE', 'no JWK'],
		['broken JSON', '{"kty":"RSA",', 'PRIVATE_KEY_UNREADABLE', 'no valid JSON'],
		[
			'a certificate',
			'-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
			'PRIVATE_KEY_UNREADABLE',
			'it is a certificate',
		],
		[
			'an OpenSSH key',
			'-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----',
			'PRIVATE_KEY_UNREADABLE',
			'OpenSSH',
		],
		['a public RSA key', blockOf('RSA PUBLIC KEY'), 'PRIVATE_KEY_UNREADABLE', 'it is a public key'],
		[
			'a request for a certificate',
			blockOf('CERTIFICATE REQUEST'),
			'PRIVATE_KEY_UNREADABLE',
			'something else than a private key',
		],
		['a key without a body', blockOf('PRIVATE KEY', ''), 'PRIVATE_KEY_UNREADABLE', 'stray'],
		[
			'a key with too much padding',
			blockOf('PRIVATE KEY', 'A==='),
			'PRIVATE_KEY_UNREADABLE',
			'stray',
		],
		['half a key', rsa.pem.slice(0, 400), 'PRIVATE_KEY_UNREADABLE', 'END line is missing'],
		[
			'a key with its middle cut out',
			rsa.pem.replace(/\n.{64}\n.{64}\n/, '\n'),
			'PRIVATE_KEY_UNREADABLE',
			'missing or was changed',
		],
		[
			'a key with a stray character',
			rsa.pem.replace('\nMII', '\n§MII').replace('MIIE', '§MIIE'),
			'PRIVATE_KEY_UNREADABLE',
			'stray',
		],
		['a password', 'correct horse battery staple', 'PRIVATE_KEY_UNREADABLE', 'no BEGIN line'],
		['nothing', '  ', 'PRIVATE_KEY_UNREADABLE', 'the field is empty'],
		['an RSA key of 2040 bits', rsaKey('small', 2_040).pem, 'PRIVATE_KEY_UNSUPPORTED', '2040 bits'],
		['an RSA key for PSS alone', pss, 'PRIVATE_KEY_UNSUPPORTED', 'rsa-pss key of 2048 bits'],
		['an RSA key of 1024 bits', rsaKey('small', 1_024).pem, 'PRIVATE_KEY_UNSUPPORTED', '1024 bits'],
		[
			'a key on a curve Okta does not take',
			ecKey('secp256k1').pem,
			'PRIVATE_KEY_UNSUPPORTED',
			'secp256k1',
		],
		['an Ed25519 key', String(pemOf('ed25519')), 'PRIVATE_KEY_UNSUPPORTED', 'ed25519'],
	])('%s', (_, text, code, words) => {
		const failure = refusal(() => parseClientKey(text));
		expect(failure.code).toBe(code);
		expect(`${failure.message} ${failure.remedy}`).toContain(words);
		expect(`${failure.message} ${failure.remedy} ${JSON.stringify(failure.facts)}`).not.toMatch(
			/MII|battery/,
		);
	});

	test('an algorithm that does not fit the key', () => {
		expect(refusal(() => parseClientKey(ec.pem, 'RS256'))).toMatchObject({
			code: 'PRIVATE_KEY_UNSUPPORTED',
			message: 'Okta takes no RS256 by ec key on prime256v1',
		});
	});
});

function refusal(read: () => unknown): OktaFailure {
	try {
		read();
	} catch (failure) {
		if (failure instanceof OktaFailure) return failure;
	}
	throw new Error('the key was not refused');
}
