import type { StatusPerson } from '../../domain/statusPlan';
import type { StatusStep } from '../../domain/statusStep';
import type { StatusOperation, StatusWish } from '../../domain/statusWish';
import * as failures from '../../okta/failures/answerFailures';
import { TransportFailed } from '../../okta/failures/TransportFailed';

export type Verdict = 'refused' | 'unknown';

/**
 * How much a failed call says about the user. `refused`: Okta did not do it, for what it took the status to be;
 * E0000001, E0000016, E0000032, E0000038 and a 404 on a deactivated user are all given for several causes, so only the
 * user itself tells. `unknown`: it may have been done, or may be done by now. Undefined: the failure says enough.
 */
export function verdictOf(failure: unknown): Verdict | undefined {
	if (
		failure instanceof failures.StatusConflict ||
		failure instanceof failures.ValidationRefused ||
		failure instanceof failures.NotFound
	)
		return 'refused';
	if (
		failure instanceof failures.ChangedMeanwhile ||
		failure instanceof failures.StillActivating ||
		failure instanceof failures.OktaUnavailable ||
		(failure instanceof TransportFailed && failure.mayHaveTakenEffect)
	)
		return 'unknown';
	return undefined;
}

/** Whether the user, as it is now, is where a step was to bring it, whoever brought it there. */
export function isDone(step: StatusStep, person: StatusPerson | undefined): boolean {
	if (!person) return step === 'delete';
	const { status } = person;
	switch (step) {
		case 'activate':
			return status !== 'STAGED' && status !== 'DEPROVISIONED';
		case 'deactivate':
			return status === 'DEPROVISIONED';
		case 'suspend':
			return status === 'SUSPENDED';
		case 'unsuspend':
			return status !== 'SUSPENDED' && status !== 'DEPROVISIONED';
		case 'unlock':
			return status !== 'LOCKED_OUT';
		case 'expirePassword':
			return status === 'PASSWORD_EXPIRED';
		case 'convertToFederated':
			return person.federated;
		default:
			return false;
	}
}

const STATUS_STAYS: ReadonlySet<StatusStep> = new Set([
	'reactivate',
	'resetFactors',
	'revokeSessions',
	'removeFromGroups',
]);

/** Whether a user has to be read again after a step that went well. */
export function changesUser(step: StatusStep): boolean {
	return !STATUS_STAYS.has(step);
}

const BESIDE: ReadonlySet<StatusStep> = new Set([
	'recordReason',
	'removeFromGroups',
	'revokeSessions',
]);

/** What is done for a leaver beside the status, which never waits for it. */
export function isBeside(step: StatusStep): boolean {
	return BESIDE.has(step);
}

const AGAIN_AND_AGAIN: ReadonlySet<StatusOperation> = new Set([
	'reactivate',
	'resetFactors',
	'resetPassword',
	'revokeSessions',
	'unlock',
	'expirePassword',
]);

/** Whether the wish is about where the user ends, and not about one call however often it is made. */
export function converges({ operation }: StatusWish): boolean {
	return !AGAIN_AND_AGAIN.has(operation);
}
