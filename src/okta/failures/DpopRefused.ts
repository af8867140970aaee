import { TokenRefused, type TokenRefusalFacts } from './TokenRefused';

/** The proof of possession was not taken, or the org asks for one and none could be made. */
export class DpopRefused extends TokenRefused {
	readonly code = 'DPOP_REFUSED';

	constructor(facts: TokenRefusalFacts) {
		super(
			`${facts.host} did not take the DPoP proof of the app ${facts.clientId}`,
			'Check the clock of this machine. If the app does not need it, untick “Require Demonstrating Proof of Possession (DPoP)” in its General tab.',
			facts,
		);
	}
}
