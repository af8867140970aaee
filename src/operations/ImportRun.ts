import { planImport, type HubUser } from '../domain/importPlan';
import { refuseMassLeaving } from '../domain/importSafeguard';
import type { AttributeChange } from '../domain/profile';
import type { OktaClient } from '../okta/client';
import { CALLS_AT_ONCE } from '../okta/governor';
import { administratorCheck } from './administrators';
import type { ApplySettings } from './applyImport';
import { failureOutcome } from './failureOutcome';
import type { Departed } from './findDeparted';
import { foreseen, type Planned } from './importOutcome';
import type { ImportSession } from './ImportSession';
import { ImportTally } from './ImportTally';
import type { ImportTask } from './ImportTask';
import { departedWork, workFor, type ImportWork } from './importWork';
import { inLanes } from './inLanes';
import { matchImport } from './matchImport';
import { protectionOf } from './protectionOf';
import { Refused } from './Refused';
import { stopsRun } from './stopsRun';
import { throwFirstFailure } from './throwFirstFailure';

/** People matched together; only within one such part is it seen that several of the hub match one of the spoke. */
const MATCHED_TOGETHER = 10_000;

/** What one call of an import does: everything is planned before the first write. */
export class ImportRun {
	readonly tally: ImportTally;
	/** Changes that were written, for the guard against loops. */
	readonly written: Array<{ hubId: string; changes: AttributeChange[] }> = [];
	/** Ids of hub users for whom something went wrong. */
	readonly failed: string[] = [];
	/** What the safeguard would refuse. */
	safeguard: string | undefined;
	private readonly work: ImportWork[] = [];

	private constructor(
		private readonly task: ImportTask,
		private readonly session: ImportSession,
		private readonly settings: ApplySettings,
	) {
		this.tally = new ImportTally(task.returns);
	}

	static async begin(
		{ hub, spoke }: { hub: OktaClient; spoke: OktaClient },
		task: ImportTask,
		session: ImportSession,
		now: number,
	): Promise<ImportRun> {
		const protection = await protectionOf(spoke, task.protection);
		const isAdministrator = administratorCheck(spoke);
		const { swings } = session.record;
		const settings = { hub, spoke, rules: task.rules, protection, isAdministrator, swings, now };
		return new ImportRun(task, session, settings);
	}

	async plan(hubUsers: readonly HubUser[]): Promise<void> {
		for (let at = 0; at < hubUsers.length; at += MATCHED_TOGETHER) {
			const part = hubUsers.slice(at, at + MATCHED_TOGETHER);
			const situations = await matchImport(this.settings.spoke, part, this.task);
			part.forEach((hubUser, index) => {
				const situation = situations[index] ?? { situation: 'absent' };
				const plan = planImport(hubUser, situation, this.task.rules);
				this.note({ hubUser, situation, plan });
			});
		}
	}

	planDeparted(departed: readonly Departed[]): void {
		for (const entry of departed) {
			this.session.place.counts.linked += 1;
			const work = departedWork(entry, this.settings);
			const outcome = work.foresee(this.task.plansOnly);
			if (outcome.action === 'kept') this.tally.add(outcome);
			else this.work.push(work);
		}
	}

	/** @throws Refused where too many would lose their access */
	async apply(): Promise<void> {
		this.guardLeavers();
		if (this.task.plansOnly) {
			for (const work of this.work) this.tally.add(work.foresee(true));
			return;
		}
		const results = await inLanes(this.work.length, {
			concurrency: CALLS_AT_ONCE,
			stopOnFailure: true,
			laneOf: (index) => this.work[index]?.lane ?? '',
			run: async (index) => await this.applyOne(this.work[index] as ImportWork),
		});
		throwFirstFailure(results);
	}

	private note(planned: Planned): void {
		if ('user' in planned.situation) this.session.place.counts.linked += 1;
		const work = workFor(planned, this.settings);
		if (work) this.work.push(work);
		else this.tally.add(foreseen(planned, this.task.plansOnly));
	}

	private async applyOne({ apply, login, hubId }: ImportWork): Promise<void> {
		const outcome = await apply().catch((failure: unknown) => {
			if (stopsRun(failure)) throw failure;
			if (!(failure instanceof Refused)) this.failed.push(hubId);
			return { ...failureOutcome(failure, login), hubId };
		});
		this.tally.add(outcome);
		if ('changes' in outcome && outcome.action !== 'created' && outcome.changes.length > 0)
			this.written.push({ hubId, changes: outcome.changes });
	}

	private guardLeavers(): void {
		const { session, task } = this;
		const { counts } = session.place;
		counts.leaving += this.work.filter((work) => work.takesAccess).length;
		const refusal = refuseMassLeaving({
			leaving: counts.leaving,
			linked: Math.max(counts.linked, session.record.state?.linked ?? 0),
			percent: task.safeguardPercent,
			isComplete: session.isReadThrough,
			inBatches: task.batch !== undefined,
		});
		if (refusal && !task.plansOnly) throw new Refused(refusal);
		this.safeguard = refusal?.message;
	}
}
