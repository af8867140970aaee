import type { IDataObject } from 'n8n-workflow';
import type { Seed } from '../../simulator';
import { runNode, type NodeRun } from './engine';
import { serveOrg, type ServedOrg } from './simulatedOrgs';

export interface ServedOrgs {
	hub: ServedOrg;
	spoke: ServedOrg;
	/** Runs Okta Push Group with a credential that connects the two. */
	push(parameters: IDataObject, more?: Partial<NodeRun>): ReturnType<typeof runNode>;
	/** The same with Okta Inspect Connection. */
	inspect(parameters: IDataObject, more?: Partial<NodeRun>): ReturnType<typeof runNode>;
	close(): Promise<void>;
}

/** Hub and spoke on real sockets, and the node between them. */
export async function serveOrgs(seeds: { hub?: Seed; spoke?: Seed }): Promise<ServedOrgs> {
	const hub = await serveOrg('hub', seeds.hub);
	const spoke = await serveOrg('spoke', seeds.spoke);
	const credentials = {
		...hub.credentials,
		connectSpoke: true,
		spokeUrl: spoke.url,
		spokeApiToken: spoke.org.token,
	};
	const run =
		(name: string) =>
		async (parameters: IDataObject, more: Partial<NodeRun> = {}) =>
			await runNode({ name, parameters, credentials, ...more });
	return {
		hub,
		spoke,
		push: run('pushGroup'),
		inspect: run('inspectConnection'),
		close: async () => {
			await hub.close();
			await spoke.close();
		},
	};
}

/** The value of ‘Spoke Groups’ for these ids. */
export const picked = (...ids: Array<string | undefined>): IDataObject => ({
	groups: ids.map((id) => ({ group: { __rl: true, mode: 'id', value: id ?? '' } })),
});
