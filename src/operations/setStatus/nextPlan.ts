import { planStatus, type StatusPerson, type StatusPlan } from '../../domain/statusPlan';
import type { StatusStep } from '../../domain/statusStep';
import type { StatusWish } from '../../domain/statusWish';
import { converges, isDone } from './settlement';

export interface Standing {
	/** Undefined: the user is gone. */
	person: StatusPerson | undefined;
	/** The step that did not go well, where one did not. */
	failed: StatusStep | undefined;
	/** Steps beside the status that Okta refused; they are not asked for again. */
	givenUp: ReadonlySet<StatusStep>;
	now: number;
}

/** What is left to do from where the user is; undefined where nothing leads on from the failed step. */
export function nextPlan(wish: StatusWish, standing: Standing): StatusPlan | undefined {
	const { person, failed, givenUp, now } = standing;
	const again = !converges(wish);
	if (again && failed === undefined) return kept('everything asked for was done');
	if (again && failed && isDone(failed, person))
		return kept(`‘${failed}’ is not needed: the user is ${person?.status ?? 'gone'}`);
	const plan = planStatus(person, wish, now);
	if (plan.verb !== 'change') return plan;
	if (again) return undefined;
	const steps = plan.steps.filter((step) => !givenUp.has(step));
	return steps.length > 0 ? { ...plan, steps } : kept('nothing else is left to do');
}

function kept(reason: string): StatusPlan {
	return { verb: 'keep', reason, warnings: [] };
}
