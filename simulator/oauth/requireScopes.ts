import type { Org } from '../org';
import type { Principal } from '../Principal';
import type { Route } from '../routes/Route';
import type { WireRequest } from '../wire/WireRequest';
import { OAuthRefusal } from './OAuthRefusal';
import { refusalAnswer } from './refuse';

/** "The manage scopes can do everything that the read scopes do, but more" (Okta docs, "Implement OAuth for Okta"). */
function covers(granted: readonly string[], needed: string): boolean {
	return granted.includes(needed) || granted.includes(needed.replace(/\.read$/, '.manage'));
}

/**
 * Refuses a request whose token lacks a scope that the route asks for: 403 with the challenge `insufficient_scope`
 * (okta-sdk-golang issue 145). An API token has no scopes and passes.
 */
export function requireScopes(
	org: Org,
	route: Route,
	principal: Principal,
	request: WireRequest,
): void {
	const needed = route.scope.split(' ').filter((scope) => scope !== '');
	const granted = principal.scopes;
	if (granted === undefined || needed.every((scope) => covers(granted, scope))) return;
	throw refusalAnswer(org, new OAuthRefusal('insufficientScope'), request, needed);
}
