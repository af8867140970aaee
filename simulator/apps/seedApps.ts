import type { Org } from '../org';
import { SortedIds } from '../state/SortedIds';
import type { App, AppUser } from './App';
import { appsOf } from './appsOf';
import { assignGroup } from './assignGroup';
import { assignUser } from './assignUser';
import { createMapping } from './pushGroup';

export interface AppUserSeed {
	login: string;
	/** The hub user's id; with it the assignment counts as provisioned and in step. */
	externalId?: string;
	initialStatus?: string;
	syncState?: AppUser['syncState'];
	profile?: Record<string, unknown>;
}

export interface AppSeed {
	/** `okta_org2org` unless told. */
	name?: string;
	label?: string;
	status?: App['status'];
	/** The hub's URL (`settings.app.baseUrl`). */
	baseUrl?: string;
	features?: readonly string[];
	users?: readonly AppUserSeed[];
	/** Names of groups that are assigned. */
	groups?: readonly string[];
	/** Pushed groups, by name; `target` is the name on the other side, the same unless told. */
	pushes?: ReadonlyArray<{ group: string; target?: string; status?: 'ACTIVE' | 'INACTIVE' }>;
}

const FEATURES = ['PUSH_NEW_USERS', 'PUSH_PROFILE_UPDATES', 'PUSH_USER_DEACTIVATION', 'GROUP_PUSH'];

function addApp(org: Org, seed: AppSeed): App {
	const now = org.now();
	const { name = 'okta_org2org', label = 'Okta Org2Org', status = 'ACTIVE' } = seed;
	const { features = FEATURES, baseUrl = 'https://hub.okta.test' } = seed;
	const app: App = {
		id: org.state.ids.create('0oa'),
		name,
		label,
		status,
		features,
		settings: { acsUrl: null, audRestriction: null, baseUrl, preferUsernameOverEmail: false },
		created: now,
		lastUpdated: now,
		userIds: new SortedIds(),
		users: new Map(),
		groups: new Map(),
		mappings: new Map(),
	};
	appsOf(org).set(app.id, app);
	return app;
}

function groupIdOf(org: Org, name: string): string {
	const [id] = org.state.groups.find('profile.name', name.toLowerCase());
	if (id === undefined) throw new Error(`seed: there is no group ${name}`);
	return id;
}

function addUser(org: Org, app: App, seed: AppUserSeed): void {
	const [id = ''] = org.state.users.find('profile.login', seed.login.toLowerCase());
	const user = org.state.users.get(id);
	if (!user) throw new Error(`seed: there is no user ${seed.login}`);
	const { externalId, initialStatus, profile, syncState } = seed;
	const inStep =
		externalId === undefined ? {} : { syncState: 'SYNCHRONIZED' as const, lastSync: org.now() };
	assignUser(org, app, user, {
		scope: 'USER',
		externalId,
		...inStep,
		...(syncState === undefined ? {} : { syncState }),
		profile: { ...profile, ...(initialStatus === undefined ? {} : { initialStatus }) },
	});
}

/** Adds apps with their people, groups and pushed groups, all of which must be in the org already. */
export function seedApps(org: Org, seeds: readonly AppSeed[]): App[] {
	return seeds.map((seed) => {
		const app = addApp(org, seed);
		for (const user of seed.users ?? []) addUser(org, app, user);
		for (const name of seed.groups ?? []) {
			const group = org.state.groups.get(groupIdOf(org, name));
			if (group) assignGroup(org, app, group);
		}
		for (const { group, target = group, status } of seed.pushes ?? []) {
			const sourceGroupId = groupIdOf(org, group);
			createMapping(org, app, { sourceGroupId, targetGroupName: target, status });
		}
		return app;
	});
}
