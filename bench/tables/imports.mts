import type { Bench, Table } from '../Bench.mjs';
import type { MadeOrg } from '../orgs/OrgWish.mjs';
import { rounds, type Measured, type Way } from '../rounds.mjs';
import { nodeWay } from '../ways/asWay.mjs';
import { builtInNode, httpRequestNode, ourNode } from '../ways/nodes.mjs';
import { megabytes, ratio, seconds, whole } from './cells.mjs';
import { atMost, exactly } from './targets.mjs';

const PEOPLE = 100_000;

/** ‘Pagination’ of HTTP Request as n8n’s documentation sets it up for Link headers. */
const FOLLOW_NEXT = {
	pagination: {
		pagination: {
			paginationMode: 'responseContainsNextURL',
			nextURL: `={{ ($response.headers.link ?? '').match(/<([^>]+)>; rel="next"/)?.[1] }}`,
			paginationCompleteWhen: 'other',
			completeExpression: `={{ !($response.headers.link ?? '').includes('rel="next"') }}`,
		},
	},
};

/** Everybody read from an org that answers at once; n8n is started anew for each, so that memory can be compared. */
export async function importsTable(bench: Bench): Promise<Table> {
	const count = Math.ceil(PEOPLE * bench.scale);
	const fresh = ways(bench, count).map((way) => ({
		...way,
		run: async () => {
			await bench.n8n.restart();
			return await way.run();
		},
	}));
	const measured = await rounds(fresh, bench.runs, bench.tell);
	const [chosen, all, builtIn] = measured.map(({ figures }) => figures);
	return {
		title: `${whole(count)} people imported at no latency`,
		about:
			'n8n’s Okta node never ends where Okta sends the `self` link that it does send (n8n issue 11444), so it gets an org that leaves it out. It hands on four attributes of each, as ours does where four are chosen. The org counts one person more, its administrator.',
		rows: rowsOf(measured),
		targets: [
			exactly('people imported by ours', chosen?.items, count + 1),
			exactly('people imported by ours, every attribute', all?.items, count + 1),
			atMost('times n8n’s Okta node, chosen attributes', chosen?.ms, builtIn?.ms, 0.7),
			atMost('times n8n’s Okta node, every attribute', all?.ms, builtIn?.ms, 1),
		],
	};
}

function ways(bench: Bench, people: number): Way[] {
	const { n8n } = bench;
	const expects = { items: people + 1 };
	const work = { slug: 'imports', wish: { people }, rows: [{}], expects };
	const noSelf = { ...work, wish: { people, withoutSelfLinks: true } };
	const ours = (more: Record<string, unknown>) => async (hub: MadeOrg) => {
		const parameters = { operation: 'readUsers', returnAll: true, ...more };
		return await ourNode(n8n, { hub }, 'importHubProfiles', parameters);
	};
	return [
		nodeWay(bench, work, 'Okta Import Hub Profiles (ours), 4 attributes', ours({})),
		nodeWay(bench, work, 'Ours, every attribute', ours({ attributes: [], output: 'raw' })),
		nodeWay(bench, noSelf, 'n8n’s Okta node', async (org) =>
			builtInNode(n8n, org, { operation: 'getAll', returnAll: true }),
		),
		nodeWay(bench, work, 'HTTP Request with its pagination', async (org) => {
			const url = `${org.url}/api/v1/users?limit=200`;
			return await httpRequestNode(n8n, org, { url, options: FOLLOW_NEXT });
		}),
	];
}

function rowsOf(measured: readonly Measured[]): string[][] {
	const builtIn = measured[2]?.figures;
	return [
		['way', '× n8n’s Okta node', 'time', 'processor', 'received', 'peak memory of n8n', 'people'],
		...measured.map(({ name, figures, failure }) => [
			name,
			ratio(figures.ms, builtIn?.ms),
			failure ?? seconds(figures.ms),
			seconds(figures.cpuMs),
			megabytes((figures.bytes ?? 0) / 1e6),
			megabytes(figures.peakMb),
			whole(figures.items),
		]),
	];
}
