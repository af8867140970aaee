import type { Org } from '../org';
import type { User } from '../state/User';
import { runOperation } from './lifecycle';

/** Expires the password and sets one that the administrator hands over (recorded: 12 characters). */
export function expireWithTemporaryPassword(org: Org, user: User): { tempPassword: string } {
	const expired = runOperation(org, user, 'expirePassword');
	const tempPassword = `Aa1${org.state.ids.token(9)}`;
	const now = org.now();
	org.state.users.put(
		{ ...expired, password: { kind: 'value', value: tempPassword }, passwordChanged: now },
		now,
	);
	return { tempPassword };
}
