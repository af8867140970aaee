import { foreseenPerson } from '../../domain/foreseenPerson';
import { planStatus } from '../../domain/statusPlan';
import type { FoundPerson } from './findPerson';
import type { Looks } from './lookAtPerson';
import type { StatusTask } from './StatusTask';

/**
 * Plans for everybody who comes up again in a run, as the earlier task will leave them, and answers with those tasks.
 * So a dry run tells the truth about them, and a guard counts what will be done.
 */
export function planRepeated(looks: Looks, now: number): Set<StatusTask> {
	const repeated = new Set<StatusTask>();
	const foreseen = new Map<string, FoundPerson | undefined>();
	for (const [task, look] of looks) {
		if ('failure' in look || !look.id) continue;
		if (foreseen.has(look.id)) {
			repeated.add(task);
			look.start = foreseen.get(look.id);
			look.plan = planStatus(look.start?.person, task.wish, now);
		}
		const { start, plan } = look;
		const person =
			start && plan.verb === 'change'
				? foreseenPerson(start.person, plan, task.wish)
				: start?.person;
		foreseen.set(look.id, start && person && { ...start, person });
	}
	return repeated;
}
