import { TokenRefused, type TokenRefusalFacts } from './TokenRefused';

/** What answered is no Okta org: another web site, a proxy, or a sign-in page. */
export class TokenEndpointMissing extends TokenRefused {
	readonly code = 'TOKEN_ENDPOINT_MISSING';

	constructor(facts: TokenRefusalFacts) {
		super(
			`${facts.host} has no Okta token endpoint: it answered ${facts.status} and no OAuth answer`,
			'Check the URL of the org: the address people sign in at, without “-admin” and without a path.',
			facts,
		);
	}
}
