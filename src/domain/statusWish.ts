import type { Leaving } from './leaving';
import { DESIRED_STATUSES, type DesiredStatus } from './lifecycle';
import { soughtValue, type MatchingRule, type Sought } from './matching';
import type { Refusal } from './refusal';
import type { NamedOperation } from './routes/operationRules';

export type StatusOperation = 'setStatus' | 'deactivate' | 'delete' | NamedOperation;

/** What a workflow wants of one hub user's status or sign-in. */
export interface StatusWish {
	operation: StatusOperation;
	/** Only of `setStatus`. */
	status?: DesiredStatus;
	/** How the person is called where nobody is found. */
	name: string;
	sought: Sought;
	matchBy: readonly MatchingRule[];
	/** Set where a user becomes active only with one. */
	password?: string;
	pendingCounts: boolean;
	throughActivation: boolean;
	/** Who gets an activation or reset link: Okta mails it, the outcome carries it, or nobody. */
	link: 'mail' | 'link' | 'silent';
	/** `expirePassword` also sets a temporary password, which the outcome carries. */
	temporaryPassword: boolean;
	/** Okta mails the org's administrators about a deactivation. */
	notifyAdministrators: boolean;
	/** OAuth tokens go with the sessions, wherever those are ended. */
	revokeTokens: boolean;
	/** A password that is reset, or replaced by a temporary one, ends the person's sessions. */
	endSessions: boolean;
	leaving: Leaving;
	/** Milliseconds since 1970; before that moment nothing is done. */
	notBefore?: number;
	/** ISO 8601; carried into the outcome for the run that deactivates. */
	deactivateAfter?: string;
	/** The field that deletion asks for was filled in. */
	deletionConfirmed: boolean;
	/** An AI agent asks. */
	byAgent: boolean;
}

export type StatusGoal = { to: DesiredStatus } | { operation: NamedOperation };

/** A status to reach, or one call to make. */
export function goalOf({ operation, status }: StatusWish): StatusGoal {
	switch (operation) {
		case 'setStatus':
			return { to: status ?? 'ACTIVE' };
		case 'deactivate':
			return { to: 'DEPROVISIONED' };
		case 'delete':
			return { to: 'DELETED' };
		default:
			return { operation };
	}
}

/** Whether the wish is to take somebody's access away. */
export function wantsToTakeAccess(wish: StatusWish): boolean {
	const goal = goalOf(wish);
	if ('operation' in goal) return goal.operation === 'suspend';
	return goal.to === 'SUSPENDED' || goal.to === 'DEPROVISIONED' || goal.to === 'DELETED';
}

export function wantsDeletion(wish: StatusWish): boolean {
	const goal = goalOf(wish);
	return 'to' in goal && goal.to === 'DELETED';
}

/** A status as a workflow writes it, e.g. a spoke user's own; Okta's console says Deactivated for DEPROVISIONED. */
export function readDesiredStatus(text: string): DesiredStatus | undefined {
	const name = text.trim().toUpperCase();
	return name === 'DEACTIVATED'
		? 'DEPROVISIONED'
		: DESIRED_STATUSES.find((status) => status === name);
}

/** What is wrong with the wish itself, before the hub is asked. Nobody has to confirm what is only planned. */
export function refuseStatusWish(wish: StatusWish, dryRun: boolean): Refusal | undefined {
	if (!wish.matchBy.some((rule) => soughtValue(rule, wish.sought)?.trim())) return nobodyNamed;
	if (wish.operation === 'setStatus' && !wish.status) return statusUnknown(wish.name);
	if (wish.operation === 'reactivate' && wish.link === 'silent') return linkForNobody(wish.name);
	return wantsDeletion(wish) ? refuseDeletion(wish, dryRun) : undefined;
}

function refuseDeletion(wish: StatusWish, dryRun: boolean): Refusal | undefined {
	if (wish.byAgent) {
		return {
			code: 'DELETION_NOT_FOR_AGENTS',
			message: `${wish.name} was not deleted: an AI agent may not delete users`,
			remedy:
				'Let the agent suspend or deactivate; a person or a workflow without an agent deletes.',
		};
	}
	if (wish.deletionConfirmed || dryRun) return undefined;
	return {
		code: 'DELETION_NOT_CONFIRMED',
		message: `${wish.name} was not deleted: the deletion is not confirmed`,
		remedy:
			'Type DELETE into ‘Confirm Deletion’. A deleted user is gone for good, with its history and assignments.',
	};
}

const nobodyNamed: Refusal = {
	code: 'PERSON_MISSING',
	message: 'The item names nobody whose status could be set',
	remedy: 'Give a login, an ID, or a matching rule whose value the item has.',
};

function statusUnknown(name: string): Refusal {
	return {
		code: 'STATUS_UNKNOWN',
		message: `The desired status for ${name} is not one that can be set`,
		remedy: `Give one of ${DESIRED_STATUSES.join(', ')}. The other statuses come about by what the person does.`,
	};
}

/** A new link makes the one before useless (Okta API reference, User Lifecycle: reactivate). */
function linkForNobody(name: string): Refusal {
	return {
		code: 'LINK_FOR_NOBODY',
		message: `${name} was not reactivated: nobody would get the new link, and the one before would stop working`,
		remedy: 'Set ‘Activation or Reset Link’ to have it mailed or returned.',
	};
}
