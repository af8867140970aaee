import { nodeFigures, type Bench, type Table, type Target } from '../Bench.mjs';
import type { MadeOrg, OrgFacts, OrgWish } from '../orgs/OrgWish.mjs';
import { rounds, type Figures, type Measured } from '../rounds.mjs';
import { ourNode } from '../ways/nodes.mjs';
import type { WorkNode } from '../n8n/Work.mjs';
import { runClient } from '../ways/runClient.mjs';
import { ratio, seconds, whole } from './cells.mjs';
import { atMost, countAtMost, exactly } from './targets.mjs';

const MEMBERS = 10_000;
const DIFFERENT = 0.01;
const AT_ONCE = 20;
const WITHIN_MS = 600_000;

interface Push {
	hub: MadeOrg;
	spoke: MadeOrg;
	/** Members who will have left, and as many who will have come. */
	half: number;
}

/** A hub group and a spoke group with the same members. */
async function withGroups<T>(
	{ orgs }: Pick<Bench, 'orgs'>,
	members: number,
	knobs: OrgWish['knobs'],
	work: (push: Push) => Promise<T>,
): Promise<{ done: T; hub: OrgFacts; spoke: OrgFacts }> {
	const half = Math.ceil((members * DIFFERENT) / 2);
	const wish = { people: members + half, knobs, group: { from: 0, until: members } };
	const [hub, spoke] = [await orgs.make(wish), await orgs.make(wish)];
	try {
		const done = await work({ hub, spoke, half });
		return { done, hub: await orgs.facts(hub), spoke: await orgs.facts(spoke) };
	} finally {
		await orgs.drop(hub);
		await orgs.drop(spoke);
	}
}

/** Pushes the group once, so that the two are linked, and once more after one member in a hundred has changed. */
export async function pushFigures(
	bench: Bench,
	members: number,
	knobs: OrgWish['knobs'],
): Promise<Figures> {
	const { orgs, n8n } = bench;
	const { done, hub, spoke } = await withGroups(bench, members, knobs, async (push) => {
		const node = await pushNode(bench, push);
		await n8n.measure('groups-ours', node, [{}], WITHIN_MS);
		await orgs.forget(push.hub);
		await orgs.shift(push.spoke, push.half);
		return await n8n.measure('groups-ours', node, [{}], WITHIN_MS);
	});
	const count = (kind: string) => (hub.kinds[kind] ?? 0) + (spoke.kinds[kind] ?? 0);
	const { members: afterwards } = hub;
	const writes = count('PUT /api/v1/groups/…/users/…') + count('DELETE /api/v1/groups/…/users/…');
	return {
		...nodeFigures({ work: done, facts: hub }),
		requests: hub.requests + spoke.requests,
		pages: count('GET /api/v1/groups/…/users'),
		searches: count('GET /api/v1/users') + count('GET /api/v1/groups/rules'),
		writes,
		members: afterwards,
	};
}

async function pushNode(bench: Bench, orgs: Push): Promise<WorkNode> {
	const group = { __rl: true, mode: 'id', value: orgs.spoke.groupId };
	return await ourNode(bench.n8n, orgs, 'pushGroup', {
		operation: 'push',
		source: 'spokeGroups',
		spokeGroups: { groups: [{ group }] },
		target: 'linkOnly',
		linked: 'mirror',
	});
}

/** What cannot be had faster: both lists page after page, side by side, then the differences. */
async function boundFigures(
	bench: Bench,
	members: number,
	knobs: OrgWish['knobs'],
): Promise<Figures> {
	const bound = await withGroups(bench, members, knobs, async ({ hub, spoke, half }) => {
		const pages = await Promise.all([listed(hub), listed(spoke)]);
		const writes = await runClient({
			...{ way: 'bare', work: 'read', from: 0, url: hub.url, token: hub.token },
			...{ count: 2 * half, atOnce: AT_ONCE },
			reads: Array.from({ length: 2 * half }, () => `/api/v1/groups/${hub.groupId}`),
		});
		return { ms: Math.max(...pages.map(({ ms }) => ms)) + writes.ms };
	});
	return { ...bound.done, requests: bound.hub.requests + bound.spoke.requests };
}

const listed = async ({ url, token, groupId }: MadeOrg) =>
	await runClient({
		...{ way: 'bare', work: 'pages', from: 0, url, token, count: 1, atOnce: 1 },
		reads: [`/api/v1/groups/${groupId}/users?limit=200`],
	});

/** A big group of which one member in a hundred differs. */
export async function groupsTable(bench: Bench): Promise<Table> {
	const members = Math.ceil(MEMBERS * bench.scale);
	const differences = 2 * Math.ceil((members * DIFFERENT) / 2);
	const knobs = { latencyMs: 50 };
	const ways = [
		{ name: 'Okta Push Group (ours)', run: async () => await pushFigures(bench, members, knobs) },
		{ name: 'Bare client', run: async () => await boundFigures(bench, members, knobs) },
	];
	const measured = await rounds(ways, bench.runs, bench.tell);
	return {
		title: `A group of ${whole(members)} members pushed, ${differences} differences`,
		about: `50 ms latency, a group that was pushed before. Half of the differences are to add, half to remove. The bound: both lists page after page, side by side, then as many requests as there are differences, ${AT_ONCE} at once. Beyond it ours asks who is to be added once it has both lists, looks for both groups and the hub’s rules meanwhile, and goes through both lists.`,
		rows: rowsOf(measured),
		targets: targetsOf(measured, members, differences),
	};
}

function targetsOf(measured: readonly Measured[], members: number, differences: number): Target[] {
	const [ours, bound] = measured.map(({ figures }) => figures);
	const allowed = (ours?.pages ?? NaN) + (ours?.searches ?? NaN) + differences + 3;
	return [
		exactly('members afterwards', ours?.members, members),
		countAtMost(
			'requests, as part of pages of lists + differences + 3',
			ours?.requests,
			allowed,
			1,
		),
		atMost('times the bound', ours?.ms, bound?.ms, 1.1),
	];
}

function rowsOf(measured: readonly Measured[]): string[][] {
	const bound = measured[1]?.figures;
	return [
		[
			'way',
			'× the bound',
			'time',
			'requests to both orgs',
			'pages of members',
			'look-ups and rules',
			'writes',
		],
		...measured.map(({ name, figures, failure }) => [
			name,
			ratio(figures.ms, bound?.ms),
			failure ?? seconds(figures.ms),
			whole(figures.requests),
			whole(figures.pages),
			whole(figures.searches),
			whole(figures.writes),
		]),
	];
}
