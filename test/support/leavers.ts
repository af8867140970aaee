import { createOrg, type SimulatedOrg } from '../../simulator';
import { IN_DESCRIPTION, markedAttributes } from '../../src/domain/groupMarker';
import type { UserStatus } from '../../src/domain/lifecycle';
import type { StatusWish } from '../../src/domain/statusWish';
import { ADA } from './settingStatus';

const OURS = 'spoke.okta.test';
const pushed = (name: string, owner: string) => ({
	name,
	members: [ADA],
	...markedAttributes('', { owner, key: name, origin: 'created' }, IN_DESCRIPTION),
});

/** Ada with a group that we pushed, one that another spoke pushed, and one of the hub's own. */
export function hubWithLeaver(status: UserStatus = 'ACTIVE'): SimulatedOrg {
	return createOrg({
		seed: {
			attributes: { leaverReason: {} },
			users: [{ profile: { login: ADA }, status }],
			groups: [
				pushed('Engineering', OURS),
				pushed('Sales', 'other.okta.test'),
				{ name: 'Chess club', members: [ADA] },
			],
		},
	});
}

/** Everything that can be done for a leaver. */
export const leaving: StatusWish['leaving'] = {
	revokeSessions: true,
	leavePushedGroups: { owner: OURS, marker: IN_DESCRIPTION },
	reason: { attribute: 'leaverReason', text: 'HR-4711' },
};
