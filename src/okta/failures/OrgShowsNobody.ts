import type { OrgRole } from './OktaAnswerFailure';
import { OktaFailure } from './OktaFailure';

/** An org that shows no user at all: a role is missing, and Okta says so with an empty list. */
export class OrgShowsNobody extends OktaFailure {
	readonly code = 'ORG_SHOWS_NOBODY';

	constructor({ role, url }: { role: OrgRole; url: string }) {
		super(
			`The ${role} (${url}) answered, but shows no user at all, not even its administrator`,
			'Give the service app or the token’s owner an admin role: without one Okta answers with empty lists.',
			{ org: role, url },
		);
	}
}
