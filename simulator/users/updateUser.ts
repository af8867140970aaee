import { notFound, oktaError } from '../OktaError';
import type { Org } from '../org';
import {
	requireKnownAttributes,
	requireMutable,
	requireValidProfile,
} from '../profile/checkProfile';
import { mergeProfile, withoutNulls } from '../profile/mergeProfile';
import type { UserType } from '../profile/ProfileSchema';
import { applyRulesTo } from '../groups/rules/applyRules';
import type { Profile, User } from '../state/User';
import { memberObject, memberText, requireObject, type JsonObject } from '../wire/shape';
import { parseCredentials } from './credentialsWish';
import { findUserType } from './findUserType';
import { requireStrongPassword } from './passwordRules';
import { userTarget } from './targets';
import { requireUnique } from './uniqueness';
import { withCredentials } from './withCredentials';

/** Partial keeps what is not sent; replace clears it (Okta API reference, "Update user" and "Replace user"). */
export type UpdateMode = 'partial' | 'replace';

/** Refuses an update that the user's state does not allow. */
function requireUpdatable(org: Org, user: User): void {
	// "Unable to update the user. The user is still being activated" (Okta API reference, "Error codes").
	if (user.transition) throw oktaError('E0000112');
	if (user.status !== 'DEPROVISIONED' || org.knobs.deactivatedUpdate === 'allowed') return;
	if (org.knobs.deactivatedUpdate === 'E0000007') throw notFound(user.id, 'User');
	throw oktaError('E0000038');
}

function wishedType(org: Org, user: User, body: JsonObject, mode: UpdateMode): UserType {
	const id = mode === 'replace' ? memberText(memberObject(body, 'type') ?? {}, 'id') : undefined;
	return findUserType(org, id ?? user.typeId);
}

// Profile and credentials are independent parts (recorded: PUT with credentials alone leaves the profile).
function wishedProfile(
	org: Org,
	user: User,
	type: UserType,
	body: JsonObject,
	mode: UpdateMode,
): Profile {
	const wish = memberObject(body, 'profile');
	if (!wish) return user.profile;
	const profile = mode === 'partial' ? mergeProfile(user.profile, wish) : withoutNulls(wish);
	requireValidProfile(type.schema, profile);
	// The subject of a refused update (okta-sdk-java issue 858).
	requireKnownAttributes(type.schema, wish, 'userProfile');
	requireMutable(type.schema, user.profile, profile);
	requireUnique(org, type.schema, profile, user.id);
	return profile;
}

function changedNames(before: Profile, after: Profile): string[] {
	const names = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** `POST` and `PUT /api/v1/users/{id}`. */
export function updateUser(org: Org, user: User, requestBody: unknown, mode: UpdateMode): User {
	const body = requireObject(requestBody);
	requireUpdatable(org, user);
	const type = wishedType(org, user, body, mode);
	const profile = wishedProfile(org, user, type, body, mode);
	const changed = changedNames(user.profile, profile);
	if (changed.length > 0 && user.sourcedElsewhere) throw oktaError('E0000023');
	const credentials = parseCredentials(body, user);
	requireStrongPassword(credentials.password, profile);
	const now = org.now();
	// Recorded: a profile that was sent moves lastUpdated even when nothing in it changed.
	const isTouched = body.profile !== undefined || type.id !== user.typeId;
	const updated = {
		...withCredentials(user, credentials, now),
		...(isTouched ? { profile, typeId: type.id, lastUpdated: now } : {}),
	};
	return keepUpdate(org, user, updated, changed);
}

function keepUpdate(org: Org, before: User, after: User, changed: string[]): User {
	org.state.users.put(after, org.now());
	const target = userTarget(after);
	if (changed.length > 0)
		org.announce('user.account.update_profile', [target], { changedAttributes: changed.join(',') });
	if (after.password !== before.password) org.announce('user.account.update_password', [target]);
	if (after.typeId !== before.typeId) org.announce('user.account.update_user_type', [target]);
	applyRulesTo(org, after);
	return after;
}
