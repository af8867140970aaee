import {
	advance,
	isInOverlap,
	isRepeated,
	modeOf,
	stateMark,
	type DeltaSettings,
	type ImportMode,
} from '../domain/delta';
import { fingerprint } from '../domain/fingerprint';
import type { OktaClient } from '../okta/client';
import { groupsChangedSince, readGroups, type DatedGroup } from '../okta/groupQuery';
import { listMembers } from '../okta/members';
import type { OktaUser } from '../okta/users';
import { searchFor } from '../okta/userSearch';
import type { Clock } from '../ports';
import { recall, remember, type ImportStore } from './importMemory';
import { matchGroups, type GroupMatch } from './matchGroups';

export interface GroupTask {
	/** An Okta search expression; undefined for every group. */
	search?: string;
	/** See ReadTask. */
	identity: unknown;
	delta?: DeltaSettings;
	limit?: number;
	/** Whether each group comes with its members. */
	withMembers: boolean;
	/** Whether the spoke is asked for groups of the same name. */
	matches: boolean;
	remembers: boolean;
}

export interface ImportedGroup extends Partial<GroupMatch> {
	group: DatedGroup;
	members?: OktaUser[];
}

export interface GroupResult {
	groups: ImportedGroup[];
	mode: ImportMode['mode'];
	/** Keeps what the next run has to know. To be called when everything else is done. */
	keep(): void;
}

/** Reads groups of the hub, all or only those whose profile or membership changed since the last run. Writes nothing. */
export async function importGroups(
	{ hub, spoke }: { hub: OktaClient; spoke?: OktaClient },
	task: GroupTask,
	{ store, clock }: { store: ImportStore; clock: Clock },
): Promise<GroupResult> {
	const begunAt = clock.now();
	const importMark = fingerprint(task.identity);
	const record = recall(store, importMark);
	const mode = task.delta ? modeOf(record.state, task.delta, begunAt) : ({ mode: 'full' } as const);
	const { groups, at } = await readGroups(hub, searchOf(task, mode), task.limit ?? Infinity);
	const before = mode.mode === 'delta' ? record.state : undefined;
	const news = groups.filter((group) => !isRepeated(before, group));
	return {
		groups: await described({ hub, spoke }, news, task),
		mode: mode.mode,
		keep: () => {
			if (!task.delta || !at || !task.remembers || task.limit !== undefined) return;
			const sight = { begunAt, calls: 1, seen: overlapOf(groups, at, task.delta), failed: [] };
			const state = advance(record.state, sight, { ...mode, mark: at, linked: 0 });
			remember(store, importMark, { ...record, state, usedAt: begunAt });
		},
	};
}

function searchOf({ search }: GroupTask, mode: ImportMode): string | undefined {
	if (mode.mode === 'full') return search;
	return searchFor(search, groupsChangedSince(mode.since));
}

/**
 * Membership changes within one second cannot be told apart: times are in whole seconds, and the members are not part
 * of what is compared. So a group that changed right before the import is handed on once more by the next one.
 */
const UNSETTLED_MS = 10_000;

/** A group shows in the next delta by whichever of its two times is later. */
function overlapOf(
	groups: readonly DatedGroup[],
	mark: string,
	delta: DeltaSettings,
): Record<string, string> {
	const settled = groups.filter((group) => {
		const lastUpdated = latest(group);
		const isSettled = Date.parse(lastUpdated) < Date.parse(mark) - UNSETTLED_MS;
		return isSettled && isInOverlap({ id: group.id, lastUpdated }, mark, delta);
	});
	return Object.fromEntries(settled.map((group) => [group.id, stateMark(group)]));
}

function latest({ lastUpdated = '', lastMembershipUpdated = '' }: DatedGroup): string {
	return lastUpdated > lastMembershipUpdated ? lastUpdated : lastMembershipUpdated;
}

async function described(
	{ hub, spoke }: { hub: OktaClient; spoke?: OktaClient },
	groups: readonly DatedGroup[],
	{ matches, withMembers }: GroupTask,
): Promise<ImportedGroup[]> {
	const matched = matches && spoke ? await matchGroups(spoke, groups) : [];
	const imported: ImportedGroup[] = [];
	for (const [index, group] of groups.entries()) {
		const members = withMembers ? { members: await membersOf(hub, group) } : {};
		imported.push({ group, ...matched[index], ...members });
	}
	return imported;
}

async function membersOf(hub: OktaClient, { id }: DatedGroup): Promise<OktaUser[]> {
	const members: OktaUser[] = [];
	for await (const page of listMembers(hub, id)) for (const user of page) members.push(user);
	return members;
}
