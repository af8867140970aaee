import { fits, type MatchingRule, type Sought } from '../domain/matching';
import { changedProfile, type AttributeChange } from '../domain/profile';
import type { OktaUser } from '../okta/users';
import type { UserOutcome } from './outcome';

/** A user as this run left it. `planned`: only a dry run did, so no org knows of it. */
export interface RecentUser {
	user: OktaUser;
	planned: boolean;
}

/** Stands for the id of somebody whom only a dry run has brought in. */
const PLANNED_ID = 'planned ';

export const hasPlannedId = (id: string | undefined): boolean =>
	id?.startsWith(PLANNED_ID) ?? false;

/**
 * What a run did so far to the people of one lane. The search index takes a moment to show it, and a dry run shows it
 * nowhere else, so that a second item about the same person is planned for what the first one left behind.
 */
export class RecentUsers {
	/** True once something was begun here, even where it failed: what was read in bulk is old news from then on. */
	isTouched = false;
	private readonly users = new Map<string, RecentUser>();

	note({ hubId, hubUser, planned, status, changes }: UserOutcome): void {
		const id = hubId ?? `${PLANNED_ID}${this.users.size}`;
		const foreseen = changes.filter((change): change is AttributeChange => 'after' in change);
		const profile = { ...hubUser?.profile, ...(planned ? changedProfile(foreseen) : {}) };
		this.users.set(id, { user: { id, status: status.after, profile }, planned });
	}

	has({ id }: OktaUser): boolean {
		return this.users.has(id);
	}

	fitting(rule: MatchingRule, sought: Sought): RecentUser[] {
		return [...this.users.values()].filter(({ user }) => fits(rule, sought, user));
	}
}

/** No org knows the id of somebody whom only a dry run has brought in. */
export function withoutPlannedId(outcome: UserOutcome): UserOutcome {
	return hasPlannedId(outcome.hubId)
		? { ...outcome, hubId: undefined, hubUser: undefined }
		: outcome;
}
