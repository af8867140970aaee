/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { loadPackage } from '../support/engine';
import { serveOrgs, type ServedOrgs } from '../support/pushNode';

const read = (file: string): unknown =>
	JSON.parse(readFileSync(path.resolve(__dirname, '../..', file), 'utf8'));

/** The Okta Push Group node of an example workflow. */
function pushNodeOf(example: string): INode {
	const { nodes } = read(`examples/${example}.json`) as { nodes: INode[] };
	const node = nodes.find(({ type }) => type === 'n8n-nodes-okta-org2org.pushGroup');
	if (!node) throw new Error(`${example} pushes no group`);
	return node;
}

const { employees } = read('demo/hr-feed.json') as { employees: IDataObject[] };
const logins = [
	...new Set(employees.map(({ workEmail }) => String(workEmail ?? '').toLowerCase())),
];
const users = logins
	.filter((login) => login.includes('@'))
	.map((login) => ({ profile: { login } }));

let orgs: ServedOrgs;

afterEach(async () => await orgs.close());

test('the departments of the HR export become hub groups', async () => {
	orgs = await serveOrgs({ hub: { users } });
	const node = pushNodeOf('push-departments-as-groups');
	const { items } = await orgs.push(node.parameters as IDataObject, { items: employees });
	expect(items.map(({ group, action }) => [group, action])).toEqual(
		['Engineering', 'Finance', 'Customer Care', 'Product Management', 'People', 'Legal'].map(
			(name) => [`Department: ${name}`, 'created'],
		),
	);
	expect(orgs.hub.org.group('Department: Finance')?.description).toBe(
		'Department of Corporate [org2org: hr/finance]',
	);
});

test('the spoke’s departments are in the hub in the morning', async () => {
	const members = users.slice(0, 3).map(({ profile }) => profile.login);
	orgs = await serveOrgs({
		hub: { users },
		spoke: {
			users,
			groups: [
				{ name: 'Dept Care', members },
				{ name: 'Other', members },
			],
		},
	});
	const node = pushNodeOf('push-spoke-groups-nightly');
	const { items } = await orgs.push(node.parameters as IDataObject);
	expect(items).toMatchObject([{ action: 'created', group: '127.0.0.1: Dept Care', skipped: [] }]);
});

test.each(['push-departments-as-groups', 'push-spoke-groups-nightly'])(
	'%s sets no field that the node does not have',
	async (example) => {
		orgs = await serveOrgs({});
		const node = pushNodeOf(example);
		const loader = await loadPackage();
		const { description } = NodeHelpers.getVersionedNodeType(loader.getNode('pushGroup').type);
		const parameters = node.parameters as INodeParameters;
		const known = NodeHelpers.getNodeParameters(
			description.properties,
			parameters,
			true,
			false,
			node,
			description,
		);
		expect(known).toMatchObject(parameters);
	},
);
