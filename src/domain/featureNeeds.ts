/** What this package does in an org, as far as rights differ. */
export type Feature =
	| 'provisionUsers'
	| 'setStatus'
	| 'deleteUsers'
	| 'pushGroups'
	| 'pushGroupMembers'
	| 'importProfiles'
	| 'readPeople'
	| 'readGroups'
	| 'readSchema'
	| 'readAppAssignments'
	| 'readSystemLog'
	| 'sourceProfiles'
	| 'registerEventHooks';

export interface FeatureNeed {
	feature: Feature;
	org: 'hub' | 'spoke';
	/** OAuth scope; the `manage` scope of a resource includes its `read` scope (Okta developer docs, OAuth 2.0 scopes). */
	scope: string;
	/** Any one of these standard admin roles suffices (Okta API reference, Role types). */
	roles: readonly string[];
	/** The least role to ask for, as the Admin Console names it. */
	leastRole: string;
}

const SUPER = 'SUPER_ADMIN';
const ORG = 'ORG_ADMIN';
const GROUP = 'USER_ADMIN';
const MEMBERSHIP = 'GROUP_MEMBERSHIP_ADMIN';
const HELP_DESK = 'HELP_DESK_ADMIN';
const APP = 'APP_ADMIN';
const REPORT = 'REPORT_ADMIN';
const READ_ONLY = 'READ_ONLY_ADMIN';
const MAY_READ = [SUPER, ORG, GROUP, MEMBERSHIP, HELP_DESK, READ_ONLY];

/** Scopes and roles per feature (Okta help, "Administrator roles and permissions"; Okta developer docs, Org2Org with OAuth). */
export const FEATURE_NEEDS: readonly FeatureNeed[] = [
	{
		feature: 'provisionUsers',
		org: 'hub',
		scope: 'okta.users.manage',
		roles: [SUPER, ORG, GROUP],
		leastRole: 'Group Administrator',
	},
	{
		feature: 'setStatus',
		org: 'hub',
		scope: 'okta.users.manage',
		roles: [SUPER, ORG, GROUP],
		leastRole: 'Group Administrator',
	},
	{
		feature: 'deleteUsers',
		org: 'hub',
		scope: 'okta.users.manage',
		roles: [SUPER, ORG],
		leastRole: 'Organization Administrator',
	},
	{
		feature: 'pushGroups',
		org: 'hub',
		scope: 'okta.groups.manage',
		roles: [SUPER, ORG],
		leastRole: 'Organization Administrator, or a custom role that may manage groups',
	},
	{
		feature: 'pushGroupMembers',
		org: 'hub',
		scope: 'okta.groups.manage',
		roles: [SUPER, ORG, GROUP, MEMBERSHIP],
		leastRole: 'Group Membership Administrator',
	},
	{
		feature: 'importProfiles',
		org: 'hub',
		scope: 'okta.users.read',
		roles: MAY_READ,
		leastRole: 'Read-only Administrator',
	},
	{
		feature: 'readSchema',
		org: 'hub',
		scope: 'okta.schemas.read',
		roles: MAY_READ,
		leastRole: 'Read-only Administrator',
	},
	{
		feature: 'readSystemLog',
		org: 'hub',
		scope: 'okta.logs.read',
		roles: [SUPER, ORG, REPORT, READ_ONLY],
		leastRole: 'Report Administrator',
	},
	{
		feature: 'registerEventHooks',
		org: 'hub',
		scope: 'okta.eventHooks.manage',
		roles: [SUPER, ORG],
		leastRole: 'Organization Administrator',
	},
	{
		feature: 'readPeople',
		org: 'spoke',
		scope: 'okta.users.read',
		roles: MAY_READ,
		leastRole: 'Read-only Administrator',
	},
	{
		feature: 'readGroups',
		org: 'spoke',
		scope: 'okta.groups.read',
		roles: MAY_READ,
		leastRole: 'Read-only Administrator',
	},
	{
		feature: 'readSchema',
		org: 'spoke',
		scope: 'okta.schemas.read',
		roles: MAY_READ,
		leastRole: 'Read-only Administrator',
	},
	{
		feature: 'readAppAssignments',
		org: 'spoke',
		scope: 'okta.apps.read',
		roles: [SUPER, ORG, APP, READ_ONLY],
		leastRole: 'Read-only Administrator',
	},
	{
		feature: 'sourceProfiles',
		org: 'spoke',
		scope: 'okta.users.manage',
		roles: [SUPER, ORG, GROUP],
		leastRole: 'Group Administrator',
	},
	{
		feature: 'readSystemLog',
		org: 'spoke',
		scope: 'okta.logs.read',
		roles: [SUPER, ORG, REPORT, READ_ONLY],
		leastRole: 'Report Administrator',
	},
	{
		feature: 'registerEventHooks',
		org: 'spoke',
		scope: 'okta.eventHooks.manage',
		roles: [SUPER, ORG],
		leastRole: 'Organization Administrator',
	},
];
