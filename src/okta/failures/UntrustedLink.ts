import type { OrgRole } from './OktaAnswerFailure';
import { OktaFailure } from './OktaFailure';

/** An answer wanted the next page to be read from somewhere else; the token is not sent there. */
export class UntrustedLink extends OktaFailure {
	readonly code = 'UNTRUSTED_LINK';

	constructor(org: OrgRole, origin: string) {
		super(
			`The ${org} pointed to a next page at another address (${origin}), which was not followed`,
			'Check what stands between n8n and Okta: an answer of Okta’s own never does this.',
			{ org, origin },
		);
	}
}
