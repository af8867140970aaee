import { invalid } from '../OktaError';
import type { Org } from '../org';
import type { Password, Profile, User, UserStatus } from '../state/User';
import { assignments, type Joining } from './groups';

export interface SeedUser {
	/** `login` is required; `email`, `firstName` and `lastName` are made from it where left out. */
	profile: Profile & { login: string };
	/** ACTIVE unless told. */
	status?: UserStatus;
	password?: string;
	recoveryQuestion?: { question: string; answer: string };
	provider?: { type: string; name: string };
	/** Names of groups, which are made where they are not there. */
	groups?: string[];
	/** The name of a user type. */
	type?: string;
	/** Admin roles. */
	roles?: string[];
	/** Another system is the source of the profile. */
	sourcedElsewhere?: boolean;
	realmId?: string;
	id?: string;
}

const HAS_SIGNED_UP: readonly UserStatus[] = [
	'ACTIVE',
	'SUSPENDED',
	'RECOVERY',
	'LOCKED_OUT',
	'PASSWORD_EXPIRED',
];

function passwordOf({ password, provider, status = 'ACTIVE' }: SeedUser): Password | undefined {
	if (password !== undefined) return { kind: 'value', value: password };
	const isFederated = provider !== undefined && provider.type !== 'OKTA';
	return HAS_SIGNED_UP.includes(status) && !isFederated
		? { kind: 'value', value: 'Seeded-Password-1' }
		: undefined;
}

function typeId(org: Org, name: string | undefined): string {
	if (name === undefined) return org.state.defaultTypeId;
	for (const type of org.state.userTypes.values()) if (type.name === name) return type.id;
	throw invalid('type', `type: no user type is called ${name}`);
}

function newUser(org: Org, seed: SeedUser): User {
	const now = org.now();
	const { status = 'ACTIVE', profile } = seed;
	const password = passwordOf(seed);
	const [name = ''] = profile.login.split('@');
	return {
		id: seed.id ?? org.state.ids.create('00u'),
		typeId: typeId(org, seed.type),
		status,
		created: now,
		activated: status === 'STAGED' ? null : now,
		statusChanged: now,
		lastLogin: null,
		lastUpdated: now,
		passwordChanged: password ? now : null,
		profile: { email: profile.login, firstName: name, lastName: name, ...profile },
		provider: seed.provider ?? { type: 'OKTA', name: 'OKTA' },
		...(password ? { password } : {}),
		...(seed.recoveryQuestion ? { recoveryQuestion: seed.recoveryQuestion } : {}),
		...(seed.sourcedElsewhere ? { sourcedElsewhere: true } : {}),
		...(seed.realmId === undefined ? {} : { realmId: seed.realmId }),
	};
}

function groupNamed(org: Org, name: string): string {
	const [known] = org.state.groups.find('profile.name', name.toLowerCase());
	if (known !== undefined) return known;
	const now = org.now();
	const id = org.state.ids.create('00g');
	const times = { created: now, lastUpdated: now, lastMembershipUpdated: now };
	org.state.groups.put(
		{ id, type: 'OKTA_GROUP', objectClass: ['okta:user_group'], ...times, profile: { name } },
		now,
	);
	return id;
}

/** Makes users in whatever status is asked for, past the rules that a request has to keep. */
export function seedUsers(org: Org, seeds: readonly SeedUser[], joining: Joining): void {
	for (const seed of seeds) {
		const user = newUser(org, seed);
		org.state.users.put(user, user.created);
		const named = (seed.groups ?? []).map((name) => groupNamed(org, name));
		for (const groupId of [...named, ...(joining.get(seed.profile.login.toLowerCase()) ?? [])])
			org.state.memberships.add(groupId, user.id, org.now());
		if (seed.roles) org.state.roles.set(user.id, assignments(org, seed.roles));
	}
}
