import { guard } from '../domain/guard';
import type { Situation, Sought } from '../domain/matching';
import { planExistingUser } from '../domain/existingUserPlan';
import type { UserWish } from '../domain/userWish';
import type { OktaClient } from '../okta/client';
import type { OktaUser } from '../okta/users';
import { administratorCheck } from './administrators';
import { checkWish, type CheckedWish } from './checkWish';
import { inLanes } from './inLanes';
import { matchUsers } from './matchUsers';
import { withoutSensitive, type UserOutcome } from './outcome';
import { provisionUser } from './provisionUser';
import type { ProvisionSettings, ProvisionTask } from './ProvisionTask';
import { Refused } from './Refused';
import { kept } from './userOutcomes';
import { schemaReader } from './schemaReader';

/** From this many people on, the hub is asked for many of them at once. */
const IN_BULK_FROM = 5;

const ITEMS_AT_ONCE = 20;

/**
 * Provisions the people of one run. Few are looked up one by one; many are looked up in bulk first, so that whoever
 * needs nothing costs next to nothing, and only the others are read freshly and written.
 */
export class ProvisionRun {
	private readonly schemaFor: ReturnType<typeof schemaReader>;
	private readonly isAdministrator: (id: string) => Promise<boolean>;
	private readonly seen = new Map<ProvisionTask, Situation<OktaUser>>();
	/** Lanes in which this run has written: what was read in bulk is old news there. */
	private readonly written = new Set<string>();

	constructor(
		private readonly hub: OktaClient,
		private readonly settings: ProvisionSettings,
	) {
		this.schemaFor = schemaReader(hub);
		this.isAdministrator = administratorCheck(hub);
	}

	/**
	 * Looks at everybody before the first write.
	 * @throws Refused where the run would change more than its ceiling allows
	 */
	async prepare(tasks: readonly ProvisionTask[]): Promise<void> {
		if (tasks.length >= IN_BULK_FROM) await this.look(tasks);
		const { ceiling } = this.settings;
		if (ceiling.count === undefined && ceiling.percent === undefined) return;
		const planned = await this.countChanges(tasks);
		const refusal = guard(
			{ what: 'changes', planned, of: tasks.length, setting: 'Maximum Changes' },
			ceiling,
		);
		if (refusal) throw new Refused(refusal);
	}

	/** Provisions one person, or says what it would do. */
	async provision(task: ProvisionTask): Promise<UserOutcome> {
		const schema = await this.schemaFor(task.wish.userTypeId);
		const checked = checkWish(task, schema, this.settings.protection);
		const outcome = this.keptInBulk(task, checked) ?? (await this.write(task, checked));
		return withoutSensitive(
			{ ...outcome, password: task.returnPassword ? outcome.password : undefined },
			this.settings.sensitive,
		);
	}

	private async write(task: ProvisionTask, checked: CheckedWish): Promise<UserOutcome> {
		const options = {
			...this.settings,
			dryRun: task.dryRun,
			isAdministrator: this.isAdministrator,
			absent: this.knownAbsent(task),
		};
		if (!task.dryRun) this.written.add(laneOf(task.wish));
		return await provisionUser(this.hub, checked, options);
	}

	private async look(tasks: readonly ProvisionTask[]): Promise<void> {
		const groups = new Map<string, ProvisionTask[]>();
		for (const task of tasks) {
			const key = JSON.stringify(task.wish.matchBy);
			groups.set(key, [...(groups.get(key) ?? []), task]);
		}
		for (const group of groups.values()) {
			const rules = group[0]?.wish.matchBy ?? [];
			const situations = await matchUsers(
				this.hub,
				group.map(({ wish }) => soughtOf(wish)),
				rules,
			);
			group.forEach((task, at) => this.seen.set(task, situations[at] ?? { situation: 'absent' }));
		}
	}

	/** Whoever the bulk look shows as needing nothing is not read again. */
	private keptInBulk(task: ProvisionTask, checked: CheckedWish): UserOutcome | undefined {
		const { wish, dryRun } = task;
		const situation = this.seen.get(task);
		if (
			this.written.has(laneOf(wish)) ||
			(situation?.situation !== 'confirmed' && situation?.situation !== 'found')
		)
			return undefined;
		const plan = planExistingUser(situation.user, checked.wish);
		return plan.verb === 'keep' ? kept(situation.user, plan, checked, dryRun) : undefined;
	}

	/** A login is unique in Okta, so a create for somebody the index does not show is safe: the org refuses a second one. */
	private knownAbsent(task: ProvisionTask): boolean {
		const { wish } = task;
		const onlyByLogin = wish.matchBy.every(({ by }) => by === 'login');
		return (
			onlyByLogin &&
			wish.operation !== 'update' &&
			!this.written.has(laneOf(wish)) &&
			this.seen.get(task)?.situation === 'absent'
		);
	}

	private async countChanges(tasks: readonly ProvisionTask[]): Promise<number> {
		const results = await inLanes(tasks.length, {
			concurrency: ITEMS_AT_ONCE,
			stopOnFailure: false,
			laneOf: (index) => `${index}`,
			run: async (index) =>
				await this.provision({ ...(tasks[index] as ProvisionTask), dryRun: true }),
		});
		return results.filter((result) => result.state === 'done' && result.value.action !== 'kept')
			.length;
	}
}

/** Two tasks about the same person share a lane. */
export const laneOf = ({ login }: UserWish): string => login.toLowerCase();

function soughtOf({ hubId, login, profile }: UserWish): Sought {
	return { id: hubId, login, profile };
}
