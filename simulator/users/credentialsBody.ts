import type { User } from '../state/User';

/** `credentials` of a user, and the whole answer of credential calls; no secret is in it (recorded: both). */
export function credentialsBody(user: User): Record<string, unknown> {
	return {
		...(user.password ? { password: {} } : {}),
		...(user.recoveryQuestion
			? { recovery_question: { question: user.recoveryQuestion.question } }
			: {}),
		provider: { ...user.provider },
	};
}
