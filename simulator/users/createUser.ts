import { invalid } from '../OktaError';
import type { Org } from '../org';
import {
	requireKnownAttributes,
	requireMutable,
	requireValidProfile,
} from '../profile/checkProfile';
import { withoutNulls } from '../profile/mergeProfile';
import type { UserType } from '../profile/ProfileSchema';
import type { Profile, Provider, User, UserStatus } from '../state/User';
import {
	flag,
	memberObject,
	memberText,
	memberTexts,
	requireObject,
	type JsonObject,
} from '../wire/shape';
import { joinGroups, requireJoinableGroups } from '../groups/joinGroups';
import { createdStatus, isFederated } from './creationRules';
import { parseCredentials, type CredentialsWish } from './credentialsWish';
import { requireStrongPassword } from './passwordRules';
import { userTarget } from './targets';
import { beginTransition } from './transitions';
import { findUserType } from './findUserType';
import { requireUnique } from './uniqueness';

const OKTA: Provider = { type: 'OKTA', name: 'OKTA' };
const IMPORT: Provider = { type: 'IMPORT', name: 'IMPORT' };

function wishedType(org: Org, body: JsonObject): UserType {
	const id = memberText(memberObject(body, 'type') ?? {}, 'id');
	return findUserType(org, id ?? org.state.defaultTypeId);
}

function wishedProvider(credentials: CredentialsWish, query: URLSearchParams): Provider {
	const { provider = OKTA, password } = credentials;
	if (isFederated(provider) && !flag(query, 'provider', false))
		throw invalid(
			'provider',
			'provider: The provider parameter must be true for this provider type',
		);
	// Recorded by Okta's docs: "the provider is IMPORT until the first sign-in" for hashes and hooks.
	return password && password.kind !== 'value' ? IMPORT : provider;
}

function requireNoSecrets(provider: Provider, credentials: CredentialsWish): void {
	if (!isFederated(provider)) return;
	if (credentials.password)
		throw invalid('password', 'password: Password cannot be set for a federated user');
	if (credentials.recoveryQuestion)
		throw invalid('recovery_question', 'recovery_question: Not allowed for a federated user');
}

function newUser(org: Org, type: UserType, profile: Profile, credentials: CredentialsWish): User {
	const now = org.now();
	const { password, recoveryQuestion, provider = OKTA } = credentials;
	return {
		id: org.state.ids.create('00u'),
		typeId: type.id,
		status: 'STAGED',
		created: now,
		activated: null,
		// Recorded: a STAGED user with a password has it set, one without has null.
		statusChanged: password ? now : null,
		lastLogin: null,
		lastUpdated: now,
		passwordChanged: password ? now : null,
		profile,
		provider,
		...(password ? { password } : {}),
		...(recoveryQuestion ? { recoveryQuestion } : {}),
	};
}

function checkedProfile(org: Org, type: UserType, body: JsonObject): Profile {
	const wish = memberObject(body, 'profile') ?? {};
	const profile = withoutNulls(wish);
	requireValidProfile(type.schema, profile);
	requireKnownAttributes(type.schema, wish, 'newUser');
	requireMutable(type.schema, undefined, profile);
	requireUnique(org, type.schema, profile);
	return profile;
}

/** `POST /api/v1/users`: a whole user from one body, or a refusal that leaves nothing behind. */
export function createUser(org: Org, requestBody: unknown, query: URLSearchParams): User {
	const body = requireObject(requestBody);
	const type = wishedType(org, body);
	const credentials = parseCredentials(body);
	const provider = wishedProvider(credentials, query);
	requireNoSecrets(provider, credentials);
	const status = createdStatus({
		activate: flag(query, 'activate', true),
		hasPassword: credentials.password !== undefined,
		changePassword: query.get('nextLogin') === 'changePassword',
		provider,
		passwordOptional: org.knobs.passwordOptional,
	});
	const groupIds = requireJoinableGroups(org, memberTexts(body, 'groupIds'));
	const profile = checkedProfile(org, type, body);
	requireStrongPassword(credentials.password, profile);
	const realmId = memberText(body, 'realmId');
	const user = {
		...newUser(org, type, profile, { ...credentials, provider }),
		...(realmId ? { realmId } : {}),
	};
	return settleNew(org, user, status, groupIds);
}

function settleNew(org: Org, user: User, status: UserStatus, groupIds: readonly string[]): User {
	org.state.users.put(user, org.now());
	org.announce('user.lifecycle.create', [userTarget(user)]);
	joinGroups(org, user, groupIds);
	return status === 'STAGED' ? user : beginTransition(org, user, status, 'user.lifecycle.activate');
}
