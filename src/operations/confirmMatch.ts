import { confirmRefusal } from '../domain/confirmRefusals';
import { planMatched } from '../domain/importExisting';
import type { HubUser, ImportRules } from '../domain/importPlan';
import { planNewcomer } from '../domain/importNewcomer';
import { loginOf } from '../domain/logins';
import type { OktaClient } from '../okta/client';
import { quoted } from '../okta/searchText';
import {
	findUserByLogin,
	readUser,
	searchUsers,
	type FoundUser,
	type OktaUser,
} from '../okta/users';
import { applySteps } from './applySteps';
import { createOnce } from './createOnce';
import { foreseen, type ImportOutcome } from './importOutcome';
import { Refused } from './Refused';
import { refuseWrite, type WriteGuard } from './refuseWrite';

/** What a person decided about a hub user whose match was not sure. */
export interface MatchDecision {
	hubId: string;
	/** The user of the spoke who is the same person; undefined: nobody is, a new user is created. */
	spokeId?: string;
}

export interface ConfirmSettings extends WriteGuard {
	rules: ImportRules;
	/** The spoke attribute that remembers the hub user's id. */
	link: string;
	plansOnly: boolean;
}

interface Orgs {
	hub: OktaClient;
	spoke: OktaClient;
}

/**
 * Carries out a decision: links the spoke's user to the hub's (and gives it the mapped attributes), or creates one.
 * @throws Refused where the link would contradict another one
 */
export async function confirmMatch(
	{ hub, spoke }: Orgs,
	decision: MatchDecision,
	settings: ConfirmSettings,
): Promise<ImportOutcome> {
	const counted = { hub: hub.fork(), spoke: spoke.fork() };
	const { user: hubUser } = await readUser(counted.hub, decision.hubId);
	if (hubUser.status === 'DEPROVISIONED') throw new Refused(confirmRefusal.gone(loginOf(hubUser)));
	const outcome =
		decision.spokeId === undefined
			? await createLinked(counted.spoke, hubUser, settings)
			: await linkTo(counted.spoke, hubUser, decision.spokeId, settings);
	return { ...outcome, requests: counted.hub.requests() + counted.spoke.requests() };
}

async function linkTo(
	spoke: OktaClient,
	hubUser: HubUser,
	spokeId: string,
	settings: ConfirmSettings,
): Promise<ImportOutcome> {
	const found = await readUser(spoke, spokeId);
	await refuseContradiction(spoke, hubUser, found.user, settings.link);
	const plan = planMatched(hubUser, found.user, settings.rules);
	const planned = {
		hubUser,
		situation: { situation: 'confirmed', user: found.user, rule: { by: 'id' } } as const,
		plan,
	};
	const outcome = foreseen(planned, settings.plansOnly);
	if (plan.verb === 'keep' || settings.plansOnly) return outcome;
	await refuseWrite(found.user, hubUser.id, plan, settings);
	const { user } = await applySteps(spoke, plan.steps, found, loginOf(found.user));
	return { ...outcome, status: { before: found.user.status, after: user.status } };
}

async function createLinked(
	spoke: OktaClient,
	hubUser: HubUser,
	{ rules, plansOnly }: ConfirmSettings,
): Promise<ImportOutcome> {
	const plan = planNewcomer(hubUser, rules);
	const taken: FoundUser | undefined = await findUserByLogin(spoke, loginOf(plan));
	if (taken) throw new Refused(confirmRefusal.loginTaken(loginOf(plan), taken.user.id));
	const outcome = foreseen({ hubUser, situation: { situation: 'absent' }, plan }, plansOnly);
	if (plansOnly) return outcome;
	const { user, warnings } = await createOnce(spoke, plan);
	const { user: reached } = await applySteps(spoke, plan.steps, { user }, loginOf(plan));
	return {
		...outcome,
		spokeId: reached.id,
		status: { before: null, after: reached.status },
		warnings,
	};
}

/** One link each way: a user of the spoke remembers one of the hub, and nobody else remembers that one. */
async function refuseContradiction(
	spoke: OktaClient,
	hubUser: HubUser,
	user: OktaUser,
	link: string,
): Promise<void> {
	const remembered = user.profile[link];
	if (remembered && remembered !== hubUser.id)
		throw new Refused(confirmRefusal.linkedElsewhere(loginOf(user), String(remembered)));
	const search = `profile.${link} eq ${quoted(hubUser.id)}`;
	const others = await searchUsers(spoke, search, 'find who is linked already');
	const other = others.find(({ id }) => id !== user.id);
	if (other) throw new Refused(confirmRefusal.alreadyLinked(loginOf(hubUser), loginOf(other)));
}
