import type { MembersPlan, Skipped } from '../domain/groupMembers';
import { nameOf } from '../domain/groupTarget';
import type { PlannedPush, PushTask } from './pushGroup';
import type { GroupDrift, GroupOutcome } from './pushGroupOutcome';
import type { ProvisionedMembers } from './pushGroupProvision';

/** The outcome a plan will have when every write succeeds. */
export function foreseenOutcome(
	{ wish, dryRun }: PushTask,
	planned: PlannedPush,
	brought: ProvisionedMembers | undefined,
): GroupOutcome {
	const { target, group, members, refusal } = planned;
	const { owner, key, name } = wish.source;
	const outcome: GroupOutcome = {
		action: 'updated',
		planned: dryRun,
		group: nameAfter(planned),
		hubId: target.target === 'absent' ? undefined : target.group.id,
		source: { owner, id: key, name },
		origin: group.origin,
		changes: group.plan.verb === 'keep' ? [] : group.plan.changes,
		...foreseenMembers(planned, brought),
		drift: driftOf(planned, members.plan),
		warnings: [...group.warnings, ...members.warnings],
		refusal: refusal && { code: refusal.code, message: refusal.message, remedy: refusal.remedy },
		requests: 0,
	};
	return { ...outcome, action: actionOf(planned, outcome) };
}

/** People who could not be brought in are missing for another reason than being absent, and are told as failed. */
function foreseenMembers(
	{ members: { plan, missing } }: PlannedPush,
	brought: ProvisionedMembers | undefined,
): Pick<GroupOutcome, 'added' | 'removed' | 'kept' | 'skipped' | 'provisioned' | 'failed'> {
	const absent = brought ? [] : missing.map(({ who }): Skipped => ({ who, reason: 'absent' }));
	const provisioned = brought?.provisioned ?? [];
	return {
		added: [
			...plan.add.map(({ who, id }) => ({ who, hubId: id })),
			...provisioned.map(({ who, hubId }) => ({ who, hubId })),
		],
		removed: plan.remove.map(({ who, id, reason }) => ({ who, hubId: id, reason })),
		kept: plan.kept,
		skipped: [...plan.skipped, ...absent],
		provisioned,
		failed: brought?.failed ?? [],
	};
}

function actionOf({ target, group }: PlannedPush, outcome: GroupOutcome): GroupOutcome['action'] {
	if (target.target === 'absent') return target.deleted ? 'recreated' : 'created';
	if (target.target === 'found') return 'linked';
	const changed = group.plan.verb !== 'keep' || outcome.added.length + outcome.removed.length > 0;
	return changed ? 'updated' : 'kept';
}

function driftOf(
	{ target, group, members }: PlannedPush,
	plan: MembersPlan,
): GroupDrift | undefined {
	const deleted = target.target === 'absent' && target.deleted;
	if (target.target !== 'ours' && !deleted) return undefined;
	const byRule = plan.skipped.filter(({ reason }) => reason === 'owned by rule').length;
	return {
		missing: plan.add.length + members.missing.length,
		extra: plan.remove.length + plan.extra + byRule,
		attributes:
			group.plan.verb === 'update' ? group.plan.changes.map(({ attribute }) => attribute) : [],
		deleted,
	};
}

function nameAfter({ target, group }: PlannedPush): string {
	if (group.plan.verb !== 'keep')
		return nameOf({ id: '', type: 'OKTA_GROUP', profile: group.plan.profile });
	return target.target === 'absent' ? '' : nameOf(target.group);
}
