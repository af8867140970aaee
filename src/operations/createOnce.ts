import type { CreatePlan } from '../domain/userPlan';
import { loginOf } from '../domain/logins';
import type { OktaClient } from '../okta/client';
import { createUser } from '../okta/createUser';
import { OktaUnavailable } from '../okta/failures/answerFailures';
import { TransportFailed } from '../okta/failures/TransportFailed';
import { findUserByLogin, type OktaUser } from '../okta/users';

const ATTEMPTS = 3;

/**
 * Creates a user at most once. Okta has no idempotency key, so after an answer that never came or a 5xx the hub is
 * asked whether the user is there before another create is sent.
 */
export async function createOnce(
	hub: OktaClient,
	plan: CreatePlan,
): Promise<{ user: OktaUser; warnings: string[] }> {
	const body = {
		profile: plan.profile,
		credentials: plan.credentials,
		...(plan.groupIds.length > 0 ? { groupIds: [...plan.groupIds] } : {}),
		...(plan.userTypeId ? { type: { id: plan.userTypeId } } : {}),
		...(plan.realmId ? { realmId: plan.realmId } : {}),
	};
	const query = {
		activate: plan.activate,
		...(plan.credentials?.provider ? { provider: true } : {}),
		...(plan.mustChangePassword ? { nextLogin: 'changePassword' as const } : {}),
	};
	const login = loginOf(plan);
	for (let attempt = 1; ; attempt += 1) {
		const result = await createUser(hub, body, query).catch(uncertain);
		if (!(result instanceof Error)) return { user: result, warnings: [] };
		const found = await findUserByLogin(hub, login);
		if (found) {
			return {
				user: found.user,
				warnings: [
					'The answer to the create was lost on its way; the user was found in the hub afterwards.',
				],
			};
		}
		if (attempt === ATTEMPTS) throw result;
	}
}

/** Whether the create took effect cannot be told from these; every other failure means it did not. */
function uncertain(failure: unknown): OktaUnavailable | TransportFailed {
	if (failure instanceof OktaUnavailable) return failure;
	if (failure instanceof TransportFailed && failure.mayHaveTakenEffect) return failure;
	throw failure;
}
