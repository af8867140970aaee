import { notFound } from '../OktaError';
import type { Org } from '../org';
import type { User } from '../state/User';

/**
 * The user that an id, a login or an unambiguous short name names; case does not matter (Okta API reference, "Get user").
 * `me` is the principal's own user.
 *
 * @throws E0000007
 */
export function findUser(org: Org, key: string): User {
	const { users } = org.state;
	if (key === 'me' && org.actor?.kind === 'ssws') return findUser(org, org.actor.id);
	const byId = users.get(key);
	if (byId) return byId;
	const folded = key.toLowerCase();
	const [byLogin] = users.find('profile.login', folded);
	const candidates = byLogin === undefined ? users.find('shortName', folded) : [byLogin];
	const user = candidates.length === 1 ? users.get(candidates[0] ?? '') : undefined;
	if (!user) throw notFound(key, 'User');
	return user;
}
