import { TokenRefused, type TokenRefusalFacts } from './TokenRefused';

/** An administrator has not granted the app what was asked for, or the org knows no such scope. */
export class ScopeNotGranted extends TokenRefused {
	readonly code = 'SCOPE_NOT_GRANTED';

	constructor(
		facts: TokenRefusalFacts,
		/** The scopes in question. */
		readonly missing: readonly string[],
	) {
		super(
			`${facts.host} grants the app ${facts.clientId} none of: ${missing.join(', ') || 'no scope was asked for'}`,
			'A super administrator grants scopes in the service app’s Okta API Scopes tab; check their spelling, too.',
			{ ...facts, ...{ missing } },
		);
	}
}
