import { TokenRefused, type TokenRefusalFacts } from './TokenRefused';

/** The token endpoint is out of order or over its rate limit, and stayed so. */
export class TokenEndpointBusy extends TokenRefused {
	readonly code = 'TOKEN_ENDPOINT_BUSY';

	constructor(facts: TokenRefusalFacts) {
		super(
			`${facts.host} answered ${facts.status} whenever a token was asked for`,
			'Run again in a few minutes; if it stays, look at status.okta.com and at the org’s rate limit dashboard.',
			facts,
		);
	}
}
