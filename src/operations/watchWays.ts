import { wantsApps, type ChangeWish } from '../domain/change';
import type { WatchWay } from '../domain/watchState';
import type { OktaClient } from '../okta/client';
import { FeatureOff, PermissionMissing } from '../okta/failures/answerFailures';
import { OrgShowsNobody } from '../okta/failures/OrgShowsNobody';
import { looksLikeUser } from '../okta/looks';
import { lookAtLog } from '../okta/systemLog';
import type { Clock } from '../ports';
import { Refused } from './Refused';
import type { WatchTask } from './WatchTask';

export interface Beginning {
	way: WatchWay;
	/** The org's own time (ISO 8601). */
	at: string;
}

/** Chooses how to read the org, by what it shows to this identity. */
export async function chooseWay(
	client: OktaClient,
	{ wish, readFrom }: Pick<WatchTask, 'wish' | 'readFrom'>,
	clock: Clock,
): Promise<Beginning> {
	if (readFrom !== 'search') {
		const at = await logTime(client, clock);
		if (at !== undefined) return { way: 'systemLog', at };
		if (readFrom === 'systemLog') throw new Refused(logHidden(client.org.role));
	}
	searchable(client, wish);
	return { way: 'search', at: await shownTime(client, clock) };
}

/**
 * The org's time if it shows its log. Without a role some orgs answer with an empty list instead of 403, and a log is
 * never empty.
 */
export async function logTime(client: OktaClient, clock: Clock): Promise<string | undefined> {
	const look = await lookAtLog(client, clock.now()).catch((failure: unknown) => {
		if (failure instanceof PermissionMissing || failure instanceof FeatureOff) return undefined;
		throw failure;
	});
	if (!look || look.isEmpty) return undefined;
	return look.at ?? machineTime(clock);
}

/** @throws OrgShowsNobody where a list of users is empty: every org has its first administrator */
export async function shownTime(client: OktaClient, clock: Clock): Promise<string> {
	const { items, at } = await client.page<unknown>({
		method: 'GET',
		path: '/api/v1/users',
		query: { limit: 1 },
		looks: looksLikeUser,
		doing: 'check that the org shows its users',
	});
	if (items.length === 0) throw new OrgShowsNobody(client.org);
	return at ?? machineTime(clock);
}

/** @throws Refused where something is wanted that no search shows */
export function searchable({ org }: OktaClient, wish: ChangeWish): void {
	if (!wantsApps(wish)) return;
	throw new Refused({
		code: 'LOG_NEEDED',
		message: `Assignments to apps are told by the System Log only, and it is not read in the ${org.role}`,
		remedy:
			'Set ‘Read From’ to Automatic or System Log and give the identity the Report Administrator or Read-only Administrator role (a service app also the scope okta.logs.read), or take ‘App Assigned’ and ‘App Unassigned’ out of ‘Events’.',
		facts: { org: org.role },
	});
}

export function logHidden(org: string) {
	return {
		code: 'LOG_HIDDEN',
		message: `The ${org} does not show its System Log to this identity`,
		remedy:
			'Give it the Report Administrator or Read-only Administrator role (a service app also the scope okta.logs.read), or set ‘Read From’ to Automatic or Search.',
		facts: { org },
	};
}

const machineTime = (clock: Clock) => new Date(clock.now()).toISOString();
