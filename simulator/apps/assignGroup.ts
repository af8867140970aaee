import { membersOf } from '../groups/membersOf';
import { groupTarget } from '../users/targets';
import type { OrgEvent } from '../events';
import type { Org } from '../org';
import type { Group } from '../state/Group';
import type { App } from './App';
import { appsOf } from './appsOf';
import { appTarget } from './appTarget';
import { assignUser, unassignUser } from './assignUser';

function assignThroughGroup(org: Org, app: App, userId: string): void {
	const user = org.state.users.get(userId);
	if (!user || user.status === 'DEPROVISIONED' || app.users.has(userId)) return;
	assignUser(org, app, user, { scope: 'GROUP', profile: {} });
}

function releaseFromGroups(org: Org, app: App, userId: string): void {
	const user = org.state.users.get(userId);
	if (!user || app.users.get(userId)?.scope !== 'GROUP') return;
	const stillIn = [...app.groups.keys()].some((id) => membersOf(org, id).has(userId));
	if (!stillIn) unassignUser(org, app, user);
}

/** Assigns a group: the app goes to each of its users, with scope GROUP (Okta API reference, Application Groups). */
export function assignGroup(org: Org, app: App, group: Group): void {
	if (app.groups.has(group.id)) return;
	app.groups.set(group.id, org.now());
	org.announce('group.application_assignment.add', [groupTarget(group), appTarget(app)]);
	for (const userId of membersOf(org, group.id)) assignThroughGroup(org, app, userId);
}

/** Takes the app away from a group and from whoever had it through this group alone. */
export function unassignGroup(org: Org, app: App, group: Group): void {
	if (!app.groups.delete(group.id)) return;
	org.announce('group.application_assignment.remove', [groupTarget(group), appTarget(app)]);
	for (const userId of membersOf(org, group.id)) releaseFromGroups(org, app, userId);
}

const targetId = (event: OrgEvent, type: string) =>
	event.targets.find((target) => target.type === type)?.id ?? '';

/**
 * Keeps assignments in step with the org: members come and go, and "deactivated users lose their app assignments"
 * (Okta API reference, User Lifecycle, "Deactivate a user").
 */
export function followOrg(org: Org, event: OrgEvent): void {
	const userId = targetId(event, 'User');
	const groupId = targetId(event, 'UserGroup');
	for (const app of appsOf(org).values()) {
		if (event.type === 'group.user_membership.add' && app.groups.has(groupId)) {
			assignThroughGroup(org, app, userId);
		}
		if (event.type === 'group.user_membership.remove') releaseFromGroups(org, app, userId);
		if (event.type === 'user.lifecycle.deactivate') {
			const user = org.state.users.get(userId);
			if (user) unassignUser(org, app, user);
		}
		if (event.type === 'group.lifecycle.delete') app.groups.delete(groupId);
	}
}
