import { changedProfile, difference } from '../domain/profile';
import type { UserStep } from '../domain/userPlan';
import type { OktaClient } from '../okta/client';
import { ChangedMeanwhile } from '../okta/failures/answerFailures';
import { addUserToGroup } from '../okta/members';
import { lifecycle, readUser, updateUser, type FoundUser, type OktaUser } from '../okta/users';

interface State extends FoundUser {
	activationUrl?: string;
	/** A lifecycle operation of this plan was done, so that planning anew would not find what the plan began with. */
	moved?: boolean;
}

type UpdateStep = Extract<UserStep, { step: 'update' }>;

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
		case 'update':
			return { user: await update(hub, step, state, login), etag: undefined };
		case 'lifecycle': {
			const { operation, sendEmail } = step;
			const { activationUrl } = await lifecycle(hub, id, operation, {
				sendEmail,
				doing: `${operation} user ${login}`,
			});
			return { ...(await readUser(hub, id)), activationUrl, moved: true };
		}
		case 'addToGroup':
			await addUserToGroup(hub, step.groupId, id);
			return state;
	}
}

/** Whoever came back in the middle of the plan and was changed by somebody else just then is read again, once. */
async function update(
	hub: OktaClient,
	{ changes, credentials }: UpdateStep,
	state: State,
	login: string,
): Promise<OktaUser> {
	const { id } = state.user;
	const send = async (etag: string | undefined, wanted: UpdateStep['changes']) =>
		await updateUser(
			hub,
			id,
			{ profile: changedProfile(wanted), credentials },
			{ ifMatch: etag, doing: `update user ${login}` },
		);
	return await send(state.etag, changes).catch(async (failure: unknown) => {
		if (!state.moved || !(failure instanceof ChangedMeanwhile)) throw failure;
		const { user, etag } = await readUser(hub, id);
		return await send(etag, difference(user.profile, changedProfile(changes)));
	});
}
