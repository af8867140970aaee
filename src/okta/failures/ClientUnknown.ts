import { TokenRefused, type TokenRefusalFacts } from './TokenRefused';

/** The org has no app with this client ID. */
export class ClientUnknown extends TokenRefused {
	readonly code = 'CLIENT_UNKNOWN';

	constructor(facts: TokenRefusalFacts) {
		super(
			`${facts.host} knows no app with the client ID ${facts.clientId}`,
			'Copy the client ID from the service app’s General tab in this org; hub and spoke have different ones.',
			facts,
		);
	}
}
