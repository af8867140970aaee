import type { Org } from '../org';
import type { User } from '../state/User';
import { runOperation } from './lifecycle';
import { userTarget } from './targets';

/** "First call deactivates, second call deletes" (Okta API reference, "Delete user"; recorded: 264 deletes). */
export function deleteUser(org: Org, user: User): void {
	if (user.status !== 'DEPROVISIONED') {
		runOperation(org, user, 'deactivate');
		return;
	}
	org.announce('user.lifecycle.delete.initiated', [userTarget(user)]);
	org.state.memberships.dropUser(user.id, org.now());
	org.state.roles.delete(user.id);
	org.state.users.delete(user.id, org.now());
	org.announce('user.lifecycle.delete.completed', [userTarget(user)]);
}
