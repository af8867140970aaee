import type { SimulatedOrg } from '../../simulator';
import { MATCH_BY_LOGIN } from '../../src/domain/matching';
import { NO_PROTECTION } from '../../src/domain/protection';
import type { StatusWish } from '../../src/domain/statusWish';
import { createOktaClient, type OktaClient } from '../../src/okta/client';
import { retried } from '../../src/okta/retry';
import type { StatusOutcome } from '../../src/operations/setStatus/StatusOutcome';
import { StatusRun } from '../../src/operations/setStatus/StatusRun';
import type { StatusSettings } from '../../src/operations/setStatus/StatusTask';

export const ADA = 'ada@hub.example';

/** A wish for Ada; a test names only what matters to it. */
export function statusWish(wanted: Partial<StatusWish> & { login?: string } = {}): StatusWish {
	const { login = ADA, ...more } = wanted;
	return {
		operation: 'setStatus',
		name: login,
		sought: { login, profile: {} },
		matchBy: MATCH_BY_LOGIN,
		pendingCounts: false,
		throughActivation: false,
		link: 'silent',
		temporaryPassword: false,
		notifyAdministrators: false,
		revokeTokens: true,
		endSessions: false,
		leaving: { revokeSessions: false },
		deletionConfirmed: true,
		byAgent: false,
		...more,
	};
}

/** Our client on a simulated org, with what a lost connection is called below n8n. */
export function repeatingClient(org: SimulatedOrg, token = org.token): OktaClient {
	const send = retried(
		async (request) =>
			await org.http({
				...request,
				headers: { ...request.headers, authorization: `SSWS ${token}` },
			}),
		org.clock,
	);
	return createOktaClient(send, { role: 'hub', url: org.baseUrl });
}

export interface Setting {
	dryRun?: boolean;
	settings?: Partial<StatusSettings>;
	token?: string;
}

/** A run over these wishes, planned and ready. */
export async function statusRun(
	org: SimulatedOrg,
	wishes: readonly StatusWish[],
	{ dryRun = false, settings, token }: Setting = {},
) {
	const run = new StatusRun(repeatingClient(org, token), org.clock, {
		protection: NO_PROTECTION,
		ceiling: {},
		maxWaitMs: 60_000,
		...settings,
	});
	const tasks = wishes.map((wish) => ({ wish, dryRun }));
	await run.prepare(tasks);
	return { run, tasks };
}

/** Runs the wishes one after the other and answers with their outcomes. */
export async function setStatuses(
	org: SimulatedOrg,
	wishes: readonly StatusWish[],
	setting: Setting = {},
): Promise<StatusOutcome[]> {
	const { run, tasks } = await statusRun(org, wishes, setting);
	const outcomes: StatusOutcome[] = [];
	for (const task of tasks) outcomes.push(await run.run(task));
	return outcomes;
}

export async function setStatus(
	org: SimulatedOrg,
	wanted: Parameters<typeof statusWish>[0],
	setting: Setting = {},
): Promise<StatusOutcome> {
	const [outcome] = await setStatuses(org, [statusWish(wanted)], setting);
	if (!outcome) throw new Error('one wish, one outcome');
	return outcome;
}

/** `POST lifecycle/suspend?…` and the like: what was sent about users, in order. */
export function writesOf({ journal }: SimulatedOrg): string[] {
	return journal
		.writes()
		.map(({ method, path }) => `${method} ${path.replace(/^\/api\/v1\/users\/00u\w+\/?/, '')}`);
}
