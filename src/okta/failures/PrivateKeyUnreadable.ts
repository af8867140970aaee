import { OktaFailure } from './OktaFailure';

/** What was given as a private key is not one. The key itself is never in the message. */
export class PrivateKeyUnreadable extends OktaFailure {
	readonly code = 'PRIVATE_KEY_UNREADABLE';

	constructor(why: string) {
		super(
			`The private key can’t be read: ${why}`,
			'Paste the whole key: PEM from its BEGIN line to its END line (PKCS#8, PKCS#1 or SEC1), or the private key ' +
				'as JWK, the way Okta’s “Generate new key” dialog shows it.',
			{ why },
		);
	}
}
