import { TokenRefused, type TokenRefusalFacts } from './TokenRefused';

/** The private key belongs to no public key of the app. */
export class KeyNotRegistered extends TokenRefused {
	readonly code = 'KEY_NOT_REGISTERED';

	constructor(facts: TokenRefusalFacts) {
		super(
			`The private key fits no public key that ${facts.host} holds for the app ${facts.clientId}`,
			'Add the public half of this key to the service app (General, Client Credentials, Public Keys), or paste the private key that belongs to the key ID.',
			facts,
		);
	}
}
