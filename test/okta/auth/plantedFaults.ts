import { createDpopKey, readDpopKey } from '../../../src/okta/auth/dpopKey';
import { signJwt, type Signer } from '../../../src/okta/auth/jwt';
import type { HttpRequest } from '../../../src/ports';

type Part = Record<string, unknown>;

/** The two JWTs of a token request; `undefined` leaves the proof out. */
interface Proofs {
	assertion: string;
	dpop?: string;
}

/** A right token request and the one before it, which was answered with a token. */
export interface Given {
	now: Proofs;
	before: Proofs;
	/** Signs as the app. */
	app: Signer;
	/** Signs as the owner of the DPoP key. */
	owner: Signer;
}

export const signerOf = (dpopKey: string): Signer => ({
	privateKey: readDpopKey(dpopKey),
	algorithm: 'ES256',
});

/** The same JWT with other claims or another header, signed again. */
function resigned(jwt: string, signer: Signer, claims: Part, header: Part = {}): string {
	const [oldHeader = '', oldClaims = ''] = jwt.split('.');
	const read = (part: string): Part => JSON.parse(Buffer.from(part, 'base64url').toString());
	return signJwt({ ...read(oldHeader), ...header }, { ...read(oldClaims), ...claims }, signer);
}

const assertion =
	(claims: Part, header?: Part) =>
	({ now, app }: Given) => ({
		...now,
		assertion: resigned(now.assertion, app, claims, header),
	});
const proof =
	(claims: Part, header?: Part) =>
	({ now, owner }: Given) => ({
		...now,
		dpop: resigned(now.dpop ?? '', owner, claims, header),
	});
const forger = signerOf(createDpopKey());

/** Each is one mistake in an otherwise right token request. */
export const PLANTED_FAULTS: Array<[string, (given: Given) => Proofs]> = [
	[
		'an assertion that was used before',
		({ now, before }) => ({ ...now, assertion: before.assertion }),
	],
	['an assertion for another audience', assertion({ aud: 'https://evil.example/token' })],
	['an assertion that has expired', assertion({ iat: 1_600_000_000, exp: 1_600_000_300 })],
	['an assertion about another app', assertion({ sub: 'somebody-else' })],
	['an assertion that names an unknown key', assertion({}, { kid: 'unknown' })],
	[
		'an assertion signed with another key',
		({ now }) => ({ ...now, assertion: resigned(now.assertion, forger, {}) }),
	],
	['no proof', ({ now }) => ({ assertion: now.assertion })],
	['a proof that was used before', ({ now, before }) => ({ ...now, dpop: before.dpop })],
	['a proof for another method', proof({ htm: 'GET' })],
	['a proof for another address', proof({ htu: 'https://evil.example/token' })],
	['a proof with a nonce of one’s own', proof({ nonce: 'made-up' })],
	[
		'a proof signed with another key than it shows',
		({ now }) => ({ ...now, dpop: resigned(now.dpop ?? '', forger, {}) }),
	],
	['a proof that calls itself another kind of JWT', proof({}, { typ: 'JWT' })],
	[
		'a proof that shows its private key',
		({ now, owner }) => ({
			...now,
			dpop: resigned(
				now.dpop ?? '',
				owner,
				{},
				{ jwk: owner.privateKey.export({ format: 'jwk' }) },
			),
		}),
	],
];

export function proofsOf({ body, headers }: HttpRequest): Proofs {
	const assertion = new URLSearchParams(String(body)).get('client_assertion') ?? '';
	return { assertion, dpop: headers?.dpop };
}

/** The same request with other JWTs. */
export function withProofs(request: HttpRequest, { assertion, dpop }: Proofs): HttpRequest {
	const form = new URLSearchParams(String(request.body));
	form.set('client_assertion', assertion);
	const others = Object.entries(request.headers ?? {}).filter(([name]) => name !== 'dpop');
	const headers = Object.fromEntries(dpop ? [...others, ['dpop', dpop]] : others);
	return { ...request, body: form.toString(), headers };
}
