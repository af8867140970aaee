import type { Member, MembersPlan, Removal } from '../domain/groupMembers';
import type { OktaClient } from '../okta/client';
import {
	AuthenticationRefused,
	NotOkta,
	PermissionMissing,
	WrongAddress,
} from '../okta/failures/answerFailures';
import { Cancelled } from '../okta/failures/Cancelled';
import { OktaFailure } from '../okta/failures/OktaFailure';
import { RateLimitWaitTooLong } from '../okta/failures/RateLimitWaitTooLong';
import { CALLS_AT_ONCE } from '../okta/governor';
import { removeUserFromGroup } from '../okta/groups';
import { addUserToGroup } from '../okta/members';
import { inLanes } from './inLanes';
import { PushStopped } from './PushStopped';
import { throwFirstFailure } from './throwFirstFailure';

/** So many changes that fail one after the other mean that the next one fails too. */
const FAILURES_IN_A_ROW = 20;

/** A line in the log every so many changes. */
const REPORT_EVERY = 500;

type Change = ({ change: 'add' } & Member) | ({ change: 'remove' } & Removal);

export interface FailedChange {
	who: string;
	/** Missing where the person could not be brought into the hub. */
	hubId?: string;
	change: Change['change'] | 'provision';
	code: string;
	message: string;
}

export interface AppliedMembers {
	added: Member[];
	removed: Removal[];
	failed: FailedChange[];
}

export interface ApplyWish {
	group: string;
	hubId: string;
	report(line: string): void;
}

/**
 * Carries out the changes of a plan, each with one request; Okta has no call for several. What fails for one member is
 * collected, the others go on.
 * @throws PushStopped where nothing more would have succeeded, Cancelled where the run was ended
 */
export async function applyMembers(
	hub: OktaClient,
	plan: Pick<MembersPlan, 'add' | 'remove'>,
	wish: ApplyWish,
): Promise<AppliedMembers> {
	const changes = changesOf(plan);
	const applied: AppliedMembers = { added: [], removed: [], failed: [] };
	const streak = new FailureStreak();
	let tried = 0;
	const results = await inLanes(changes.length, {
		concurrency: CALLS_AT_ONCE,
		stopOnFailure: true,
		laneOf: (index) => changes[index]?.id ?? '',
		run: async (index) => {
			const change = changes[index];
			if (streak.stoppedBy || !change) return;
			const failure = await send(hub, wish.hubId, change).then(() => undefined, oktaFailure);
			streak.see(failure);
			note(applied, change, failure);
			if ((tried += 1) % REPORT_EVERY === 0) wish.report(progress(wish, tried, changes.length));
		},
	});
	throwFirstFailure(results);
	return streak.stoppedBy ? stop(streak.stoppedBy, applied, changes.length, wish) : applied;
}

const progress = ({ group }: ApplyWish, tried: number, of: number): string =>
	`'${group}': ${tried} of ${of} changes`;

function changesOf({ add, remove }: Pick<MembersPlan, 'add' | 'remove'>): Change[] {
	return [
		...add.map((member) => ({ change: 'add', ...member }) as const),
		...remove.map((removal) => ({ change: 'remove', ...removal }) as const),
	];
}

async function send(hub: OktaClient, groupId: string, { change, id }: Change): Promise<void> {
	if (change === 'add') await addUserToGroup(hub, groupId, id);
	else await removeUserFromGroup(hub, groupId, id);
}

function note(applied: AppliedMembers, change: Change, failure?: OktaFailure): void {
	const { who, id } = change;
	if (failure) {
		const { code, message } = failure;
		applied.failed.push({ who, hubId: id, change: change.change, code, message });
	} else if (change.change === 'add') applied.added.push({ id, who });
	else applied.removed.push({ id, who, reason: change.reason });
}

/** Notices when there is no use in going on. */
class FailureStreak {
	stoppedBy?: OktaFailure;

	private inARow = 0;

	private succeeded = false;

	see(failure?: OktaFailure): void {
		this.succeeded ||= failure === undefined;
		this.inARow = failure ? this.inARow + 1 : 0;
		if (failure && (this.inARow >= FAILURES_IN_A_ROW || this.isFinal(failure)))
			this.stoppedBy ??= failure;
	}

	/** A missing right for one member may be that member's; for the first one it is the group's. */
	private isFinal(failure: OktaFailure): boolean {
		if (failure instanceof PermissionMissing) return !this.succeeded;
		return [AuthenticationRefused, Cancelled, NotOkta, RateLimitWaitTooLong, WrongAddress].some(
			(Final) => failure instanceof Final,
		);
	}
}

function stop(
	cause: OktaFailure,
	{ added, removed }: AppliedMembers,
	of: number,
	{ group, hubId }: ApplyWish,
): never {
	if (cause instanceof Cancelled) throw cause;
	throw new PushStopped({ group, hubId, done: added.length + removed.length, of, cause });
}

function oktaFailure(failure: unknown): OktaFailure {
	if (failure instanceof OktaFailure) return failure;
	throw failure;
}
