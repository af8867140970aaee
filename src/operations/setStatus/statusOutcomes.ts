import type { StatusChangePlan, StatusPlan } from '../../domain/statusPlan';
import type { Look } from './lookAtPerson';
import type { StatusOutcome } from './StatusOutcome';
import type { StatusTask } from './StatusTask';
import type { Walk } from './Walk';

/** The outcome for somebody who needs nothing. */
export function keptOutcome(
	look: Look,
	task: StatusTask,
	{ reason, warnings }: Extract<StatusPlan, { verb: 'keep' }>,
): StatusOutcome {
	const status = look.start?.person.status ?? null;
	return {
		action: 'kept',
		planned: task.dryRun,
		reason,
		...whoIs(look, task),
		status: { before: status, after: status },
		route: [],
		...later(task),
		warnings,
		requests: look.hub.requests(),
	};
}

/** What a plan will have done. */
export function plannedOutcome(
	look: Look,
	task: StatusTask,
	plan: StatusChangePlan,
	warnings: readonly string[],
): StatusOutcome {
	const groups = plan.steps.includes('removeFromGroups') ? look.start?.person.pushedGroups : [];
	return {
		action: plan.reaches === null ? 'deleted' : 'updated',
		planned: true,
		...whoIs(look, task),
		status: { before: look.start?.person.status ?? null, after: plan.reaches },
		route: plan.steps,
		...(plan.reaches === null ? { deleted: true } : {}),
		...(groups && groups.length > 0 ? { leftGroups: groups } : {}),
		...later(task),
		warnings: [...plan.warnings, ...warnings],
		requests: look.hub.requests(),
	};
}

/** What was done. */
export function walkedOutcome(
	look: Look,
	task: StatusTask,
	walk: Walk,
	end: { plan: StatusChangePlan; reason: string },
): StatusOutcome {
	const deleted = walk.done.includes('delete');
	const action = deleted ? 'deleted' : walk.done.length > 0 ? 'updated' : 'kept';
	return {
		action,
		planned: false,
		...(action === 'kept' ? { reason: end.reason } : {}),
		...whoIs(look, task),
		status: {
			before: look.start?.person.status ?? null,
			after: walk.user?.user.status ?? null,
		},
		route: walk.done,
		...(deleted ? { deleted: true } : {}),
		...(walk.leftGroups.length > 0 ? { leftGroups: walk.leftGroups } : {}),
		...later(task),
		warnings: [...(action === 'kept' ? [] : end.plan.warnings), ...walk.warnings],
		requests: look.hub.requests(),
		...walk.secrets,
	};
}

function whoIs({ start }: Look, { wish }: StatusTask): Pick<StatusOutcome, 'login' | 'hubId'> {
	return start ? { login: start.person.login, hubId: start.person.id } : { login: wish.name };
}

function later({ wish }: StatusTask): Pick<StatusOutcome, 'deactivateAfter'> {
	return wish.deactivateAfter === undefined ? {} : { deactivateAfter: wish.deactivateAfter };
}
