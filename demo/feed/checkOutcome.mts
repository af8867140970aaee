import { readFileSync } from 'node:fs';
import type { Seed } from '../../simulator/index';
import type { DemoOrgs } from '../orgs/DemoOrgs.mjs';
import type { HrFeed } from './postFeed.mjs';
import { readFeed } from './postFeed.mjs';
import type { Round } from './postRound.mjs';

export interface Outcome {
	orgs: DemoOrgs;
	first: Round;
	again: Round;
	/** The first round only completed what an outage had left. */
	afterOutage?: boolean;
}

/** What the feed does to the hub of `orgs-before.json`; people already there from a former run are kept. */
const ON_NEW_ORGS = { created: 17, updated: 2, reactivated: 1, kept: 7, refused: 1 };
const ON_KNOWN_ORGS = { kept: 27, refused: 1 };

/** @throws naming everything that is not as it has to be */
export function checkOutcome({ orgs, first, again, afterOutage }: Outcome): void {
	const expected = orgs.restored ? ON_KNOWN_ORGS : ON_NEW_ORGS;
	const faults = [
		...(afterOutage ? [] : countFaults('The feed', first, expected)),
		...countFaults('The same feed again', again, ON_KNOWN_ORGS),
		...(again.traffic.writes === 0
			? []
			: [`Posted again, ${again.traffic.writes} writes were sent`]),
		...peopleFaults(orgs, readFeed()),
		...hubOnlyFaults(orgs),
	];
	if (faults.length > 0) throw new Error(`The outcome is not right:\n  ${faults.join('\n  ')}`);
}

const inOrder = (counts: Record<string, number>) =>
	JSON.stringify(Object.entries(counts).sort(([a], [b]) => a.localeCompare(b)));

function countFaults(
	title: string,
	{ summary }: Round,
	expected: Record<string, number>,
): string[] {
	const [is, should] = [inOrder(summary.counts), inOrder(expected)];
	return is === should ? [] : [`${title} gave ${is}, should be ${should}`];
}

/** Everybody with an address is in the hub once, under the very name of the feed. */
function peopleFaults({ hub }: DemoOrgs, { employees }: HrFeed): string[] {
	const inHub = hub.users();
	return employees.flatMap(({ workEmail, firstName, lastName }) => {
		if (workEmail === null) return [];
		const found = inHub.filter(({ login }) => login.toLowerCase() === workEmail.toLowerCase());
		const [user, second] = found;
		if (!user || second) return [`${workEmail} is in the hub ${found.length} times`];
		const name = `${String(user.profile.firstName)} ${String(user.profile.lastName)}`;
		return name === `${firstName} ${lastName}` ? [] : [`${workEmail} is called ${name}`];
	});
}

/** What the hub keeps for itself, and HR does not know, is what it was. */
function hubOnlyFaults({ hub }: DemoOrgs): string[] {
	const file = new URL('../orgs-before.json', import.meta.url);
	const before = (JSON.parse(readFileSync(file, 'utf8')) as { hub: Seed }).hub.users ?? [];
	return before.flatMap(({ profile }) =>
		['badgeNumber', 'costCenter', 'nickName', 'preferredLanguage'].flatMap((name) => {
			const now = hub.userByLogin(profile.login)?.profile[name] ?? undefined;
			return now === profile[name] ? [] : [`${profile.login} lost the hub's ${name}`];
		}),
	);
}
