import { TokenRefused, type TokenRefusalFacts } from './TokenRefused';

/** The org answers at this address under another name. */
export class TokenAddressWrong extends TokenRefused {
	readonly code = 'TOKEN_ADDRESS_WRONG';

	constructor(facts: TokenRefusalFacts) {
		super(
			`${facts.host} is not the name the org itself goes by`,
			'Use the org’s own address, such as https://example.okta.com, or its custom domain, exactly as the Admin Console shows it.',
			facts,
		);
	}
}
