import type { Org } from '../org';
import type { Principal } from '../Principal';
import type { Presented } from '../principals';
import { authorizationServer } from './authorizationServerOf';
import { refusalIn } from './OAuthRefusal';
import { presentedToken } from './presentedToken';
import { refusalAnswer } from './refuse';

async function principal(
	org: Org,
	presented: Presented,
	scheme: 'Bearer' | 'DPoP',
): Promise<Principal> {
	const { credentials, method, target, headers } = presented;
	try {
		const { app, scopes } = await presentedToken(authorizationServer(org), {
			scheme,
			accessToken: credentials,
			proof: headers.dpop,
			method,
			url: org.baseUrl + target,
		});
		const { clientId, label, roles } = app;
		return { kind: 'oauth', id: clientId, name: label, scopes, roles, rateKey: clientId };
	} catch (error) {
		return await Promise.reject(refusalAnswer(org, refusalIn(error), presented, []));
	}
}

/** `Authorization: Bearer`: a token of a service app that asks for no proof. */
export const bearer = async (org: Org, presented: Presented) =>
	await principal(org, presented, 'Bearer');

/** `Authorization: DPoP`: a token that is bound to a key, with a proof in the `DPoP` header. */
export const dpop = async (org: Org, presented: Presented) =>
	await principal(org, presented, 'DPoP');
