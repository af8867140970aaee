import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';
import { enterSettings } from '../enterSettings.mjs';
import type { Stage } from '../Stage.mjs';

const login = (name: string) => `${name}@spruce.example`;
const people = (...names: string[]) => names.map((name) => ({ profile: { login: login(name) } }));
const group = (name: string, ...names: string[]) => ({ name, members: names.map(login) });
const many = Array.from({ length: 30 }, (_, at) => `person${at}`);

const install = async (stage: Stage) =>
	await stage.importWorkflow(
		'reconcile-assigned-users-nightly',
		enterSettings({
			spokeGroupId: stage.spoke.group('To the hub')?.id,
			hubGroupId: stage.hub.group('From Spruce')?.id,
		}),
	);

export const checks: Check[] = [
	{
		name: 'at night joiners are created, leavers suspended, all told in a report, and the next night writes nothing',
		orgs: {
			hub: { users: people('ada', 'linus'), groups: [group('From Spruce', 'ada', 'linus')] },
			spoke: { users: people('ada', 'grace'), groups: [group('To the hub', 'ada', 'grace')] },
		},
		run: async (stage) => {
			const workflow = await install(stage);
			const first = await workflow.run('Every night at three');
			assert.equal(first.error, undefined);
			const [report] = first.items('Mail the report here');
			assert.deepEqual(report?.counts, { kept: 1, created: 1, suspended: 1 });
			assert.equal(first.items('Report as CSV').length, 1);
			assert.equal(stage.hub.userByLogin(login('linus'))?.status, 'SUSPENDED');
			assert.deepEqual(stage.hub.membersOf('From Spruce').sort(), ['ada', 'grace'].map(login));
			const writes = stage.hub.journal.writes().length;
			const second = await workflow.run('Every night at three');
			assert.equal(second.items('Nothing happened').length, 1);
			assert.equal(stage.hub.journal.writes().length, writes);
			assert.equal(stage.spoke.journal.writes().length, 0);
		},
	},
	{
		name: 'a night in which too many would leave writes nothing, and the report says so',
		orgs: {
			hub: { users: people(...many), groups: [group('From Spruce', ...many)] },
			spoke: { users: people('person0'), groups: [group('To the hub', 'person0')] },
		},
		run: async (stage) => {
			const run = await (await install(stage)).run('Every night at three');
			const [report] = run.items('Mail the report here');
			assert.match(String(report?.text), /29 leavers of 30/);
			assert.deepEqual(report?.counts, { refused: 1 });
			assert.equal(stage.hub.journal.writes().length, 0);
		},
	},
];
