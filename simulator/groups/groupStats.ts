import { appsOf } from '../apps/appsOf';
import type { Org } from '../org';
import type { Group } from '../state/Group';
import { membersOf } from './membersOf';

/** `_embedded.stats` of a group; `hasAdminPrivlege` is Okta's own spelling (OpenAPI 2026.06.3, Group). */
export function groupStats(org: Org, group: Group): object {
	const apps = [...appsOf(org).values()];
	const pushed = apps.flatMap((app) => [...app.mappings.values()]);
	return {
		usersCount: membersOf(org, group.id).size,
		appsCount: apps.filter((app) => app.groups.has(group.id)).length,
		groupPushMappingsCount: pushed.filter((each) => each.sourceGroupId === group.id).length,
		hasAdminPrivlege: (org.state.roles.get(group.id) ?? []).length > 0,
	};
}

/** `_embedded.app` of an APP_GROUP: where it comes from (OpenAPI 2026.06.3, Group). */
export function groupApp(org: Org, group: Group): object | undefined {
	const app = group.sourceId === undefined ? undefined : appsOf(org).get(group.sourceId);
	return app && { id: app.id, name: app.name, label: app.label };
}
