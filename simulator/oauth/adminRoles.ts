/** Okta's standard admin roles (OpenAPI 2026.06.3, RoleType). */
export type AdminRole =
	| 'SUPER_ADMIN'
	| 'ORG_ADMIN'
	| 'APP_ADMIN'
	| 'USER_ADMIN'
	| 'HELP_DESK_ADMIN'
	| 'READ_ONLY_ADMIN'
	| 'REPORT_ADMIN'
	| 'GROUP_MEMBERSHIP_ADMIN'
	| 'API_ACCESS_MANAGEMENT_ADMIN';

/** What an API request does, as far as admin roles tell requests apart. */
export type Permission =
	| 'users.read'
	| 'users.help'
	| 'users.manage'
	| 'users.delete'
	| 'groups.read'
	| 'groups.members'
	| 'groups.manage'
	| 'apps.read'
	| 'apps.manage'
	| 'schemas.read'
	| 'schemas.manage'
	| 'logs.read'
	| 'org.read'
	| 'org.manage';

const READ: Permission[] = ['users.read', 'groups.read', 'apps.read', 'schemas.read', 'logs.read'];
const EVERYDAY: Permission[] = [
	...READ,
	'users.help',
	'users.manage',
	'users.delete',
	'groups.members',
	'groups.manage',
	'schemas.manage',
	'org.read',
	'org.manage',
];

// Okta help, "Standard administrator roles and permissions"; for groups also Okta support, "Minimum permissions
// required for group push": creating groups needs Org or Super Admin, or a custom role.
const PERMISSIONS: Readonly<Record<AdminRole, readonly Permission[]>> = {
	SUPER_ADMIN: [...EVERYDAY, 'apps.manage'],
	ORG_ADMIN: EVERYDAY,
	APP_ADMIN: ['apps.read', 'apps.manage', 'users.read', 'groups.read', 'schemas.read'],
	USER_ADMIN: [
		'users.read',
		'users.help',
		'users.manage',
		'groups.read',
		'groups.members',
		'schemas.read',
	],
	HELP_DESK_ADMIN: ['users.read', 'users.help', 'groups.read'],
	READ_ONLY_ADMIN: [...READ, 'org.read'],
	REPORT_ADMIN: ['logs.read'],
	GROUP_MEMBERSHIP_ADMIN: ['users.read', 'groups.read', 'groups.members'],
	API_ACCESS_MANAGEMENT_ADMIN: ['apps.read', 'users.read', 'groups.read'],
};

// Recorded: GET and POST of /users/{id}/roles and /groups/{id}/roles; USER_ADMIN is "Group Administrator" by now (Okta help).
const LABELS: Readonly<Record<AdminRole, string>> = {
	SUPER_ADMIN: 'Super Administrator',
	ORG_ADMIN: 'Organization Administrator',
	APP_ADMIN: 'Application Administrator',
	USER_ADMIN: 'Group Administrator',
	HELP_DESK_ADMIN: 'Help Desk Administrator',
	READ_ONLY_ADMIN: 'Read-only Administrator',
	REPORT_ADMIN: 'Report Administrator',
	GROUP_MEMBERSHIP_ADMIN: 'Group Membership Administrator',
	API_ACCESS_MANAGEMENT_ADMIN: 'API Access Management Administrator',
};

/** Whether one of `roles` carries a permission. */
export function permits(roles: readonly AdminRole[], permission: Permission): boolean {
	return roles.some((role) => PERMISSIONS[role].includes(permission));
}

/** The name of a role in the Admin Console. */
export function roleLabel(role: AdminRole): string {
	return LABELS[role];
}
