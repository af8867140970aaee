/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { loadPackage } from '../support/engine';
import { people } from '../support/imports';
import { person, servedOrgs } from '../support/importNode';

const FILE = '../../examples/import-hub-profiles-to-spoke.json';
const ada = 'ada@example.com';
const { nodes } = JSON.parse(readFileSync(path.resolve(__dirname, FILE), 'utf8')) as {
	nodes: INode[];
};
const ours = nodes.filter(({ type }) => type === 'n8n-nodes-okta-org2org.importHubProfiles');
const [imports] = ours;

let orgs: Awaited<ReturnType<typeof servedOrgs>>;
afterEach(async () => await orgs.close());

/** One scheduled run of the example, with its loop; answers with everybody who came out. */
async function scheduled(changes: IDataObject): Promise<string[]> {
	const said: string[] = [];
	for (let item: IDataObject = {}, calls = 0; calls < 20; calls += 1) {
		const parameters = { ...imports?.parameters, ...changes } as IDataObject;
		const { json, error } = await orgs.run(parameters, { items: [item] });
		expect(error).toBeUndefined();
		for (const one of json[0] ?? []) said.push(`${String(one.login)}: ${String(one.action)}`);
		item = json[2]?.[0] ?? {};
		if (item.hasMore !== true) return said;
	}
	throw new Error('the loop never ends');
}

test('three runs in a row bring everybody, then nobody, then whoever changed or left', async () => {
	orgs = await servedOrgs({ hub: { users: [person(ada), ...people(5)] } });
	const applied = { apply: 'updateAndCreate', newUsers: 'mail', batchSize: 3 };
	expect(await scheduled(applied)).toHaveLength(6);
	expect(await scheduled(applied)).toEqual([]);
	await orgs.send('POST', `/api/v1/users/${orgs.idOf(ada)}`, { profile: { lastName: 'King' } });
	const leaver = `/api/v1/users/${orgs.idOf('person0@example.com')}`;
	await orgs.send('POST', `${leaver}/lifecycle/deactivate`);
	expect((await scheduled(applied)).sort()).toEqual([
		`${ada}: updated`,
		'person0@example.com: suspended',
	]);
	expect(orgs.spoke.org.userByLogin(ada)?.profile.lastName).toBe('King');
});

test('as it comes the example only reports', async () => {
	orgs = await servedOrgs({ hub: { users: [person(ada)] } });
	expect(await scheduled({})).toContain(`${ada}: created`);
	expect(orgs.spoke.writes()).toEqual([]);
});

test('the example sets no field that the node does not have', async () => {
	orgs = await servedOrgs();
	const { type } = (await loadPackage()).getNode('importHubProfiles');
	const { description } = NodeHelpers.getVersionedNodeType(type);
	expect(ours).toHaveLength(2);
	for (const node of ours) {
		const parameters = node.parameters as INodeParameters;
		const fields = description.properties;
		const known = NodeHelpers.getNodeParameters(fields, parameters, true, false, node, description);
		expect(known).toMatchObject(parameters);
	}
});
