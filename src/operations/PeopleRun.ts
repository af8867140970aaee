import type { OktaClient } from '../okta/client';
import { CALLS_AT_ONCE } from '../okta/governor';
import { inLanes } from './inLanes';
import type { UserOutcome } from './outcome';
import type { ProvisionRun } from './provisionRun';
import type { ProvisionTask } from './ProvisionTask';
import { stopsRun } from './stopsRun';
import { throwFirstFailure } from './throwFirstFailure';
import { spokePerson, type SpokePersonWish } from './spokePerson';

/** A person whose attributes the item brings, or one to be read from the spoke first. */
export type PersonTask = { from: 'item'; task: ProvisionTask } | SpokePerson;

interface SpokePerson {
	from: 'spoke';
	wanted: SpokePersonWish;
}

/** What a person is in the hub, and how many calls to the spoke it took to know. */
type Known = { task: ProvisionTask; requests: number } | { failure: unknown };

/**
 * A run over people of whom some may have to be read from the spoke. Those are read one by one, because the spoke's
 * search shows a change only a moment later and the change may be what started the run; the hub is then asked for all
 * of them together.
 */
export class PeopleRun {
	/** Those who come from the spoke. */
	private readonly known = new Map<PersonTask, Known>();

	/** @param spoke is asked for only where somebody comes from it */
	constructor(
		private readonly run: ProvisionRun,
		private readonly spoke: () => OktaClient,
	) {}

	/** @throws Refused where the run would change more than its ceiling allows, or what would befall everybody alike */
	async prepare(people: readonly PersonTask[]): Promise<void> {
		await this.readSpoke(people.filter(isFromSpoke));
		const tasks: ProvisionTask[] = [];
		for (const person of people) {
			const known = this.knownOf(person);
			if (known && 'task' in known) tasks.push(known.task);
		}
		await this.run.prepare(tasks);
	}

	laneOf(person: PersonTask): string {
		const known = this.knownOf(person);
		return known && 'task' in known ? this.run.laneOf(known.task) : 'nobody';
	}

	async provision(person: PersonTask): Promise<UserOutcome> {
		if (!isFromSpoke(person)) return await this.run.provision(person.task);
		const known = this.known.get(person) ?? (await this.know(person));
		if ('failure' in known) throw known.failure;
		const outcome = await this.run.provision(known.task);
		return { ...outcome, requests: outcome.requests + known.requests };
	}

	private knownOf(person: PersonTask): { task: ProvisionTask } | Known | undefined {
		return isFromSpoke(person) ? this.known.get(person) : person;
	}

	private async readSpoke(people: readonly SpokePerson[]): Promise<void> {
		const results = await inLanes(people.length, {
			concurrency: CALLS_AT_ONCE,
			stopOnFailure: true,
			laneOf: (at) => `${at}`,
			run: async (at) => {
				const person = people[at] as SpokePerson;
				this.known.set(person, await this.know(person).catch(asKnown));
			},
		});
		throwFirstFailure(results);
	}

	private async know({ wanted }: SpokePerson): Promise<Known & { task: ProvisionTask }> {
		const spoke = this.spoke().fork();
		const task = await spokePerson(spoke, wanted, this.run.schemaFor);
		return { task, requests: spoke.requests() };
	}
}

const isFromSpoke = (person: PersonTask): person is SpokePerson => person.from === 'spoke';

function asKnown(failure: unknown): Known {
	if (stopsRun(failure)) throw failure;
	return { failure };
}
