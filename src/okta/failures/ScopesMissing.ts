import type { OrgRole } from './OktaAnswerFailure';
import { OktaFailure } from './OktaFailure';

/** The org gave a token, but not with every scope that was asked for. */
export class ScopesMissing extends OktaFailure {
	readonly code = 'SCOPES_MISSING';

	constructor(org: OrgRole, scopes: readonly string[]) {
		super(
			`The ${org} did not grant the scope ${scopes.join(', ')}`,
			'Grant it on the service app’s Okta API Scopes tab, or take it out of the credential if no workflow needs it.',
			{ org, scopes },
		);
	}
}
