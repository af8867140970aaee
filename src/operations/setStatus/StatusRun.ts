import type { StatusChangePlan } from '../../domain/statusPlan';
import { nobodyThere } from '../../domain/statusRefusals';
import { takesAccess } from '../../domain/statusStep';
import type { OktaClient } from '../../okta/client';
import { CALLS_AT_ONCE } from '../../okta/governor';
import type { Clock } from '../../ports';
import { administratorCheck } from '../administrators';
import { inLanes } from '../inLanes';
import { Refused } from '../Refused';
import { guardDeactivations } from './guardDeactivations';
import { lookAtPerson, type Look, type Looking } from './lookAtPerson';
import { planRepeated } from './planRepeated';
import { keptOutcome, plannedOutcome, walkedOutcome } from './statusOutcomes';
import type { StatusOutcome } from './StatusOutcome';
import type { StatusSettings, StatusTask } from './StatusTask';
import { Walk } from './Walk';

/**
 * Sets the statuses of the people of one run. All of them are looked at and planned for before the first write, so that
 * a run that would take too many people's access is refused whole.
 */
export class StatusRun {
	private readonly looking: Looking;
	private readonly looks = new Map<StatusTask, Look | { failure: unknown }>();
	/** Tasks about somebody whom an earlier task of the run is about, too. */
	private repeated: ReadonlySet<StatusTask> = new Set();
	/** What a dry run would be refused for. */
	private readonly overCeiling: string[] = [];

	constructor(
		private readonly hub: OktaClient,
		clock: Clock,
		private readonly settings: StatusSettings,
	) {
		const { protection, pushedBy, maxWaitMs } = settings;
		const isAdministrator = administratorCheck(hub);
		this.looking = { patience: { clock, maxWaitMs }, protection, pushedBy, isAdministrator };
	}

	/** @throws Refused where the run would take more people's access than its ceiling allows */
	async prepare(tasks: readonly StatusTask[]): Promise<void> {
		const results = await inLanes(tasks.length, {
			concurrency: CALLS_AT_ONCE,
			stopOnFailure: false,
			laneOf: (index) => `${index}`,
			run: async (index) => await this.look(tasks[index] as StatusTask),
		});
		results.forEach((result, index) => {
			const look = result.state === 'done' ? result.value : result;
			if ('failure' in look || 'plan' in look) this.looks.set(tasks[index] as StatusTask, look);
		});
		this.repeated = planRepeated(this.looks, this.looking.patience.clock.now());
		await this.guard(tasks);
	}

	/** Tasks about the same person are done one after the other. */
	laneOf(task: StatusTask): string {
		const look = this.looks.get(task);
		return (look && 'plan' in look ? look.id : undefined) ?? task.wish.name;
	}

	/** Sets one person's status, or says what it would do. */
	async run(task: StatusTask): Promise<StatusOutcome> {
		const known = this.looks.get(task);
		const anew = !known || (this.repeated.has(task) && !task.dryRun);
		const look = anew ? await this.look(task) : known;
		if ('failure' in look) throw look.failure;
		const { plan } = look;
		if (plan.verb === 'refuse') throw new Refused(plan.refusal);
		if (plan.verb === 'keep') return keptOutcome(look, task, plan);
		if (task.dryRun) return plannedOutcome(look, task, plan, this.overCeiling);
		return await this.walk(look, task, plan);
	}

	private async walk(look: Look, task: StatusTask, plan: StatusChangePlan): Promise<StatusOutcome> {
		const { wish } = task;
		if (!look.start) throw new Refused(nobodyThere(wish.name));
		const { hub, start } = look;
		const walk = new Walk({ hub, wish, patience: this.looking.patience }, start);
		return walkedOutcome(look, task, walk, { plan, reason: await walk.along(plan) });
	}

	private async look(task: StatusTask): Promise<Look> {
		return await lookAtPerson(this.hub.fork(), task, this.looking);
	}

	private async guard(tasks: readonly StatusTask[]): Promise<void> {
		const taken = new Set<string>();
		let writes = false;
		for (const task of tasks) {
			const look = this.looks.get(task);
			if (!look || 'failure' in look || look.plan.verb !== 'change') continue;
			if (!takesAccess(look.plan.steps)) continue;
			taken.add(this.laneOf(task));
			writes ||= !task.dryRun;
		}
		const counts = { planned: taken.size, items: tasks.length };
		const refusal = await guardDeactivations(this.hub, counts, this.settings.ceiling);
		if (refusal && writes) throw new Refused(refusal);
		if (refusal) this.overCeiling.push(`${refusal.message}.`);
	}
}
