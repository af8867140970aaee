import { OktaFailure } from './OktaFailure';

/** A readable private key of a kind that Okta takes no client assertion from. */
export class PrivateKeyUnsupported extends OktaFailure {
	readonly code = 'PRIVATE_KEY_UNSUPPORTED';

	constructor(what: string) {
		super(
			`Okta takes no ${what}`,
			'Use an RSA key of 2048 bits or more, or an EC key on P-256, P-384 or P-521, with an algorithm that fits it.',
			{ what },
		);
	}
}
