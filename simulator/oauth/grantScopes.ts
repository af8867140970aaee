import { OAuthRefusal } from './OAuthRefusal';
import type { ServiceApp } from './serviceApp';

const OKTA_SCOPE = /^okta(\.[A-Za-z]+)+\.(read|manage)$/;

/**
 * The scopes that a token gets. Okta leaves out what was not granted to the app and refuses only where nothing is left
 * (okta-sdk-golang issue 145, terraform-provider-okta issue 2375; okta-sdk-java issue 822 for the refusal).
 * With `strict`, one ungranted scope refuses the request.
 */
export function grantScopes(app: ServiceApp, scope: string | null, strict: boolean): string[] {
	const requested = (scope ?? '').split(' ').filter((name) => name !== '');
	if (requested.length === 0) throw new OAuthRefusal('noScopes');
	if (!requested.every((name) => OKTA_SCOPE.test(name))) throw new OAuthRefusal('unknownScope');
	const granted = requested.filter((name) => app.scopes.includes(name));
	if (strict && granted.length < requested.length) throw new OAuthRefusal('scopeBeyondGrant');
	if (granted.length === 0) throw new OAuthRefusal('noScopeGranted');
	return granted;
}
