import { TokenRefused, type TokenRefusalFacts } from './TokenRefused';

/** The key ID is not one of the app’s, or it has several keys and none was named. */
export class KeyIdUnknown extends TokenRefused {
	readonly code = 'KEY_ID_UNKNOWN';

	constructor(facts: TokenRefusalFacts) {
		super(
			`${facts.host} knows no key ${facts.keyId ?? 'without an ID'} of the app ${facts.clientId}`,
			'Copy the key ID (KID) from the service app’s Public Keys list, where its status must be Active.',
			facts,
		);
	}
}
