import type { SimulatedOrg } from '../../../simulator';
import { BASE_URL, hashOf, proof, signer, simulatedWith, tokenFrom } from './serviceClient';

const USERS = `${BASE_URL}/api/v1/users`;
export const LIST = `${USERS}?limit=1`;

export async function bearer(scopes = ['okta.users.read'], roles = ['SUPER_ADMIN']) {
	const key = await signer();
	const org = simulatedWith({ keys: [key.publicKey], scopes, roles });
	const token = await tokenFrom(org, key, { scope: scopes.join(' ') });
	return { org, token };
}

export async function bound() {
	const [key, proofKey] = [await signer(), await signer()];
	const org = simulatedWith({ keys: [key.publicKey], dpopBound: true, roles: ['SUPER_ADMIN'] });
	return { org, proofKey, token: await tokenFrom(org, key, { proofKey }) };
}

export type Bound = Awaited<ReturnType<typeof bound>>;

export const get = async (org: SimulatedOrg, authorization: string, url = LIST) =>
	await org.http({ method: 'GET', url, headers: { authorization } });

export async function callBound(
	{ org, token, proofKey }: Bound,
	claims: object = {},
	scheme = 'DPoP',
) {
	const shown = { htm: 'GET', htu: USERS, ath: hashOf(token), ...claims };
	const dpop = await proof(proofKey, { claims: { ...shown } });
	const headers = { authorization: `${scheme} ${token}`, dpop };
	return await org.http({ method: 'GET', url: LIST, headers });
}

export const challengeOf = ({ headers }: { headers: Record<string, unknown> }) =>
	String(headers['www-authenticate']);
