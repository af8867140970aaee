import type { OAuthRefusal } from './OAuthRefusal';
import { ALGORITHMS } from './signing';

export interface ChallengeFacts {
	scheme: 'Bearer' | 'DPoP';
	baseUrl: string;
	/** The path of the request, without query. */
	resource: string;
	/** The scopes that the route asks for. */
	scopes: readonly string[];
}

/**
 * The `WWW-Authenticate` header of an OAuth refusal, parameter by parameter as Okta writes it (okta-sdk-golang issue
 * 145 for Bearer; okta-sdk-nodejs issue 453 and terraform-provider-okta issue 2375 for DPoP; its URLs say http).
 */
export function challenge(refusal: OAuthRefusal, facts: ChallengeFacts): string {
	const realm = `http://${new URL(facts.baseUrl).host}`;
	const parameters = [
		...(facts.scheme === 'DPoP' ? [['algs', ALGORITHMS.join(' ')]] : []),
		['authorization_uri', `${realm}/oauth2/v1/authorize`],
		['realm', realm],
		['scope', facts.scopes.join(' ')],
		['error', refusal.error],
		['error_description', refusal.message],
		['resource', facts.resource],
	];
	return `${facts.scheme} ${parameters.map(([name, value]) => `${name}="${value}"`).join(', ')}`;
}
