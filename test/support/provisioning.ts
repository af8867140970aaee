import type { SimulatedOrg } from '../../simulator';
import { NO_PROTECTION } from '../../src/domain/protection';
import type { UserWish } from '../../src/domain/userWish';
import type { OktaClient } from '../../src/okta/client';
import { failureOutcome, type FailureOutcome } from '../../src/operations/failureOutcome';
import { inLanes } from '../../src/operations/inLanes';
import type { UserOutcome } from '../../src/operations/outcome';
import { ProvisionRun } from '../../src/operations/provisionRun';
import type { ProvisionSettings, ProvisionTask } from '../../src/operations/ProvisionTask';
import { clientOf } from './orgClient';

export type Told = UserOutcome | FailureOutcome;

export interface Provisioning {
	dryRun?: boolean;
	settings?: Partial<ProvisionSettings>;
	hub?: OktaClient;
}

/** One run over all wishes, as the node does it: everybody prepared, then side by side. */
export async function provisionAll(
	org: SimulatedOrg,
	wishes: readonly UserWish[],
	{ dryRun = false, settings, hub = clientOf(org) }: Provisioning = {},
): Promise<Told[]> {
	const run = new ProvisionRun(hub, {
		protection: NO_PROTECTION,
		ceiling: {},
		sensitive: new Set(),
		...settings,
	});
	const tasks = wishes.map(
		(wish): ProvisionTask => ({
			wish,
			dryRun,
			unknownAttributes: 'refuse',
			returnPassword: false,
		}),
	);
	await run.prepare(tasks);
	const results = await inLanes(tasks.length, {
		concurrency: 20,
		stopOnFailure: false,
		laneOf: (at) => run.laneOf(tasks[at] as ProvisionTask),
		run: async (at) => await run.provision(tasks[at] as ProvisionTask),
	});
	return results.map((result, at) => {
		if (result.state === 'done') return result.value;
		if (result.state === 'left') throw new Error('nobody stops a run here');
		return failureOutcome(result.failure, wishes[at]?.login ?? '');
	});
}

/** The same wishes one by one, each in a run of its own. */
export async function provisionOneByOne(
	org: SimulatedOrg,
	wishes: readonly UserWish[],
	options: Provisioning = {},
): Promise<Told[]> {
	const told: Told[] = [];
	for (const wish of wishes) told.push(...(await provisionAll(org, [wish], options)));
	return told;
}

/** Everybody an org has, without what differs from org to org. */
export function peopleOf(org: SimulatedOrg): unknown[] {
	return org
		.users()
		.map(({ login, status, profile }) => ({ login, status, profile }))
		.sort((one, other) => (one.login < other.login ? -1 : 1));
}
