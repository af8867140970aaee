/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { runNode, type NodeRun } from '../support/engine';
import { serveHub, type ServedOrg } from '../support/simulatedOrgs';

interface Employee extends IDataObject {
	workEmail: string | null;
	department: string;
}

const feed = JSON.parse(
	readFileSync(path.resolve(__dirname, '../../demo/hr-feed.json'), 'utf8'),
) as { employees: Employee[] };

const departments: IDataObject = {
	source: 'items',
	groupName: '={{ $json.department }}',
	memberLogin: '={{ $json.workEmail }}',
};

let hub: ServedOrg;

const push = async (parameters: IDataObject, more: Partial<NodeRun> = {}) =>
	await runNode({
		name: 'pushGroup',
		parameters: { ...departments, ...parameters },
		credentials: hub.credentials,
		items: feed.employees,
		...more,
	});

async function start(logins: string[]) {
	const users = [...new Set(logins.map((login) => login.toLowerCase()))];
	hub = await serveHub({ users: users.map((login) => ({ profile: { login } })) });
}

afterEach(async () => await hub.close());

describe('an HR system’s export', () => {
	const listed = feed.employees.flatMap(({ workEmail, department }) =>
		workEmail?.includes('@') ? [{ login: workEmail.toLowerCase(), department }] : [],
	);
	const everybody = [...new Set(listed.map(({ login }) => login))];
	const notListed =
		feed.employees.length -
		feed.employees.filter(({ workEmail }) => workEmail?.includes('@')).length;

	test('ends as one hub group per department, with everybody in it once', async () => {
		await start(everybody);
		const { items, error } = await push({});
		expect(error).toBeUndefined();
		const names = [...new Set(feed.employees.map(({ department }) => department))];
		expect(items.map(({ group }) => group)).toEqual(names);
		for (const name of names) {
			const wanted = listed.filter(({ department }) => department === name);
			const logins = new Set(wanted.map(({ login }) => login));
			expect(hub.org.membersOf(name).sort()).toEqual([...logins].sort());
		}
		expect(items.flatMap(({ skipped }) => skipped)).toHaveLength(notListed);
		expect(notListed).toBeGreaterThan(0);
	});

	test('pushed again writes nothing', async () => {
		await start(everybody);
		await push({});
		hub.org.journal.clear();
		const { items } = await push({});
		expect(new Set(items.map(({ action }) => action))).toEqual(new Set(['kept']));
		expect(hub.writes()).toEqual([]);
	});

	test('brings people in whom the hub does not have, with what it says of them', async () => {
		await start([]);
		const attributes = ['firstName', 'lastName', 'email'].map((attribute) => ({
			attribute,
			value: attribute === 'email' ? '={{ $json.workEmail }}' : `={{ $json.${attribute} }}`,
		}));
		await push({
			provisionMissing: true,
			initialStatus: 'pending_without_pass',
			groupDetails: { attributes: { values: attributes } },
		});
		expect(hub.org.users()).toHaveLength(everybody.length);
		expect(hub.org.userByLogin('ines.lefevre@spruce.example')).toMatchObject({
			status: 'STAGED',
			groups: ['Finance'],
			profile: { firstName: 'Inès', lastName: 'Lefèvre' },
		});
	});
});
