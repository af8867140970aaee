import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Check } from '../Check.mjs';

interface Employee {
	workEmail: string | null;
	department: string | null;
	employmentStatus: string;
}

const feed = new URL('../../../demo/hr-feed.json', import.meta.url);
const { employees } = JSON.parse(readFileSync(feed, 'utf8')) as { employees: Employee[] };

const listed = employees.flatMap(({ workEmail, department, employmentStatus }) =>
	department && employmentStatus === 'Active'
		? [{ department, login: (workEmail ?? '').toLowerCase() }]
		: [],
);
const logins = [...new Set(listed.map(({ login }) => login))].filter((login) =>
	login.includes('@'),
);
const departments = [...new Set(listed.map(({ department }) => department))];
const membersOf = (wanted: string) => {
	const there = listed.filter(({ department }) => department === wanted).map(({ login }) => login);
	return [...new Set(there)].filter((login) => logins.includes(login)).sort();
};

export const checks: Check[] = [
	{
		name: 'the departments of the HR file end as hub groups with everybody in them, and the same export again writes nothing',
		orgs: { hub: { users: logins.map((login) => ({ profile: { login } })) } },
		run: async (stage) => {
			const workflow = await stage.importWorkflow('push-departments-as-groups');
			await workflow.publish();
			const { status, json } = await stage.postWebhook('departments-from-hr', { employees });
			assert.equal(status, 200);
			const told = json.departments as Array<Record<string, unknown>>;
			assert.deepEqual(
				told.map(({ group, action }) => `${String(group)} ${String(action)}`).sort(),
				departments.map((name) => `Department: ${name} created`).sort(),
			);
			for (const name of departments)
				assert.deepEqual(stage.hub.membersOf(`Department: ${name}`).sort(), membersOf(name));
			const log = readFileSync(stage.n8n.logFile, 'utf8');
			for (const name of departments)
				assert.ok(log.includes(`Okta Push Group: 'Department: ${name}'`), name);

			const writes = stage.hub.journal.writes().length;
			const again = await stage.postWebhook('departments-from-hr', { employees });
			const kept = again.json.departments as Array<Record<string, unknown>>;
			assert.ok(kept.every(({ action }) => action === 'kept'));
			assert.equal(stage.hub.journal.writes().length, writes);
		},
	},
];
