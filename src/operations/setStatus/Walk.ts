import type { GroupRef } from '../../domain/leaving';
import type { StatusChangePlan, StatusPerson } from '../../domain/statusPlan';
import { takesAccess, type StatusStep } from '../../domain/statusStep';
import type { StatusWish } from '../../domain/statusWish';
import type { OktaClient } from '../../okta/client';
import { absentWhen } from '../../okta/failures/absentWhen';
import { NotFound } from '../../okta/failures/answerFailures';
import { readUser, type FoundUser } from '../../okta/users';
import { asWarning } from './asWarning';
import { personOf, type FoundPerson } from './findPerson';
import { nextPlan } from './nextPlan';
import { settledUser, type Patience } from './settledUser';
import { changesUser, isBeside, isDone, verdictOf, type Verdict } from './settlement';
import { standstill } from './standstill';
import type { Secrets } from './StatusOutcome';
import { takeStep, type StepResult } from './takeStep';

/** Times a way is looked for when the user is not where the one before was to lead. */
const ROUNDS = 3;

export interface WalkContext {
	hub: OktaClient;
	wish: StatusWish;
	patience: Patience;
}

interface FailedStep {
	step: StatusStep;
	failure: unknown;
	verdict: Verdict;
}

/**
 * Carries out a plan step by step. The user is read after each step that changes it, and when a call fails for the
 * user's status, the user itself is asked and not Okta's code: the way from where it is now is looked for anew.
 */
export class Walk {
	readonly done: StatusStep[] = [];
	readonly leftGroups: GroupRef[] = [];
	readonly warnings: string[] = [];
	readonly secrets: Secrets = {};
	/** What Okta refused beside the status, and is not asked for again. */
	private readonly givenUp = new Set<StatusStep>();
	private found: FoundUser | undefined;
	private person: StatusPerson;

	constructor(
		private readonly context: WalkContext,
		start: FoundPerson,
	) {
		this.found = start.found;
		this.person = start.person;
	}

	/** The user as it was read last; undefined: gone. */
	get user(): FoundUser | undefined {
		return this.found;
	}

	/**
	 * Answers with why nothing is left to do.
	 * @throws StatusNotReached or another OktaFailure, with what was done before
	 */
	async along(first: StatusChangePlan): Promise<string> {
		let plan = first;
		for (let round = 1; ; round += 1) {
			const before = this.found?.user.status;
			const failed = await this.takeSteps(plan);
			const next = nextPlan(this.context.wish, {
				person: this.found && this.person,
				failed: failed?.step,
				givenUp: this.givenUp,
				now: this.context.patience.clock.now(),
			});
			if (next?.verb === 'keep') return next.reason;
			const moved = this.found?.user.status !== before || failed?.verdict === 'unknown';
			const refusal = next?.verb === 'refuse' ? next.refusal : undefined;
			if (next?.verb !== 'change' || !moved || round === ROUNDS)
				throw standstill(this.facts(), failed?.failure, refusal);
			plan = next;
		}
	}

	/** Takes a plan's steps until one fails. */
	private async takeSteps(plan: StatusChangePlan): Promise<FailedStep | undefined> {
		for (const step of plan.steps) {
			const failed = await this.tryStep(plan, step);
			if (failed || changesUser(step)) await this.look();
			if (!failed) continue;
			if (failed.verdict === 'refused' || !isDone(step, this.found && this.person)) return failed;
			this.done.push(step);
			this.warnings.push(this.lostAnswer(plan, step));
		}
		return undefined;
	}

	private lostAnswer({ linkMatters }: StatusChangePlan, step: StatusStep): string {
		const lost = `The answer to ‘${step}’ was lost; the user was found there afterwards.`;
		const carriedLink = linkMatters && step === 'activate' && this.context.wish.link === 'link';
		return carriedLink ? `${lost} The link was in it; ‘Reactivate’ makes a new one.` : lost;
	}

	private async tryStep(plan: StatusChangePlan, step: StatusStep): Promise<FailedStep | undefined> {
		const { hub, wish } = this.context;
		const beside = isBeside(step) && takesAccess(plan.steps);
		const result = await takeStep(step, {
			...{ hub, wish, plan, person: this.person },
			etag: this.found?.etag,
		}).catch((failure: unknown): FailedStep | StepResult => {
			const warning = beside ? asWarning(failure) : undefined;
			if (warning) return { warnings: [warning] };
			const verdict = verdictOf(failure);
			if (verdict === undefined) throw standstill(this.facts(), failure);
			return { step, failure, verdict };
		});
		if ('failure' in result) return result;
		this.note(step, result);
		return undefined;
	}

	private note(step: StatusStep, { leftGroups = [], warnings = [], ...secrets }: StepResult): void {
		if (warnings.length === 0 || leftGroups.length > 0) this.done.push(step);
		if (warnings.length > 0) this.givenUp.add(step);
		this.leftGroups.push(...leftGroups);
		const pushedGroups = this.person.pushedGroups.filter((group) => !leftGroups.includes(group));
		this.person = { ...this.person, pushedGroups };
		this.warnings.push(...warnings);
		Object.assign(this.secrets, secrets);
	}

	private async look(): Promise<void> {
		const { hub, patience } = this.context;
		const { id, pushedGroups } = this.person;
		const read = async () => {
			const found = await readUser(hub, id).catch(absentWhen(NotFound));
			return found && (await settledUser(hub, found, patience));
		};
		this.found = await read().catch((failure: unknown) => {
			throw standstill({ ...this.facts(), status: 'unknown' }, failure);
		});
		if (this.found) this.person = personOf(this.found.user, pushedGroups);
	}

	private facts() {
		const { login, id: hubId } = this.person;
		return { login, hubId, status: this.found?.user.status ?? null, done: this.done };
	}
}
