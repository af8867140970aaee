import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';

const login = (name: string) => `${name}@spruce.example`;
const person = (name: string, department: string | null) => ({
	workEmail: login(name),
	department,
	division: 'Product',
	employmentStatus: 'Active',
});

export const checks: Check[] = [
	{
		name: 'departments of the HR feed are hub groups, and a group that somebody else made is refused with its reason',
		orgs: {
			hub: {
				users: ['ada', 'ben'].map((name) => ({ profile: { login: login(name) } })),
				groups: [{ name: 'Department: Sales' }],
			},
		},
		run: async (stage) => {
			await (await stage.importWorkflow('push-departments-as-groups')).publish();
			const employees = [
				person('ada', 'Research'),
				person('gone', 'Research'),
				person('ben', 'Sales'),
				person('lone', null),
			];
			const { json } = await stage.postWebhook('departments-from-hr', { employees });
			const told = json.departments as Array<Record<string, unknown>>;
			assert.deepEqual(
				told.map(({ group, action, code }) => ({ group, action, code })),
				[
					{ group: 'Department: Research', action: 'created', code: undefined },
					{ group: 'Sales', action: 'refused', code: 'GROUP_NAME_TAKEN' },
				],
			);
			assert.deepEqual(stage.hub.membersOf('Department: Research'), [login('ada')]);
			assert.deepEqual(stage.hub.membersOf('Department: Sales'), []);
		},
	},
];
