import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';

const greta = {
	login: 'greta.johansson@spruce.example',
	email: 'greta.johansson@spruce.example',
	firstName: 'Greta',
	lastName: 'Johansson',
	employeeNumber: '4052',
	department: 'Engineering',
	city: 'Uppsala',
};
const RENAMED = 'greta.lind@spruce.example';
const married = { employeeNumber: '4052', workEmail: RENAMED, lastName: 'Lind' };
const moved = { employeeNumber: '4052', workEmail: greta.login, department: 'Research' };
const unknown = { employeeNumber: '9999', workEmail: 'new@spruce.example', department: 'Research' };

export const checks: Check[] = [
	{
		name: 'a new name and login is a rename, found by employee number, and the rest stays as it was',
		orgs: { hub: { users: [{ profile: greta }] } },
		run: async (stage) => {
			await (await stage.importWorkflow('mover-from-hr-event')).publish();
			const before = stage.hub.userByLogin(greta.login)?.id;
			const { json } = await stage.postWebhook('mover-from-hr', { changes: [married] });
			assert.deepEqual(json.counts, { updated: 1 });
			const [user, ...others] = stage.hub.users();
			assert.equal(others.length, 0);
			assert.equal(user?.id, before);
			assert.deepEqual(user?.profile, {
				...user?.profile,
				...greta,
				login: RENAMED,
				email: RENAMED,
				lastName: 'Lind',
			});
			const [write, more] = stage.hub.journal.writes();
			assert.equal(more, undefined);
			assert.deepEqual(write?.requestBody, {
				profile: { login: RENAMED, email: RENAMED, lastName: 'Lind' },
			});
		},
	},
	{
		name: 'a mover is changed, somebody the hub does not know is answered with the reason, and nobody is made',
		orgs: { hub: { users: [{ profile: greta }] } },
		run: async (stage) => {
			const workflow = await stage.importWorkflow('mover-from-hr-event');
			await workflow.publish();
			const { json } = await stage.postWebhook('mover-from-hr', { changes: [moved, unknown] });
			assert.deepEqual(json.counts, { updated: 1, refused: 1 });
			const run = await workflow.untilExecuted();
			assert.equal(run.items('Tell the new manager here').length, 1);
			const [refused] = run.items('Refused: what HR has to correct');
			assert.equal(refused?.code, 'USER_NOT_FOUND');
			assert.equal(stage.hub.userByLogin(greta.login)?.profile.department, 'Research');
			assert.equal(stage.hub.users().length, 1);
			const writes = stage.hub.journal.writes().length;
			const again = await stage.postWebhook('mover-from-hr', { changes: [moved] });
			assert.deepEqual(again.json.counts, { kept: 1 });
			assert.equal(stage.hub.journal.writes().length, writes);
		},
	},
];
