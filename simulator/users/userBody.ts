import type { Org } from '../org';
import { stamp, stampOrNull } from '../state/time';
import type { Profile, User } from '../state/User';
import { credentialsBody } from './credentialsBody';
import { listedUserLinks, userLinks } from './userLinks';

// "profile always holds mobilePhone and secondEmail, as null where unset; any other null attribute is left out"
// (recorded: every user).
const ALWAYS_SHOWN = ['mobilePhone', 'secondEmail'];
// Recorded: names first, login and email last.
const PLACED = new Set(['firstName', 'lastName', 'login', 'email']);

// A loop with no copies: pages hold a thousand of these.
function profileBody(profile: Profile): Record<string, unknown> {
	const shown: Record<string, unknown> = {
		firstName: profile.firstName,
		lastName: profile.lastName,
	};
	for (const name of ALWAYS_SHOWN) shown[name] = profile[name] ?? null;
	for (const name in profile)
		if (!PLACED.has(name) && profile[name] !== undefined) shown[name] = profile[name];
	shown.login = profile.login;
	shown.email = profile.email;
	return shown;
}

function body(user: User, links: object): Record<string, unknown> {
	return {
		id: user.id,
		status: user.status,
		...(user.transition ? { transitioningToStatus: user.transition.to } : {}),
		created: stamp(user.created),
		activated: stampOrNull(user.activated),
		statusChanged: stampOrNull(user.statusChanged),
		lastLogin: stampOrNull(user.lastLogin),
		lastUpdated: stamp(user.lastUpdated),
		passwordChanged: stampOrNull(user.passwordChanged),
		...(user.realmId ? { realmId: user.realmId } : {}),
		type: { id: user.typeId },
		profile: profileBody(user.profile),
		credentials: credentialsBody(user),
		_links: links,
	};
}

/** A user as a read, a create or an update answers; keys in Okta's order (recorded: POST /users). */
export function userBody(org: Org, user: User): Record<string, unknown> {
	return body(user, userLinks(org.baseUrl, user, org.state.typeOf(user).schema.id));
}

/** A user as a list shows it. */
export function listedUserBody(org: Org, user: User): Record<string, unknown> {
	return body(user, listedUserLinks(org.baseUrl, user));
}
