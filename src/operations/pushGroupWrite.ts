import type { Member } from '../domain/groupMembers';
import type { GroupWish } from '../domain/groupWish';
import type { OktaClient } from '../okta/client';
import { replaceGroup } from '../okta/groups';
import type { PlannedPush, PushSettings } from './pushGroup';
import { applyMembers } from './pushGroupApply';
import { createGroupOnce } from './pushGroupCreate';
import type { GroupOutcome } from './pushGroupOutcome';

/**
 * Carries out a plan: the group first, then who joins, then who leaves. The outcome says what really took effect.
 * @param foreseen the outcome of a run in which nothing fails
 */
export async function writeGroup(
	hub: OktaClient,
	wish: GroupWish,
	{ group, members }: PlannedPush,
	foreseen: GroupOutcome,
	{ remember, report }: PushSettings,
): Promise<GroupOutcome> {
	const { id: hubId, warnings } = await writeProfile(hub, wish, group.plan);
	remember(wish.source, { hubId, origin: group.origin });
	const add = [...members.plan.add, ...foreseen.provisioned.flatMap(newMember)];
	const changes = { add, remove: members.plan.remove };
	const applied = await applyMembers(hub, changes, { group: foreseen.group, hubId, report });
	const nothingTaken =
		group.plan.verb === 'keep' && applied.added.length + applied.removed.length === 0;
	const outcome: GroupOutcome = {
		...foreseen,
		action: nothingTaken && applied.failed.length > 0 ? 'failed' : foreseen.action,
		hubId,
		added: applied.added.map(({ who, id }) => ({ who, hubId: id })),
		removed: applied.removed.map(({ who, id, reason }) => ({ who, hubId: id, reason })),
		failed: [...foreseen.failed, ...applied.failed],
		warnings: [...foreseen.warnings, ...warnings],
	};
	const { added, removed, failed } = outcome;
	if (added.length + removed.length + failed.length > 0)
		report(
			`'${outcome.group}': ${added.length} added, ${removed.length} removed, ${failed.length} failed`,
		);
	return outcome;
}

async function writeProfile(
	hub: OktaClient,
	wish: GroupWish,
	plan: PlannedPush['group']['plan'],
): Promise<{ id: string; warnings: string[] }> {
	switch (plan.verb) {
		case 'create':
			return await createGroupOnce(hub, wish, plan.profile);
		case 'update':
			await replaceGroup(hub, plan.id, plan.profile);
			return { id: plan.id, warnings: [] };
		case 'keep':
			return { id: plan.id, warnings: [] };
	}
}

function newMember({ who, hubId }: { who: string; hubId?: string }): Member[] {
	return hubId === undefined ? [] : [{ id: hubId, who }];
}
