import type { MarkerPlace } from './groupMarker';
import { difference, type Profile } from './profile';
import type { RouteStart } from './routes/StatusRoute';
import { takesAccess, type StatusStep } from './statusStep';

/** What else is done for somebody who loses access. */
export interface Leaving {
	revokeSessions: boolean;
	/**
	 * Leave the groups that Okta Push Group keeps; `owner` undefined: those of the run's own spoke, see settings.
	 * `marker`: where a group says whose it is.
	 */
	leavePushedGroups?: { owner?: string; marker: MarkerPlace };
	/** A hub attribute that takes the reason. */
	reason?: { attribute: string; text: string };
}

export interface GroupRef {
	id: string;
	name: string;
}

export interface Leaver extends RouteStart {
	profile: Profile;
	/** Hub groups to leave. */
	pushedGroups: readonly GroupRef[];
}

/**
 * The steps of somebody who loses access by `moves`, or lost it before (no moves).
 *
 * What a later run could not catch up on comes before the status changes: a deactivated user takes no change, and
 * whether sessions were ended cannot be read. Of a run cut in the middle, the next one then does the rest. Between the
 * end of the sessions and a suspension somebody may sign in once more, so sessions are ended a second time.
 */
export function leavingSteps(
	person: Leaver,
	leaving: Leaving,
	moves: readonly StatusStep[],
): StatusStep[] {
	const gone = moves.includes('delete');
	const out = person.status === 'DEPROVISIONED';
	const recording: StatusStep[] = !gone && recordsReason(person, leaving) ? ['recordReason'] : [];
	if (out) return moves.length === 0 ? [] : [...moves, ...recording];
	const revoking: StatusStep[] =
		leaving.revokeSessions && takesAccess(moves) && hasSignedIn(person) ? ['revokeSessions'] : [];
	return [
		...recording,
		...(person.pushedGroups.length > 0 ? (['removeFromGroups'] as const) : []),
		...revoking,
		...moves,
		...(moves.at(-1) === 'suspend' ? revoking : []),
	];
}

function hasSignedIn({ status }: Leaver): boolean {
	return status !== 'STAGED' && status !== 'PROVISIONED';
}

/** What cannot be done for somebody who is deactivated already. */
export function leavingWarnings(
	person: Leaver,
	leaving: Leaving,
	moves: readonly StatusStep[],
): string[] {
	return person.status === 'DEPROVISIONED' && moves.length === 0 && recordsReason(person, leaving)
		? [
				'The reason was not recorded: the user was deactivated before, and a deactivated user takes no change.',
			]
		: [];
}

export function reasonProfile({ reason }: Leaving): Profile {
	return reason ? { [reason.attribute]: reason.text } : {};
}

function recordsReason({ profile }: Leaver, leaving: Leaving): boolean {
	return difference(profile, reasonProfile(leaving)).length > 0;
}
