import type { User, UserStatus } from '../state/User';
import type { CredentialsWish } from './credentialsWish';

// A password that is set ends the wait for one: "Pending user action" becomes ACTIVE (Okta docs, user state diagram).
const WAITS_FOR_PASSWORD: readonly UserStatus[] = ['PROVISIONED', 'RECOVERY', 'PASSWORD_EXPIRED'];

/**
 * A user with new credentials. A new question moves `lastUpdated`, a new password only `passwordChanged` (recorded: PUT
 * with a password alone, POST …/change_recovery_question).
 */
export function withCredentials(user: User, wish: CredentialsWish, now: number): User {
	const { password, recoveryQuestion } = wish;
	const isFreed = password !== undefined && WAITS_FOR_PASSWORD.includes(user.status);
	return {
		...user,
		...(password ? { password, passwordChanged: now } : {}),
		...(recoveryQuestion && recoveryQuestion !== user.recoveryQuestion
			? { recoveryQuestion, lastUpdated: now }
			: {}),
		...(isFreed ? { status: 'ACTIVE' as const, statusChanged: now, lastUpdated: now } : {}),
	};
}
