import { TokenRefused, type TokenRefusalFacts } from './TokenRefused';

/** The org refused the app for a reason of its own. */
export class ClientRefused extends TokenRefused {
	readonly code = 'CLIENT_REFUSED';

	constructor(facts: TokenRefusalFacts) {
		super(
			`${facts.host} refused the app ${facts.clientId}`,
			'The app must be an active API Services app with “Public key / Private key” as its client authentication.',
			facts,
		);
	}
}
