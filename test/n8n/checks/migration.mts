import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';
import { enterSettings } from '../enterSettings.mjs';
import type { Stage } from '../Stage.mjs';

const login = (name: string) => `${name}@spruce.example`;
const people = (...names: string[]) => names.map((name) => ({ profile: { login: login(name) } }));

/** Whom the app provisioned under another login than the spoke's. */
const LINKED = { id: '00uhubada00000000001', profile: { login: 'ada@alder.example' } };

const orgs = {
	hub: {
		users: [LINKED, ...people('ben')],
		groups: [{ name: 'Ingenieure', members: [LINKED.profile.login] }, { name: 'From Spruce' }],
	},
	spoke: {
		users: people('ada', 'ben'),
		groups: [{ name: 'Engineering', members: ['ada', 'ben'].map(login) }],
		apps: [
			{
				users: [{ login: login('ada'), externalId: LINKED.id }, { login: login('ben') }],
				pushes: [{ group: 'Engineering', target: 'Ingenieure' }],
			},
		],
	},
};

async function migrate(stage: Stage, dryRun: boolean) {
	const pushed = [...stage.spoke.org.state.groups.values()].find(({ sourceId }) => sourceId);
	const appId = pushed?.sourceId ?? '';
	const hubGroupId = stage.hub.group('From Spruce')?.id;
	const workflow = await stage.importWorkflow(
		'migrate-from-org2org-app',
		enterSettings({ appId, hubGroupId, dryRun }),
	);
	const run = await workflow.run('Start by hand');
	assert.equal(run.error, undefined);
	return run;
}

export const checks: Check[] = [
	{
		name: 'the plan of a migration tells people and groups, and nothing is written in either org',
		orgs,
		run: async (stage) => {
			const run = await migrate(stage, true);
			const [people] = run.items('People in one list');
			assert.equal((people?.people as object[]).length, 2);
			const [groups] = run.items('Groups in one list');
			assert.equal((groups?.groups as object[]).length, 1);
			assert.equal(stage.hub.journal.writes().length, 0);
			assert.equal(stage.spoke.journal.writes().length, 0);
		},
	},
	{
		name: 'people are taken over by the app’s link, groups by its mapping, and the app pushes the group no more',
		orgs,
		run: async (stage) => {
			await migrate(stage, false);
			assert.equal(stage.hub.users().length, 2);
			assert.equal(stage.hub.userByLogin(login('ada'))?.id, LINKED.id);
			assert.deepEqual(stage.hub.membersOf('Ingenieure').sort(), ['ada', 'ben'].map(login));
			assert.deepEqual(stage.hub.membersOf('From Spruce').sort(), ['ada', 'ben'].map(login));
			assert.deepEqual(
				stage.spoke.journal.writes().map(({ requestBody }) => requestBody),
				[{ status: 'INACTIVE' }],
			);
		},
	},
];
