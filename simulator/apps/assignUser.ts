import { notFound, oktaError } from '../OktaError';
import type { Org } from '../org';
import type { User } from '../state/User';
import { userTarget } from '../users/targets';
import type { App, AppUser } from './App';
import { appTarget } from './appTarget';

export type Assignment = Pick<AppUser, 'scope' | 'profile'> &
	Partial<Pick<AppUser, 'externalId' | 'userName' | 'syncState' | 'lastSync'>>;

export function findAppUser(app: App, userId: string): AppUser {
	const appUser = app.users.get(userId);
	if (!appUser) throw notFound(userId, 'AppUser');
	return appUser;
}

/**
 * Assigns a user, or changes the assignment there is: a second assignment by hand makes one through a group the
 * user's own (Okta API reference, Application Users). E0000117: deactivated users get no apps.
 */
export function assignUser(org: Org, app: App, user: User, assignment: Assignment): AppUser {
	if (user.status === 'DEPROVISIONED') throw oktaError('E0000117');
	const now = org.now();
	const old = app.users.get(user.id);
	const appUser: AppUser = {
		created: now,
		statusChanged: now,
		syncState: 'DISABLED',
		userName: String(user.profile.login),
		...old,
		...withoutUndefined(assignment),
		profile: { ...old?.profile, ...assignment.profile },
		id: user.id,
		lastUpdated: now,
	};
	app.userIds.add(user.id);
	app.users.set(user.id, appUser);
	const change = old ? 'update' : 'add';
	org.announce(`application.user_membership.${change}`, [userTarget(user), appTarget(app)]);
	return appUser;
}

/** Takes the app away from a user; quiet when the user does not have it. */
export function unassignUser(org: Org, app: App, user: User): void {
	if (!app.users.delete(user.id)) return;
	app.userIds.delete(user.id);
	org.announce('application.user_membership.remove', [userTarget(user), appTarget(app)]);
}

function withoutUndefined(assignment: Assignment): Assignment {
	const set = Object.entries(assignment).filter(([, value]) => value !== undefined);
	return { scope: assignment.scope, profile: assignment.profile, ...Object.fromEntries(set) };
}
