import type { IExecuteFunctions } from 'n8n-workflow';
import { laneOf, type ProvisionRun } from '../../src/operations/provisionRun';
import type { ProvisionTask } from '../../src/operations/ProvisionTask';
import { spokePerson, type SpokePersonWish } from '../../src/operations/spokePerson';
import type { OktaClient } from '../../src/okta/client';
import { readMapping } from './mapping';
import { readOptions, readTask, readTaskOfAnyone } from './parameters';

/** A person whose attributes the item brings, or one to be read from the spoke first. */
export type PersonTask =
	| { from: 'item'; task: ProvisionTask }
	| { from: 'spoke'; wanted: SpokePersonWish };

export function readPersonTask(context: IExecuteFunctions, item: number): PersonTask {
	if (context.getNodeParameter('personFrom', item, 'item') === 'item') {
		return { from: 'item', task: readTask(context, item) };
	}
	return {
		from: 'spoke',
		wanted: {
			...readTaskOfAnyone(context, item),
			spokeUser: (
				context.getNodeParameter('spokeUser', item, '', { extractValue: true }) as string
			).trim(),
			mapping: readMapping(context, item),
			linkAppId: readOptions(context, item).linkAppId || undefined,
		},
	};
}

export function personLane(person: PersonTask): string {
	return person.from === 'item' ? laneOf(person.task.wish) : person.wanted.spokeUser.toLowerCase();
}

/** People whose attributes are known are looked up together; those of the spoke one by one. */
export const knownTasks = (people: readonly PersonTask[]): ProvisionTask[] =>
	people.flatMap((person) => (person.from === 'item' ? [person.task] : []));

export interface PersonRun {
	run: ProvisionRun;
	hub: OktaClient;
	spoke(): OktaClient;
}

export async function provisionPerson({ run, hub, spoke }: PersonRun, person: PersonTask) {
	const task =
		person.from === 'item'
			? person.task
			: await spokePerson({ hub, spoke: spoke() }, person.wanted);
	return await run.provision(task);
}
