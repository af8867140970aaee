import { findGroup } from '../groups/membership';
import { invalid, notFound, oktaError } from '../OktaError';
import type { Org } from '../org';
import type { Group } from '../state/Group';
import { groupTarget } from '../users/targets';
import type { App, GroupPushMapping } from './App';
import { appTarget } from './appTarget';

const EVENTS = 'application.provision.group_push';

type Json = Readonly<Record<string, unknown>>;

export function findMapping(app: App, id: string): GroupPushMapping {
	const mapping = app.mappings.get(id);
	if (!mapping) throw notFound(id, 'GroupPushMapping');
	return mapping;
}

function appGroups(org: Org, app: App, name: string): Group | undefined {
	const ids = org.state.groups.find('profile.name', name.toLowerCase());
	const groups = ids.map((id) => org.state.groups.get(id));
	return groups.find((group) => group?.sourceId === app.id && group.profile.name === name);
}

/** The other side's group as this org sees it: an APP_GROUP whose source is the app. */
function newAppGroup(org: Org, app: App, name: string): Group {
	const now = org.now();
	const group: Group = {
		id: org.state.ids.create('00g'),
		type: 'APP_GROUP',
		objectClass: [`${app.name}:group`],
		sourceId: app.id,
		created: now,
		lastUpdated: now,
		lastMembershipUpdated: now,
		profile: { name },
	};
	org.state.groups.put(group, now);
	return group;
}

// "Either targetGroupId or targetGroupName must be provided, but not both" (OpenAPI 2026.06.3,
// createGroupPushMapping); the name links to a group that has it already.
function targetOf(org: Org, app: App, { targetGroupId, targetGroupName }: Json): Group {
	const hasId = typeof targetGroupId === 'string';
	const hasName = typeof targetGroupName === 'string';
	if (hasId === hasName) {
		throw invalid(
			'targetGroup',
			'Either targetGroupId or targetGroupName must be provided, but not both',
		);
	}
	if (hasId) return findGroup(org, targetGroupId);
	const name = String(targetGroupName);
	return appGroups(org, app, name) ?? newAppGroup(org, app, name);
}

function statusIn(body: Json): 'ACTIVE' | 'INACTIVE' {
	const { status = 'ACTIVE' } = body;
	if (status === 'ACTIVE' || status === 'INACTIVE') return status;
	throw invalid('status', 'status: The value must be ACTIVE or INACTIVE');
}

/** `POST /api/v1/apps/{id}/group-push/mappings`. */
export function createMapping(org: Org, app: App, requestBody: unknown): GroupPushMapping {
	const body: Json = { ...Object(requestBody) };
	const source = findGroup(org, String(body.sourceGroupId ?? ''));
	if ([...app.mappings.values()].some(({ sourceGroupId }) => sourceGroupId === source.id)) {
		throw oktaError('E0000027', ['The group is already pushed by this app']);
	}
	const status = statusIn(body);
	const target = targetOf(org, app, body);
	const now = org.now();
	const mapping: GroupPushMapping = {
		id: org.state.ids.create('gPm'),
		sourceGroupId: source.id,
		targetGroupId: target.id,
		status,
		errorSummary: '',
		lastPush: status === 'ACTIVE' ? now : undefined,
		created: now,
		lastUpdated: now,
	};
	app.mappings.set(mapping.id, mapping);
	org.announce(`${EVENTS}.mapping.created`, [groupTarget(source), appTarget(app)]);
	return mapping;
}

/** `PATCH`: switches a mapping on or off; off only pauses it (Okta help, Group Push). */
export function changeMapping(org: Org, app: App, id: string, requestBody: unknown) {
	const old = findMapping(app, id);
	const status = statusIn({ ...Object(requestBody) });
	const now = org.now();
	const lastPush = status === 'ACTIVE' ? now : old.lastPush;
	const mapping = { ...old, status, lastPush, lastUpdated: now };
	app.mappings.set(id, mapping);
	const change = status === 'ACTIVE' ? 'activate_mapping' : 'deactivate_mapping';
	org.announce(`${EVENTS}.${change}`, [appTarget(app)]);
	return mapping;
}

/** `DELETE`: only an inactive or failed mapping may go (OpenAPI 2026.06.3; Okta release notes, July 2026). */
export function deleteMapping(org: Org, app: App, id: string, deleteTarget: boolean): void {
	const { status, targetGroupId } = findMapping(app, id);
	if (status === 'ACTIVE') {
		throw invalid(
			'status',
			'status: The group push mapping must be INACTIVE or in ERROR to be deleted',
		);
	}
	app.mappings.delete(id);
	if (deleteTarget) org.state.groups.delete(targetGroupId, org.now());
	org.announce(`${EVENTS}.removed`, [appTarget(app)]);
}
