import type { IDataObject } from 'n8n-workflow';
import type { Seed } from '../../simulator';
import { editorContext, runNode, type NodeRun } from './engine';
import { person } from './imports';
import { serveOrg } from './simulatedOrgs';

const LINKED = { hubId: { title: 'Hub ID', type: 'string' as const } };

/** A hub and a spoke on sockets, and one node whose static data stays from run to run as in production. */
export async function servedOrgs({ hub = {}, spoke = {} }: { hub?: Seed; spoke?: Seed } = {}) {
	const orgs = {
		hub: await serveOrg('hub', hub),
		spoke: await serveOrg('spoke', { ...spoke, attributes: { ...LINKED, ...spoke.attributes } }),
	};
	const credentials = {
		...orgs.hub.credentials,
		connectSpoke: true,
		spokeUrl: orgs.spoke.url,
		spokeApiToken: orgs.spoke.org.token,
	};
	const staticData: IDataObject = {};
	const run = async (parameters: IDataObject, more: Partial<NodeRun> = {}) => {
		orgs.hub.org.journal.clear();
		orgs.spoke.org.journal.clear();
		const node = { name: 'importHubProfiles', parameters, credentials, staticData };
		const result = await runNode({ ...node, ...more });
		return {
			...result,
			/** `json` of the items of every output. */
			json: result.outputs.map((output) => output.map(({ json }) => json)),
		};
	};
	return {
		...orgs,
		run,
		/** ‘Import Users’ of everybody, with a link attribute. */
		importUsers: async (parameters: IDataObject = {}, more: Partial<NodeRun> = {}) =>
			await run({ ...EVERYBODY, ...parameters }, more),
		/** Changes a user of the hub as an administrator would. */
		send: async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
			await orgs.hub.org.http({
				method,
				url: `${orgs.hub.url}${path}`,
				headers: { authorization: `SSWS ${orgs.hub.org.token}` },
				body,
			}),
		/** What the editor gives to the node's methods that fill its fields. */
		editor: async () =>
			await editorContext({ name: 'importHubProfiles', parameters: {}, credentials }),
		idOf: (login: string) => orgs.hub.org.userByLogin(login)?.id ?? '',
		close: async () => {
			await orgs.hub.close();
			await orgs.spoke.close();
		},
	};
}

const EVERYBODY = {
	operation: 'importUsers',
	returnAll: true,
	apply: 'updateAndCreate',
	linkAttribute: 'hubId',
	mappedAttributes: ['login', 'email', 'firstName', 'lastName', 'title'],
	newUsers: 'mail',
};

export { person };
