import { nodeFigures, nodeOnOrg, withOrg, type Bench } from '../Bench.mjs';
import type { WorkNode } from '../n8n/Work.mjs';
import type { MadeOrg, OrgWish } from '../orgs/OrgWish.mjs';
import type { Way } from '../rounds.mjs';
import { runClient, type ClientOrder } from './runClient.mjs';

/** Work that several ways do, each on an org of its own. */
export interface SharedWork {
	/** For the addresses of workflows. */
	slug: string;
	wish: OrgWish;
	/** What a node is handed. */
	rows: object[];
}

/** A node of n8n as one way. */
export function nodeWay(
	bench: Bench,
	{ slug, wish, rows }: SharedWork,
	name: string,
	nodeFor: (org: MadeOrg) => Promise<WorkNode>,
): Way {
	const workflow = `${slug}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
	return {
		name,
		run: async () => nodeFigures(await nodeOnOrg(bench, workflow, wish, rows, nodeFor)),
	};
}

/** A client outside n8n as one way. */
export function clientWay(
	bench: Bench,
	{ wish }: Pick<SharedWork, 'wish'>,
	name: string,
	order: Omit<ClientOrder, 'url' | 'token'>,
): Way {
	return {
		name,
		run: async () => {
			const { done, facts } = await withOrg(bench, wish, async ({ url, token }) =>
				runClient({ ...order, url, token }),
			);
			const { people, logins, requests, limited, connections } = facts;
			const failed = order.count - done.done;
			const { ms, cpuMs } = done;
			return { ms, cpuMs, failed, people, logins, requests, limited, connections };
		},
	};
}
