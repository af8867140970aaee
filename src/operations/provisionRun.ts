import { guard } from '../domain/guard';
import type { Situation } from '../domain/matching';
import type { OktaClient } from '../okta/client';
import { CALLS_AT_ONCE } from '../okta/governor';
import type { OktaUser } from '../okta/users';
import { administratorCheck } from './administrators';
import { refuseTask } from './checkWish';
import { inLanes } from './inLanes';
import { keptAsSeen, lookInBulk, mayCreateUnseen, type Look } from './lookInBulk';
import { withoutSensitive, type UserOutcome } from './outcome';
import { provisionUser } from './provisionUser';
import type { ProvisionSettings, ProvisionTask } from './ProvisionTask';
import { RecentUsers, withoutPlannedId } from './RecentUsers';
import { Refused } from './Refused';
import { taskLanes } from './taskLanes';
import { schemaReader } from './schemaReader';
import { WishChecks } from './wishChecks';

/** From this many people on, the hub is asked for many of them at once. */
const IN_BULK_FROM = 5;

/**
 * Provisions the people of one run. Few are looked up one by one; many are looked up in bulk first, so that whoever
 * needs nothing costs next to nothing, and only the others are read freshly and written.
 */
export class ProvisionRun {
	readonly schemaFor: ReturnType<typeof schemaReader>;
	private readonly isAdministrator: ReturnType<typeof administratorCheck>;
	private readonly checks: WishChecks;
	private seen: ReadonlyMap<ProvisionTask, Situation<OktaUser>> = new Map();
	private lanes: ReadonlyMap<ProvisionTask, string> = new Map();
	/** By lane, where tasks share one; what is only planned is apart from what is written. */
	private readonly recent = new Map<string, RecentUsers>();

	constructor(
		private readonly hub: OktaClient,
		private readonly settings: ProvisionSettings,
	) {
		this.schemaFor = schemaReader(hub);
		this.checks = new WishChecks(this.schemaFor, settings.protection);
		this.isAdministrator = administratorCheck(hub);
	}

	/**
	 * Looks at everybody before the first write.
	 * @throws Refused where the run would change more than its ceiling allows
	 */
	async prepare(tasks: readonly ProvisionTask[]): Promise<void> {
		const inBulk = tasks.length >= IN_BULK_FROM;
		if (inBulk) this.seen = await this.look(tasks);
		this.lanes = taskLanes(tasks, inBulk ? this.seen : undefined);
		const { ceiling } = this.settings;
		if (ceiling.count === undefined && ceiling.percent === undefined) return;
		const planned = await this.countChanges(tasks);
		const refusal = guard(
			{ what: 'changes', planned, of: tasks.length, setting: 'Maximum Changes' },
			ceiling,
		);
		if (refusal) throw new Refused(refusal);
	}

	/** Two tasks that may be about the same person share a lane, and have to be done one after the other. */
	laneOf(task: ProvisionTask): string {
		return this.lanes.get(task) ?? `login ${task.wish.login.toLowerCase()}`;
	}

	/** Provisions one person, or says what it would do. */
	async provision(task: ProvisionTask): Promise<UserOutcome> {
		const outcome = await this.settle(task, task.dryRun);
		return withoutSensitive(
			{ ...outcome, password: task.returnPassword ? outcome.password : undefined },
			this.settings.sensitive,
		);
	}

	private async settle(task: ProvisionTask, dryRun: boolean): Promise<UserOutcome> {
		const checked = await this.checks.check(task);
		const recent = this.recentOf(task, dryRun);
		const situation = recent.isTouched ? undefined : this.seen.get(task);
		const unchanged = keptAsSeen(situation, checked, dryRun);
		if (unchanged) return unchanged;
		recent.isTouched = true;
		const outcome = await provisionUser(this.hub, checked, {
			...this.settings,
			dryRun,
			isAdministrator: this.isAdministrator,
			absent: situation?.situation === 'absent' && mayCreateUnseen(task),
			recent,
			schema: async () => await this.schemaFor(task.wish.userTypeId),
		});
		if (outcome.action !== 'kept') recent.note(outcome);
		return withoutPlannedId(outcome);
	}

	private recentOf(task: ProvisionTask, dryRun: boolean): RecentUsers {
		const shared = this.lanes.get(task);
		if (shared === undefined) return new RecentUsers();
		const lane = `${shared}${dryRun ? ' planned' : ''}`;
		const recent = this.recent.get(lane) ?? new RecentUsers();
		this.recent.set(lane, recent);
		return recent;
	}

	/** Whose wish cannot be right is not looked for, unless only the hub's schema says so: that is asked for meanwhile. */
	private async look(
		tasks: readonly ProvisionTask[],
	): Promise<ReadonlyMap<ProvisionTask, Situation<OktaUser>>> {
		const checking = this.checks.checkAll(tasks);
		const needsSchema = tasks.some(({ wish }) => wish.matchBy.some(({ by }) => by === 'attribute'));
		const looks = needsSchema ? await checking : this.unrefused(tasks);
		const [seen] = await Promise.all([lookInBulk(this.hub, looks, this.schemaFor), checking]);
		return seen;
	}

	/** Those who may be looked for before the schema is known. */
	private unrefused(tasks: readonly ProvisionTask[]): Look[] {
		const { protection } = this.settings;
		return tasks
			.filter((task) => !refuseTask(task, protection))
			.map((task) => ({ task, wish: task.wish }));
	}

	private async countChanges(tasks: readonly ProvisionTask[]): Promise<number> {
		const results = await inLanes(tasks.length, {
			concurrency: CALLS_AT_ONCE,
			stopOnFailure: false,
			laneOf: (index) => this.laneOf(tasks[index] as ProvisionTask),
			run: async (index) => await this.settle(tasks[index] as ProvisionTask, true),
		});
		this.recent.clear();
		return results.filter((result) => result.state === 'done' && result.value.action !== 'kept')
			.length;
	}
}
