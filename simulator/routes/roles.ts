import { findGroup } from '../groups/membership';
import { oktaError, notFound } from '../OktaError';
import type { RoleAssignment } from '../state/OrgState';
import { stamp } from '../state/time';
import { findUser } from '../users/findUser';
import { memberText, requireObject } from '../wire/shape';
import { noContent, ok, type Answer, type Call, type Route } from './Route';

/** Okta API reference, Role Assignments; labels as recorded. */
const LABELS: Readonly<Record<string, string>> = {
	SUPER_ADMIN: 'Super Administrator',
	ORG_ADMIN: 'Organization Administrator',
	APP_ADMIN: 'Application Administrator',
	USER_ADMIN: 'Group Administrator',
	HELP_DESK_ADMIN: 'Help Desk Administrator',
	READ_ONLY_ADMIN: 'Read-only Administrator',
	MOBILE_ADMIN: 'Mobile Administrator',
	API_ACCESS_MANAGEMENT_ADMIN: 'API Access Management Administrator',
	REPORT_ADMIN: 'Report Administrator',
	GROUP_MEMBERSHIP_ADMIN: 'Group Membership Administrator',
};

type Kind = 'USER' | 'GROUP';

const holderId = ({ org, params }: Call, kind: Kind): string =>
	kind === 'USER' ? findUser(org, params.id ?? '').id : findGroup(org, params.id ?? '').id;

function body(call: Call, kind: Kind, role: RoleAssignment, id: string): object {
	const holder = kind === 'USER' ? 'users' : 'groups';
	return {
		id: role.id,
		label: LABELS[role.type] ?? role.type,
		type: role.type,
		status: 'ACTIVE',
		created: stamp(role.created),
		lastUpdated: stamp(role.created),
		assignmentType: kind,
		_links: { assignee: { href: `${call.org.baseUrl}/api/v1/${holder}/${id}` } },
	};
}

const held = ({ org }: Call, id: string) => org.state.roles.get(id) ?? [];

function list(call: Call, kind: Kind): Answer {
	const id = holderId(call, kind);
	return ok(held(call, id).map((role) => body(call, kind, role, id)));
}

function assign(call: Call, kind: Kind): Answer {
	const id = holderId(call, kind);
	const type = memberText(requireObject(call.body), 'type') ?? '';
	if (!(type in LABELS))
		throw oktaError('E0000001', ['type'], ['type: The role type is not valid']);
	if (held(call, id).some((role) => role.type === type)) throw oktaError('E0000090');
	const role = { id: call.org.state.ids.create('ra1'), type, created: call.org.now() };
	call.org.state.roles.set(id, [...held(call, id), role]);
	return { status: 201, body: body(call, kind, role, id) };
}

function unassign(call: Call, kind: Kind): Answer {
	const id = holderId(call, kind);
	const { roleId = '' } = call.params;
	const rest = held(call, id).filter((role) => role.id !== roleId);
	if (rest.length === held(call, id).length) throw notFound(roleId, 'Role');
	if (rest.length > 0) call.org.state.roles.set(id, rest);
	else call.org.state.roles.delete(id);
	return noContent;
}

function rolesOf(holder: string, kind: Kind): Route[] {
	const common = {
		bucket: 'users',
		scope: 'okta.roles.manage',
		permission: 'roles.write',
	} as const;
	const path = `/api/v1/${holder}/{id}/roles`;
	return [
		{
			...common,
			method: 'GET',
			path,
			scope: 'okta.roles.read',
			permission: 'roles.read',
			handle: (call) => list(call, kind),
		},
		{ ...common, method: 'POST', path, handle: (call) => assign(call, kind) },
		{
			...common,
			method: 'DELETE',
			path: `${path}/{roleId}`,
			handle: (call) => unassign(call, kind),
		},
	];
}

export const roleRoutes: Route[] = [...rolesOf('users', 'USER'), ...rolesOf('groups', 'GROUP')];
