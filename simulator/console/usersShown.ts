import type { Org } from '../org';
import type { User, UserStatus } from '../state/User';

export interface UserRow {
	id: string;
	name: string;
	login: string;
	detail: string;
	status: UserStatus;
	changed: number;
}

/** The users that a page shows: the newest first, and how many there are that fit. */
export interface UsersShown {
	total: number;
	byStatus: Partial<Record<UserStatus, number>>;
	matching: number;
	rows: UserRow[];
}

const MOST_ROWS = 200;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function row({ id, status, profile, lastUpdated }: User): UserRow {
	const name = `${text(profile.firstName)} ${text(profile.lastName)}`.trim();
	const detail = [profile.title, profile.department].map(text).filter(Boolean).join(', ');
	return { id, name, login: text(profile.login), detail, status, changed: lastUpdated };
}

function fits(shown: UserRow, wanted: string): boolean {
	const { name, login, detail, status } = shown;
	return [name, login, detail, status].some((value) => value.toLowerCase().includes(wanted));
}

function look(org: Org, wanted: string): UsersShown {
	const found: UserRow[] = [];
	const byStatus: UsersShown['byStatus'] = {};
	let matching = 0;
	const newestFirst = [...org.state.users.ids].reverse();
	for (const id of newestFirst) {
		const user = org.state.users.get(id);
		if (!user) continue;
		byStatus[user.status] = (byStatus[user.status] ?? 0) + 1;
		if (wanted !== '' && !fits(row(user), wanted)) continue;
		matching++;
		if (found.length < MOST_ROWS) found.push(row(user));
	}
	return { total: newestFirst.length, byStatus, matching, rows: found };
}

interface Glance {
	key: string;
	shown: UsersShown;
}

const lastGlance = (): { glance?: Glance } => ({});

/** Looks through all users only where something changed since the last look: the page asks every second. */
export function usersShown(org: Org, wanted: string): UsersShown {
	const memory = org.part(lastGlance);
	const folded = wanted.trim().toLowerCase();
	const key = `${org.state.users.version} ${folded}`;
	if (memory.glance?.key !== key) memory.glance = { key, shown: look(org, folded) };
	return memory.glance.shown;
}
