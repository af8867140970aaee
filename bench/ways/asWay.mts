import { nodeFigures, nodeOnOrg, withOrg, type Bench } from '../Bench.mjs';
import type { WorkNode } from '../n8n/Work.mjs';
import type { MadeOrg, OrgWish } from '../orgs/OrgWish.mjs';
import type { Figures, Way } from '../rounds.mjs';
import { runClient, type ClientOrder } from './runClient.mjs';

/** Work that several ways do, each on an org of its own. */
export interface SharedWork {
	/** For the addresses of workflows. */
	slug: string;
	wish: OrgWish;
	/** What a node is handed. */
	rows: object[];
	/** Figures without which a run has not done the work, so that its time says nothing. */
	expects?: Figures;
}

function done(figures: Figures, { expects = {} }: Pick<SharedWork, 'expects'>): Figures {
	for (const [name, wanted] of Object.entries(expects))
		if (figures[name] !== wanted)
			throw new Error(`not done, ${name} ${String(figures[name])} of ${String(wanted)}`);
	return figures;
}

/** A node of n8n as one way. */
export function nodeWay(
	bench: Bench,
	work: SharedWork,
	name: string,
	nodeFor: (org: MadeOrg) => Promise<WorkNode>,
): Way {
	const { slug, wish, rows } = work;
	const workflow = `${slug}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
	return {
		name,
		run: async () => done(nodeFigures(await nodeOnOrg(bench, workflow, wish, rows, nodeFor)), work),
	};
}

/** A client outside n8n as one way. */
export function clientWay(
	bench: Bench,
	work: Pick<SharedWork, 'wish' | 'expects'>,
	name: string,
	order: Omit<ClientOrder, 'url' | 'token'>,
): Way {
	return {
		name,
		run: async () => {
			const { done: client, facts } = await withOrg(bench, work.wish, async ({ url, token }) =>
				runClient({ ...order, url, token }),
			);
			const { people, logins, requests, limited, connections } = facts;
			const failed = order.count - client.done;
			const { ms, cpuMs } = client;
			return done({ ms, cpuMs, failed, people, logins, requests, limited, connections }, work);
		},
	};
}
