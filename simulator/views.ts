import { groupsOf, membersOf } from './groups/membersOf';
import type { Org } from './org';
import type { Group } from './state/Group';
import type { Profile, Provider, User, UserStatus } from './state/User';

/** A user as an assertion wants to see it, secrets included. */
export interface UserView {
	id: string;
	login: string;
	status: UserStatus;
	profile: Profile;
	/** Names, without Everyone, in the order of the groups' ids. */
	groups: string[];
	provider: Provider;
	/** The clear text of the password, where it was given so. */
	password: string | undefined;
	hasPassword: boolean;
	recoveryQuestion: { question: string; answer: string } | undefined;
	/** The name of the user's type. */
	type: string;
	realmId: string | undefined;
}

export interface GroupView {
	id: string;
	name: string;
	description: string | null;
	type: Group['type'];
	profile: Profile;
}

function view(org: Org, user: User): UserView {
	return {
		id: user.id,
		login: String(user.profile.login),
		status: user.status,
		profile: user.profile,
		groups: groupsOf(org, user.id)
			.filter((group) => group.id !== org.state.everyoneId)
			.map((group) => group.profile.name),
		provider: user.provider,
		password: user.password?.kind === 'value' ? user.password.value : undefined,
		hasPassword: user.password !== undefined,
		recoveryQuestion: user.recoveryQuestion,
		type: org.state.typeOf(user).name,
		realmId: user.realmId,
	};
}

/** Everybody but the org's administrator and other makers of tokens, in the order of creation. */
export function usersOf(org: Org): UserView[] {
	return [...org.state.users.ids]
		.flatMap((id) => org.state.users.get(id) ?? [])
		.filter((user) => !org.state.staffIds.has(user.id))
		.map((user) => view(org, user));
}

export function userByLogin(org: Org, login: string): UserView | undefined {
	const [id] = org.state.users.find('profile.login', login.toLowerCase());
	const user = id === undefined ? undefined : org.state.users.get(id);
	return user && view(org, user);
}

function named(org: Org, name: string): Group | undefined {
	const [id] = org.state.groups.find('profile.name', name.toLowerCase());
	return id === undefined ? undefined : org.state.groups.get(id);
}

export function groupByName(org: Org, name: string): GroupView | undefined {
	const group = named(org, name);
	if (!group) return undefined;
	const { description } = group.profile;
	return {
		id: group.id,
		name: group.profile.name,
		description: typeof description === 'string' ? description : null,
		type: group.type,
		profile: group.profile,
	};
}

/** Logins in the order of the users' ids; none for a group that is not there. */
export function loginsIn(org: Org, groupName: string): string[] {
	const group = named(org, groupName);
	if (!group) return [];
	return [...membersOf(org, group.id)].flatMap((id) => {
		const user = org.state.users.get(id);
		return user ? [String(user.profile.login)] : [];
	});
}
