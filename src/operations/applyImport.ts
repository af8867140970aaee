import { departureOf } from '../domain/leaverPolicy';
import { loginOf } from '../domain/logins';
import { planImport, takesAccess, type ImportUpdate } from '../domain/importPlan';
import type { ImportSituation } from '../domain/importSituation';
import type { CreatePlan } from '../domain/userPlan';
import type { OktaClient } from '../okta/client';
import { absentWhen } from '../okta/failures/absentWhen';
import { AlreadyExists, ChangedMeanwhile, NotFound } from '../okta/failures/answerFailures';
import { findUserByLogin, readUser, type FoundUser, type OktaUser } from '../okta/users';
import { applySteps } from './applySteps';
import { createOnce } from './createOnce';
import { foreseen, type ImportOutcome, type Planned } from './importOutcome';
import type { ImportTask } from './ImportTask';
import { refuseWrite, type WriteGuard } from './refuseWrite';

export interface ApplySettings extends Pick<ImportTask, 'rules'>, WriteGuard {
	hub: OktaClient;
	spoke: OktaClient;
}

/**
 * Does what was planned for one hub user, on what the spoke has now: the plan came from an index that may lag.
 *
 * What somebody else did between reading and writing (412, or the login taken by now) is read and planned for, once.
 * @throws Refused for protected people, administrators and values that swing back and forth
 */
export async function applyImport(
	planned: Planned,
	settings: ApplySettings,
): Promise<ImportOutcome> {
	const spoke = settings.spoke.fork();
	const counted = { ...settings, spoke };
	const attempt = async () =>
		planned.plan.verb === 'create'
			? await create(planned, planned.plan, counted)
			: await update(planned, counted);
	const outcome = await attempt().catch(async (failure: unknown) => {
		if (failure instanceof ChangedMeanwhile || failure instanceof AlreadyExists)
			return await attempt();
		throw failure;
	});
	return { ...outcome, requests: spoke.requests() };
}

async function update(planned: Planned, settings: ApplySettings): Promise<ImportOutcome> {
	if (planned.plan.verb !== 'update') return foreseen(planned, false);
	return await updateFound(planned, await readUser(settings.spoke, planned.plan.id), settings);
}

/** Somebody who came to the spoke meanwhile is not created a second time. */
async function create(
	planned: Planned,
	plan: CreatePlan,
	settings: ApplySettings,
): Promise<ImportOutcome> {
	const { spoke, rules } = settings;
	const found = await findUserByLogin(spoke, loginOf(plan));
	if (found) {
		const situation = situationOf(found.user, planned.hubUser.id, rules.mapping.link);
		return await updateFound({ ...planned, situation }, found, settings);
	}
	const { user, warnings } = await createOnce(spoke, plan);
	const { user: reached } = await applySteps(spoke, plan.steps, { user }, loginOf(plan));
	const outcome = foreseen(planned, false);
	return {
		...outcome,
		spokeId: reached.id,
		status: { before: null, after: reached.status },
		warnings,
	};
}

function situationOf(
	user: OktaUser,
	hubId: string,
	link: string | undefined,
): ImportSituation<OktaUser> {
	const remembered = link ? user.profile[link] : undefined;
	if (remembered && remembered !== hubId)
		return { situation: 'linkedElsewhere', candidates: [user], rule: { by: 'login' } };
	return { situation: link && !remembered ? 'found' : 'confirmed', user, rule: { by: 'login' } };
}

async function updateFound(
	{ hubUser, situation }: Planned,
	found: FoundUser,
	settings: ApplySettings,
): Promise<ImportOutcome> {
	const fresh = 'user' in situation ? { ...situation, user: found.user } : situation;
	const plan = planImport(hubUser, fresh, settings.rules);
	const planned = { hubUser, situation: fresh, plan };
	if (plan.verb !== 'update') return foreseen(planned, false);
	await refuseWrite(found.user, hubUser.id, plan, settings);
	if (takesAccess(plan) && !(await isStillGone(hubUser.id, settings)))
		return { ...foreseen(planned, false), ...back(found.user) };
	return await carriedOut(planned, plan, found, settings);
}

async function carriedOut(
	planned: Planned,
	plan: ImportUpdate,
	found: FoundUser,
	{ spoke }: ApplySettings,
): Promise<ImportOutcome> {
	const { user } = await applySteps(spoke, plan.steps, found, loginOf(found.user));
	return {
		...foreseen(planned, false),
		status: { before: found.user.status, after: user.status },
	};
}

/** The list the leaver was found in may lag; whoever is back in the hub by now keeps the access. */
async function isStillGone(hubId: string, { hub, rules }: ApplySettings): Promise<boolean> {
	const found = await readUser(hub, hubId).catch(absentWhen(NotFound));
	return !found || departureOf(found.user.status, rules.leavers) !== undefined;
}

function back(user: OktaUser): Pick<ImportOutcome, 'action' | 'reason' | 'status'> {
	return {
		action: 'kept',
		reason: 'back in the hub by now',
		status: { before: user.status, after: user.status },
	};
}
