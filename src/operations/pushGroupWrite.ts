import type { Member } from '../domain/groupMembers';
import type { GroupWish } from '../domain/groupWish';
import type { OktaClient } from '../okta/client';
import { replaceGroup } from '../okta/groups';
import type { PlannedPush, PushSettings } from './pushGroup';
import { applyMembers, type AppliedMembers } from './pushGroupApply';
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
	const changes = { ...members.plan, add };
	const applied = await applyMembers(hub, changes, { group: foreseen.group, hubId, report });
	const failed = [...foreseen.failed, ...applied.failed];
	const nothingTook =
		group.plan.verb === 'keep' && applied.added.length + applied.removed.length === 0;
	if (!nothingTook || failed.length > 0) report(lineOf(foreseen.group, applied));
	return {
		...foreseen,
		action: nothingTook && failed.length > 0 ? 'failed' : foreseen.action,
		hubId,
		...namedMembers(applied),
		failed,
		warnings: [...foreseen.warnings, ...warnings],
	};
}

function namedMembers({
	added,
	removed,
}: Pick<AppliedMembers, 'added' | 'removed'>): Pick<GroupOutcome, 'added' | 'removed'> {
	return {
		added: added.map(({ who, id }) => ({ who, hubId: id })),
		removed: removed.map(({ who, id, reason }) => ({ who, hubId: id, reason })),
	};
}

const lineOf = (group: string, { added, removed, failed }: AppliedMembers): string =>
	`'${group}': ${added.length} added, ${removed.length} removed, ${failed.length} failed`;

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
