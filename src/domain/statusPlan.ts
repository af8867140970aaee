import { leavingSteps, leavingWarnings, type Leaver } from './leaving';
import type { UserStatus } from './lifecycle';
import type { Refusal } from './refusal';
import { routeOperation } from './routes/routeOperation';
import { nobodyThere } from './statusRefusals';
import type { StatusRoute } from './routes/StatusRoute';
import { routeStatus } from './statusRoute';
import type { StatusStep } from './statusStep';
import { goalOf, wantsDeletion, wantsToTakeAccess, type StatusWish } from './statusWish';

/** A hub user, as far as a plan looks at it. */
export interface StatusPerson extends Leaver {
	id: string;
}

export interface StatusChangePlan {
	verb: 'change';
	steps: StatusStep[];
	/** Null: the user is gone afterwards. */
	reaches: UserStatus | null;
	/** A link made on the way is of use to the person; in passing, nobody needs one. */
	linkMatters: boolean;
	warnings: string[];
}

export type StatusPlan =
	| StatusChangePlan
	| { verb: 'keep'; reason: string; warnings: string[] }
	| { verb: 'refuse'; refusal: Refusal };

/**
 * Decides what has to happen for one wish. Reads nothing, writes nothing; the wish has passed `refuseStatusWish`.
 * @param person undefined where nobody in the hub is found
 * @param now milliseconds since 1970
 */
export function planStatus(
	person: StatusPerson | undefined,
	wish: StatusWish,
	now: number,
): StatusPlan {
	if (!person) return planAbsent(wish);
	const plan = planPerson(person, wish);
	if (plan.verb !== 'change' || wish.notBefore === undefined || wish.notBefore <= now) return plan;
	const due = new Date(wish.notBefore).toISOString();
	return { verb: 'keep', reason: `not due before ${due}`, warnings: [] };
}

function planAbsent(wish: StatusWish): StatusPlan {
	if (!wantsDeletion(wish)) return { verb: 'refuse', refusal: nobodyThere(wish.name) };
	const reason = `nobody in the hub is found for ${wish.name}: deleted already, or never there`;
	return { verb: 'keep', reason, warnings: [] };
}

function planPerson(person: StatusPerson, wish: StatusWish): StatusPlan {
	const route = routeOf(person, wish);
	if (route.verb === 'refuse') return route;
	const moves = route.verb === 'go' ? route.steps : [];
	const leaves = wantsToTakeAccess(wish);
	const steps = leaves ? leavingSteps(person, wish.leaving, moves) : moves;
	const warnings = leaves ? leavingWarnings(person, wish.leaving, moves) : [];
	if (route.verb === 'keep' && steps.length === 0)
		return { verb: 'keep', reason: route.reason, warnings };
	const linkMatters = !moves.includes('suspend') && !moves.includes('setPassword');
	const reaches = route.verb === 'go' ? route.reaches : person.status;
	const remarks = route.verb === 'go' ? route.remarks : [];
	warnings.push(...remarks, ...(linkMatters ? linkWarnings(wish, moves, reaches) : []));
	return { verb: 'change', steps, reaches, linkMatters, warnings };
}

function routeOf(person: StatusPerson, wish: StatusWish): StatusRoute {
	const goal = goalOf(wish);
	if ('operation' in goal)
		return routeOperation(person, goal.operation, { temporary: wish.temporaryPassword });
	const { password, pendingCounts, throughActivation } = wish;
	return routeStatus(person, goal.to, {
		password: password !== undefined,
		pendingCounts,
		throughActivation,
	});
}

function linkWarnings(
	{ link }: StatusWish,
	moves: readonly StatusStep[],
	reaches: UserStatus | null,
): string[] {
	const needed =
		moves.includes('resetPassword') || (moves.includes('activate') && reaches === 'PROVISIONED');
	return needed && link === 'silent'
		? [
				'Nobody gets the link with which the person chooses a password; ‘Reactivate’ makes a new one.',
			]
		: [];
}
