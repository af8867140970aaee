import { encoded } from '../domain/encoded';
import type { UserCredentials } from '../domain/credentials';
import type { Profile } from '../domain/profile';
import type { LifecycleOperation, UserStatus } from '../domain/lifecycle';
import { loginOf, sameLogin } from '../domain/logins';
import type { OktaClient } from './client';
import { absentWhen } from './failures/absentWhen';
import { NotFound } from './failures/answerFailures';
import { looksLikeUser } from './looks';
import { quoted } from './searchText';

/** A user as Okta's API answers with it; the keys this package reads (OpenAPI 2026.06.3, schema User). */
export interface OktaUser {
	id: string;
	status: UserStatus;
	transitioningToStatus?: UserStatus | null;
	created?: string;
	lastUpdated?: string;
	type?: { id: string };
	profile: Profile;
	credentials?: { password?: object; provider?: { type: string; name: string } };
}

export interface ActivationLink {
	activationUrl?: string;
	activationToken?: string;
}

const at = (id: string) => `/api/v1/users/${encoded(id)}`;

export interface FoundUser {
	user: OktaUser;
	/** The state that was read; sent back as If-Match so that nobody's change is overwritten. */
	etag?: string;
}

/** Reads a user by id; at once consistent with the last write (Okta API reference, Users). */
export async function readUser(client: OktaClient, id: string): Promise<FoundUser> {
	const { body, etag } = await client.send<OktaUser>({
		method: 'GET',
		path: at(id),
		doing: `read user ${id}`,
		looks: looksLikeUser,
	});
	return { user: body, etag };
}

/**
 * The user with exactly this login in any letter case, or undefined.
 *
 * Okta answers the same call for an id and for a short name (`ada` finds `ada@example.com`), so the answer's login is
 * compared. A login with `/`, `?` or `\\` cannot travel in a path (405 E0000022) and is searched; the index may lag.
 */
export async function findUserByLogin(
	client: OktaClient,
	login: string,
): Promise<FoundUser | undefined> {
	const doing = `find user ${login}`;
	if (/[/?\\]/.test(login)) {
		const found = await searchUsers(client, `profile.login eq ${quoted(login)}`, doing);
		const user = found.find((candidate) => sameLogin(loginOf(candidate), login));
		return user && (await readUser(client, user.id));
	}
	const answer = await client
		.send<OktaUser>({ method: 'GET', path: at(login), doing, looks: looksLikeUser })
		.catch(absentWhen(NotFound));
	return answer && sameLogin(loginOf(answer.body), login)
		? { user: answer.body, etag: answer.etag }
		: undefined;
}

/** Every user that a search expression finds, deactivated ones too. Reads the index, which may lag about a second. */
export async function searchUsers(
	client: OktaClient,
	search: string,
	doing: string,
): Promise<OktaUser[]> {
	const found: OktaUser[] = [];
	const call = {
		method: 'GET',
		path: '/api/v1/users',
		query: { search, limit: 200 },
		doing,
		looks: looksLikeUser,
	} as const;
	for await (const page of client.pages<OktaUser>(call)) found.push(...page);
	return found;
}

/** Partial update: only what is sent changes, null clears. `ifMatch` is the ETag of the state the change was made for. */
export async function updateUser(
	client: OktaClient,
	id: string,
	change: { profile?: Profile; credentials?: UserCredentials },
	options: { ifMatch?: string; doing: string },
): Promise<OktaUser> {
	const { body } = await client.send<OktaUser>({
		method: 'POST',
		path: at(id),
		headers: options.ifMatch ? { 'if-match': options.ifMatch } : undefined,
		body: change,
		doing: options.doing,
		repeatable: true,
		looks: looksLikeUser,
	});
	return body;
}

/** One lifecycle operation. `activate` mails the user unless told otherwise, so the wish is always sent. */
export async function lifecycle(
	client: OktaClient,
	id: string,
	operation: LifecycleOperation,
	options: { sendEmail?: boolean; doing: string },
): Promise<ActivationLink> {
	const mails =
		operation === 'activate' || operation === 'reactivate' || operation === 'deactivate';
	const { body } = await client.send<ActivationLink | undefined>({
		method: 'POST',
		path: `${at(id)}/lifecycle/${operation}`,
		query: mails ? { sendEmail: options.sendEmail ?? false } : {},
		doing: options.doing,
	});
	return body ?? {};
}
