/**
 * The scopes of `needed` that `granted` does not cover. What may be managed may be read (Okta API reference, "OAuth 2.0
 * scopes": `okta.users.manage` allows to create, manage *and read* users).
 */
export function missingScopes(needed: readonly string[], granted: readonly string[]): string[] {
	return needed.filter(
		(scope) => !granted.includes(scope) && !granted.includes(scope.replace(/\.read$/, '.manage')),
	);
}
