import type { Org } from '../org';
import { stamp } from '../state/time';
import { userBody } from '../users/userBody';
import type { App, AppUser } from './App';

// Attributes that Org2Org maps by default from the user to the app user, `login` becoming the user name
// (OpenAPI 2026.06.3, AppUserProvResponse: the two that are always shown, as null where unset).
const MAPPED = ['firstName', 'lastName', 'email', 'displayName', 'title', 'department', 'userType'];
const ALWAYS_SHOWN = ['secondEmail', 'mobilePhone'];

function profileOf(org: Org, appUser: AppUser): Record<string, unknown> {
	const profile = org.state.users.get(appUser.id)?.profile ?? {};
	const shown: Record<string, unknown> = {};
	for (const name of ALWAYS_SHOWN) shown[name] = profile[name] ?? null;
	for (const name of MAPPED) if (profile[name] !== undefined) shown[name] = profile[name];
	return { ...shown, initialStatus: null, ...appUser.profile };
}

/** Of an app that provisions, an assigned user is PROVISIONED; of any other ACTIVE (OpenAPI 2026.06.3, examples). */
const statusOf = ({ syncState }: AppUser) => (syncState === 'DISABLED' ? 'ACTIVE' : 'PROVISIONED');

/** An app user as every answer shows it; `expand` adds the user. OpenAPI 2026.06.3, AppUser. */
export function appUserBody(org: Org, app: App, appUser: AppUser, expand: boolean) {
	const { id, externalId, lastSync } = appUser;
	const user = expand ? org.state.users.get(id) : undefined;
	return {
		id,
		...(externalId === undefined ? {} : { externalId }),
		created: stamp(appUser.created),
		lastUpdated: stamp(appUser.lastUpdated),
		scope: appUser.scope,
		status: statusOf(appUser),
		statusChanged: stamp(appUser.statusChanged),
		passwordChanged: null,
		syncState: appUser.syncState,
		...(lastSync === undefined ? {} : { lastSync: stamp(lastSync) }),
		credentials: { userName: appUser.userName },
		profile: profileOf(org, appUser),
		_links: {
			app: { href: `${org.baseUrl}/api/v1/apps/${app.id}` },
			user: { href: `${org.baseUrl}/api/v1/users/${id}` },
		},
		...(user ? { _embedded: { user: userBody(org, user) } } : {}),
	};
}
