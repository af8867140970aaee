import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';

const ada = { profile: { login: 'ada@spruce.example' } };
const ben = { profile: { login: 'ben@spruce.example' } };
const members = [ada.profile.login, ben.profile.login];

/** Source and name; the address of the simulated spoke is its name. */
const HUB_GROUP = '127.0.0.1: Dept Sales';

export const checks: Check[] = [
	{
		name: 'at night the spoke’s departments become hub groups, and the next night writes nothing',
		orgs: {
			hub: { users: [ada, ben] },
			spoke: {
				users: [ada, ben],
				groups: [{ name: 'Dept Sales', members }, { name: 'Chess club' }],
			},
		},
		run: async (stage) => {
			const workflow = await stage.importWorkflow('push-spoke-groups-nightly');
			const first = await workflow.run('Every night at two');
			assert.equal(first.error, undefined);
			const told = first.items('Report changes and who was left out');
			assert.deepEqual(
				told.map(({ action }) => action),
				['created'],
			);
			assert.deepEqual(stage.hub.membersOf(HUB_GROUP).sort(), members);
			const before = stage.hub.journal.writes().length;
			const again = await workflow.run('Every night at two');
			assert.equal(again.items('Nothing happened').length, 1);
			assert.equal(stage.hub.journal.writes().length, before);
		},
	},
];
