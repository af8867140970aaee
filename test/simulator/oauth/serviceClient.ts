import { createHash, randomUUID } from 'node:crypto';

import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload, type KeyLike } from 'jose';

import { createOrg, createVirtualClock, type SimulatedOrg } from '../../../simulator';
import { AuthorizationServer, type ServiceAppSeed } from '../../../simulator/oauth';
import { OAUTH_KNOBS, type OAuthKnobs } from '../../../simulator/oauth/AuthorizationServer';
import { answerTokenRequest } from '../../../simulator/oauth/tokenEndpoint';

export const BASE_URL = 'https://hub.okta.test';
export const TOKEN_URL = `${BASE_URL}/oauth2/v1/token`;
export const CLIENT_ID = '0oaServiceApp00000001';
export const START = Date.parse('2026-03-01T12:00:00.000Z');

export interface Signer {
	algorithm: string;
	privateKey: KeyLike;
	publicKey: JWK;
}

export async function signer(algorithm = 'ES256', kid?: string): Promise<Signer> {
	const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
	const jwk = await exportJWK(publicKey);
	return { algorithm, privateKey, publicKey: kid === undefined ? jwk : { ...jwk, kid } };
}

/** An authorization server whose clock and knobs a test moves by hand. */
export function orgWith(app: Partial<ServiceAppSeed> & Pick<ServiceAppSeed, 'keys'>) {
	const knobs: OAuthKnobs = { ...OAUTH_KNOBS };
	const time = { now: START };
	const server = new AuthorizationServer({
		now: () => time.now,
		baseUrl: () => BASE_URL,
		knobs: () => knobs,
	});
	server.register({ clientId: CLIENT_ID, scopes: ['okta.users.read'], ...app });
	return { server, knobs, time };
}

export interface JwtChanges {
	claims?: JWTPayload;
	header?: Record<string, unknown>;
}

async function signed(key: Signer, header: object, claims: object): Promise<string> {
	const jwt = new SignJWT({ ...claims });
	return await jwt.setProtectedHeader({ alg: key.algorithm, ...header }).sign(key.privateKey);
}

export async function assertion(key: Signer, changes: JwtChanges = {}): Promise<string> {
	const { kid } = key.publicKey;
	const seconds = Math.floor(START / 1000);
	const claims = {
		aud: TOKEN_URL,
		iss: CLIENT_ID,
		sub: CLIENT_ID,
		iat: seconds,
		exp: seconds + 300,
		jti: randomUUID(),
		...changes.claims,
	};
	return await signed(
		key,
		kid === undefined ? (changes.header ?? {}) : { kid, ...changes.header },
		claims,
	);
}

export async function proof(key: Signer, changes: JwtChanges = {}): Promise<string> {
	const claims = {
		htm: 'POST',
		htu: TOKEN_URL,
		iat: Math.floor(START / 1000),
		jti: randomUUID(),
		...changes.claims,
	};
	return await signed(key, { typ: 'dpop+jwt', jwk: key.publicKey, ...changes.header }, claims);
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

export interface TokenCall {
	fields?: Record<string, string | undefined>;
	dpop?: string;
	authorization?: string;
}

/** Posts a token request for `okta.users.read`; a field set to undefined is left out. */
export async function requestToken(
	server: AuthorizationServer,
	clientAssertion: string,
	{ fields = {}, dpop, authorization }: TokenCall = {},
) {
	const form = new URLSearchParams();
	const sent = {
		grant_type: 'client_credentials',
		scope: 'okta.users.read',
		client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
		client_assertion: clientAssertion,
		...fields,
	};
	for (const [name, value] of Object.entries(sent)) {
		if (value !== undefined) form.append(name, value);
	}
	return await answerTokenRequest(server, { headers: { dpop, authorization }, form });
}

/** The access token of an answer that must be a success. */
function tokenIn(answer: { body: unknown }): string {
	const token: unknown = Reflect.get(Object(answer.body), 'access_token');
	if (typeof token !== 'string') throw new Error(`no token in ${JSON.stringify(answer)}`);
	return token;
}

/** A whole simulated org at START with one service app. */
export function simulatedWith(app: Partial<ServiceAppSeed> & Pick<ServiceAppSeed, 'keys'>) {
	const seed = { clientId: CLIENT_ID, scopes: ['okta.users.read'], ...app };
	return createOrg({ clock: createVirtualClock(START), seed: { serviceApps: [seed] } });
}

/** Posts a token request on the wire and returns the access token. */
export async function tokenFrom(
	org: SimulatedOrg,
	key: Signer,
	options: { scope?: string; proofKey?: Signer } = {},
): Promise<string> {
	const { scope = 'okta.users.read', proofKey } = options;
	const ask = async (nonce?: string | string[]) => {
		const body = new URLSearchParams({
			grant_type: 'client_credentials',
			scope,
			client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
			client_assertion: await assertion(key),
		}).toString();
		const dpop = proofKey && { dpop: await proof(proofKey, { claims: { nonce } }) };
		const headers = { 'content-type': 'application/x-www-form-urlencoded', ...dpop };
		return await org.http({ method: 'POST', url: TOKEN_URL, headers, body });
	};
	const first = await ask();
	return tokenIn(first.status === 200 ? first : await ask(first.headers['dpop-nonce']));
}
