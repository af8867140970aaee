import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';
import { enterSettings } from '../enterSettings.mjs';

const login = (name: string) => `${name}@spruce.example`;
const person = (name: string, city?: string) => ({ profile: { login: login(name), city } });

export const checks: Check[] = [
	{
		name: 'drift in schema, people and groups is told in one table, and nothing is written',
		orgs: {
			hub: {
				users: [person('ada', 'Lyon'), person('linus')],
				groups: [{ name: 'From Spruce', members: ['ada', 'linus'].map(login) }],
			},
			spoke: {
				attributes: { badge: {} },
				users: [person('ada', 'Leeds'), person('linus')],
				groups: [
					{ name: 'To the hub', members: [login('ada')] },
					{ name: 'Dept Sales', members: [login('ada')] },
				],
			},
		},
		run: async (stage) => {
			const workflow = await stage.importWorkflow(
				'report-drift',
				enterSettings({
					spokeGroupId: stage.spoke.group('To the hub')?.id,
					hubGroupId: stage.hub.group('From Spruce')?.id,
				}),
			);
			const run = await workflow.run('Every Monday at six');
			assert.equal(run.error, undefined);
			const [report] = run.items('Post it to a chat here');
			assert.deepEqual(report?.rows, [
				{
					about: 'schema',
					who: 'badge',
					drift: 'missing',
					detail: 'the hub has no such attribute',
				},
				{ about: 'people', who: login('ada'), drift: 'updated', detail: 'city: Lyon → Leeds' },
				{
					about: 'people',
					who: login('linus'),
					drift: 'suspended',
					detail: 'no longer assigned in the spoke',
				},
				{
					about: 'groups',
					who: '127.0.0.1: Dept Sales',
					drift: 'created',
					detail: `to add: ${login('ada')}`,
				},
			]);
			assert.equal(run.items('Mail the report here').length, 1);
			assert.equal(stage.hub.journal.writes().length, 0);
			assert.equal(stage.spoke.journal.writes().length, 0);
		},
	},
	{
		name: 'a question that cannot be answered stands in the report, beside the answers',
		run: async (stage) => {
			const run = await (await stage.importWorkflow('report-drift')).run('Try it by hand');
			assert.equal(run.error, undefined);
			const [report] = run.items('Post it to a chat here');
			const rows = report?.rows as Array<{ about: string }>;
			assert.ok(rows.some(({ about }) => about === 'not compared'));
			assert.equal(stage.hub.journal.writes().length, 0);
		},
	},
];
