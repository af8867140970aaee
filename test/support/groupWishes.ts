import { IN_DESCRIPTION, markedAttributes, type GroupMarker } from '../../src/domain/groupMarker';
import type { HubGroup } from '../../src/domain/groupTarget';
import type { GroupPolicy, GroupWish, SourceGroup } from '../../src/domain/groupWish';
import { MATCH_BY_LOGIN } from '../../src/domain/matching';

export const SPOKE = 'spoke.okta.com';

/** The group Engineering of the spoke; a test names only what matters to it. */
export function sourceGroup(wanted: Partial<SourceGroup> = {}): SourceGroup {
	return { owner: SPOKE, key: '00gS1', name: 'Engineering', description: 'Builds it', ...wanted };
}

export function groupPolicy(wanted: Partial<GroupPolicy> = {}): GroupPolicy {
	return {
		target: 'createOrLink',
		linked: 'addOnly',
		whenDeleted: 'recreate',
		rename: true,
		copyDescription: true,
		marker: IN_DESCRIPTION,
		members: {
			mode: 'mirror',
			foreign: 'remove',
			matchBy: MATCH_BY_LOGIN,
			ceiling: { percent: 20, atLeast: 10 },
			mayEmpty: false,
		},
		...wanted,
	};
}

export function groupWish(wanted: Partial<GroupWish> = {}): GroupWish {
	const source = wanted.source ?? sourceGroup();
	return { source, hubName: source.name, policy: groupPolicy(), ...wanted };
}

/** A hub group as an earlier push left it. */
export function pushedGroup(
	wanted: Partial<GroupMarker> & { name?: string; id?: string } = {},
): HubGroup {
	const { name = 'Engineering', id = '00gH1', ...more } = wanted;
	const marker: GroupMarker = { owner: SPOKE, key: '00gS1', origin: 'created', ...more };
	return hubGroup({ id, name, ...markedAttributes('Builds it', marker, IN_DESCRIPTION) });
}

/** A hub group that nobody pushes. */
export function hubGroup(
	wanted: Record<string, unknown> & {
		id?: string;
		type?: HubGroup['type'];
		hasAdminRole?: boolean;
	} = {},
): HubGroup {
	const { id = '00gH1', type = 'OKTA_GROUP', hasAdminRole, ...profile } = wanted;
	return { id, type, hasAdminRole, profile: { name: 'Engineering', ...profile } };
}
