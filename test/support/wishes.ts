import { MATCH_BY_LOGIN } from '../../src/domain/matching';
import type { UserWish } from '../../src/domain/userWish';

/** A wish for Ada; a test names only what matters to it. */
export function wish(wanted: Partial<UserWish> = {}): UserWish {
	const login = wanted.login ?? 'ada@hub.example';
	return {
		operation: 'createOrUpdate',
		login,
		profile: { login, email: login, firstName: 'Ada', lastName: 'Lovelace' },
		initialStatus: 'active_without_pass',
		whenDeactivated: 'reactivate',
		onlyOnCreate: new Set(),
		matchBy: MATCH_BY_LOGIN,
		mustChangePassword: false,
		federated: false,
		groupIds: [],
		activation: 'mail',
		...wanted,
	};
}
