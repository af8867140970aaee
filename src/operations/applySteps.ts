import { changedProfile } from '../domain/profile';
import type { UserStep } from '../domain/userPlan';
import type { OktaClient } from '../okta/client';
import { addUserToGroup } from '../okta/members';
import { lifecycle, readUser, updateUser, type FoundUser, type OktaUser } from '../okta/users';

interface State extends FoundUser {
	activationUrl?: string;
}

/**
 * Carries out a plan's writes in order and answers with the user as the hub has it afterwards.
 *
 * Each step works on the state the step before left behind, so If-Match always names the newest state that was read.
 */
export async function applySteps(
	hub: OktaClient,
	steps: readonly UserStep[],
	start: FoundUser,
	login: string,
): Promise<{ user: OktaUser; activationUrl?: string }> {
	let state: State = start;
	for (const step of steps) state = { ...state, ...(await applyStep(hub, step, state, login)) };
	return state;
}

async function applyStep(
	hub: OktaClient,
	step: UserStep,
	state: State,
	login: string,
): Promise<State> {
	const { id } = state.user;
	switch (step.step) {
		case 'update': {
			const change = { profile: changedProfile(step.changes), credentials: step.credentials };
			const user = await updateUser(hub, id, change, {
				ifMatch: state.etag,
				doing: `update user ${login}`,
			});
			return { user, etag: undefined };
		}
		case 'lifecycle': {
			const { operation, sendEmail } = step;
			const { activationUrl } = await lifecycle(hub, id, operation, {
				sendEmail,
				doing: `${operation} user ${login}`,
			});
			return { ...(await readUser(hub, id)), activationUrl };
		}
		case 'addToGroup':
			await addUserToGroup(hub, step.groupId, id);
			return state;
	}
}
