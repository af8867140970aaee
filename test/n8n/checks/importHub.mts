import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';

const ada = { profile: { login: 'ada@spruce.example', lastName: 'Okafor' } };

export const checks: Check[] = [
	{
		name: 'the hourly import tells what it would do in the spoke, and writes nothing until it is told to',
		orgs: {
			hub: { users: [ada, { profile: { login: 'new@spruce.example' } }] },
			spoke: {
				attributes: { hubId: {} },
				users: [{ profile: { ...ada.profile, lastName: 'Before' } }],
			},
		},
		run: async (stage) => {
			const run = await (
				await stage.importWorkflow('import-hub-profiles-to-spoke')
			).run('Every hour');
			assert.equal(run.error, undefined);
			const told = run.items('Report what changed here');
			assert.deepEqual(
				told.map(({ login, action }) => `${String(login)} ${String(action)}`).sort(),
				['ada@spruce.example linked', 'new@spruce.example created'],
			);
			assert.equal(run.items('All read').length, 1);
			assert.equal(stage.spoke.journal.writes().length, 0);
		},
	},
];
