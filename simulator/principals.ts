import { bearer, dpop } from './oauth';
import { oktaError } from './OktaError';
import type { Org } from './org';
import type { Principal } from './Principal';

/** What a scheme needs to check a header (DPoP signs method and URL). */
export interface Presented {
	/** What follows the scheme. */
	credentials: string;
	method: string;
	target: string;
	headers: Readonly<Record<string, string | undefined>>;
}

/** Proves who sends a request, or throws an `OktaError` or an `AnswerInstead`. */
export type Scheme = (org: Org, presented: Presented) => Principal | Promise<Principal>;

const invalidToken = () => oktaError('E0000011');

/** An API token acts with the roles of the user who made it, and dies with that user (Okta docs, "API tokens"). */
function ssws(org: Org, { credentials }: Presented): Principal {
	const token = org.state.tokens.get(credentials);
	const user = token && org.state.users.get(token.userId);
	if (!token || !user || user.status === 'DEPROVISIONED') throw invalidToken();
	return {
		kind: 'ssws',
		id: user.id,
		name: String(user.profile.login),
		roles: token.roles,
		rateKey: credentials,
	};
}

/** Schemes of the Authorization header, by their lower-case name. */
const SCHEMES = new Map<string, Scheme>([
	['ssws', ssws],
	['bearer', bearer],
	['dpop', dpop],
]);

/** The principal of a request; a missing or unknown credential is E0000005 or E0000011 (recorded: 401 answers). */
export async function principalOf(
	org: Org,
	presented: Omit<Presented, 'credentials'>,
): Promise<Principal> {
	const header = presented.headers.authorization ?? '';
	const [name = '', ...rest] = header.trim().split(/\s+/);
	if (name === '') throw invalidToken();
	const scheme = SCHEMES.get(name.toLowerCase());
	if (!scheme) throw invalidToken();
	return await scheme(org, { ...presented, credentials: rest.join(' ') });
}
