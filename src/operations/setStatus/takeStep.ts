import { reasonProfile, type GroupRef } from '../../domain/leaving';
import type { StatusChangePlan, StatusPerson } from '../../domain/statusPlan';
import type { StatusStep } from '../../domain/statusStep';
import type { StatusWish } from '../../domain/statusWish';
import type { OktaClient } from '../../okta/client';
import { absentWhen } from '../../okta/failures/absentWhen';
import { NotFound } from '../../okta/failures/answerFailures';
import { removeUserFromGroup } from '../../okta/groups';
import * as okta from '../../okta/lifecycle';
import { lifecycle, updateUser } from '../../okta/users';
import { asWarning } from './asWarning';
import type { Secrets } from './StatusOutcome';

export interface StepContext {
	hub: OktaClient;
	wish: StatusWish;
	plan: StatusChangePlan;
	person: StatusPerson;
	/** The state the step is taken from. */
	etag?: string;
}

interface StepCall {
	/** For messages: `Could not <verb> user ada@example.com`. */
	verb: string;
	send(context: StepContext, doing: string): Promise<StepResult | void>;
}

/** What a step gave away, where that was asked for, and what a person should know of it. */
export interface StepResult extends Secrets {
	leftGroups?: GroupRef[];
	warnings?: string[];
}

/** Sends the one call of a step, or one per group. */
export async function takeStep(step: StatusStep, context: StepContext): Promise<StepResult> {
	const { verb, send } = CALLS[step];
	return (await send(context, `${verb} user ${context.person.login}`)) ?? {};
}

const CALLS: Record<StatusStep, StepCall> = {
	activate: { verb: 'activate', send: withLink('activate') },
	reactivate: { verb: 'reactivate', send: withLink('reactivate') },
	deactivate: { verb: 'deactivate', send: plain('deactivate') },
	suspend: { verb: 'suspend', send: plain('suspend') },
	unsuspend: { verb: 'unsuspend', send: plain('unsuspend') },
	unlock: { verb: 'unlock', send: plain('unlock') },
	delete: {
		verb: 'delete',
		send: async ({ hub, person, wish }, doing) =>
			await okta.deleteUser(hub, person.id, { doing, sendEmail: wish.notifyAdministrators }),
	},
	setPassword: { verb: 'set the password of', send: setPassword },
	expirePassword: {
		verb: 'expire the password of',
		send: async ({ hub, person }, doing) => await okta.expirePassword(hub, person.id, { doing }),
	},
	expirePasswordWithTempPassword: { verb: 'set a temporary password of', send: setTempPassword },
	resetPassword: { verb: 'reset the password of', send: resetPassword },
	resetFactors: {
		verb: 'reset the factors of',
		send: async ({ hub, person }, doing) => await okta.resetFactors(hub, person.id, { doing }),
	},
	convertToFederated: {
		verb: 'convert to federated sign-in',
		send: async ({ hub, person }, doing) =>
			await okta.convertToFederated(hub, person.id, { doing }),
	},
	revokeSessions: {
		verb: 'end the sessions of',
		send: async ({ hub, person, wish }, doing) =>
			await okta.revokeSessions(hub, person.id, { doing, oauthTokens: wish.revokeTokens }),
	},
	recordReason: { verb: 'record the reason at', send: recordReason },
	removeFromGroups: { verb: 'remove from its pushed groups', send: leaveGroups },
};

/** A mail goes out, and a link is told, only where the person is to use it. */
function withLink(operation: 'activate' | 'reactivate'): StepCall['send'] {
	return async ({ hub, person, wish, plan }, doing) => {
		const sendEmail = plan.linkMatters && wish.link === 'mail';
		const { activationUrl } = await lifecycle(hub, person.id, operation, { doing, sendEmail });
		return plan.linkMatters && wish.link === 'link' ? { activationUrl } : {};
	};
}

function plain(operation: 'deactivate' | 'suspend' | 'unsuspend' | 'unlock'): StepCall['send'] {
	return async ({ hub, person, wish }, doing) => {
		await lifecycle(hub, person.id, operation, { doing, sendEmail: wish.notifyAdministrators });
	};
}

async function setPassword({ hub, person, wish, etag }: StepContext, doing: string): Promise<void> {
	const credentials = { password: { value: wish.password ?? '' } };
	await updateUser(hub, person.id, { credentials }, { doing, ifMatch: etag });
}

async function recordReason(context: StepContext, doing: string): Promise<void> {
	const { hub, person, wish, etag } = context;
	const profile = reasonProfile(wish.leaving);
	await updateUser(hub, person.id, { profile }, { doing, ifMatch: etag });
}

async function setTempPassword(
	{ hub, person, wish }: StepContext,
	doing: string,
): Promise<Secrets> {
	const revokeSessions = wish.endSessions;
	return {
		temporaryPassword: await okta.expirePasswordWithTempPassword(hub, person.id, {
			doing,
			revokeSessions,
		}),
	};
}

async function resetPassword({ hub, person, wish }: StepContext, doing: string): Promise<Secrets> {
	const { link, endSessions: revokeSessions } = wish;
	const sendEmail = link === 'mail';
	const url = await okta.resetPassword(hub, person.id, { doing, sendEmail, revokeSessions });
	return link === 'link' ? { resetPasswordUrl: url } : {};
}

/** A group that is gone meanwhile is left, too; one that Okta does not let go of is told. */
async function leaveGroups({ hub, person }: StepContext): Promise<StepResult> {
	const leftGroups: GroupRef[] = [];
	const warnings: string[] = [];
	for (const group of person.pushedGroups) {
		const warning = await removeUserFromGroup(hub, group.id, person.id)
			.catch(absentWhen(NotFound))
			.then(() => undefined, warningOrThrow);
		if (warning === undefined) leftGroups.push(group);
		else warnings.push(warning);
	}
	return { leftGroups, warnings };
}

function warningOrThrow(failure: unknown): string {
	const warning = asWarning(failure);
	if (warning === undefined) throw failure;
	return warning;
}
