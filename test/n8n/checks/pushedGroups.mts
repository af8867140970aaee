import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';
import { BEGIN, OKTA, oneNodeWorkflow } from '../oneNodeWorkflow.mjs';
import type { Stage } from '../Stage.mjs';

const login = (name: string) => `${name}@spruce.example`;
const users = ['ada', 'ben'].map((name) => ({ profile: { login: login(name) } }));
const GROUP = 'Engineering';

async function play(stage: Stage, type: string, parameters: Record<string, unknown>) {
	const file = oneNodeWorkflow(`${type} ${String(parameters.operation)}`, { type, parameters });
	const run = await (await stage.importWorkflow(file)).run(BEGIN);
	assert.equal(run.error, undefined);
	return run.items(OKTA);
}

export const checks: Check[] = [
	{
		name: 'a group picked in the spoke is pushed, listed with its drift, pushed again, and let go of',
		orgs: {
			hub: { users },
			spoke: { users, groups: [{ name: GROUP, members: ['ada', 'ben'].map(login) }] },
		},
		run: async (stage) => {
			const id = stage.spoke.group(GROUP)?.id;
			const spokeGroups = { groups: [{ group: { __rl: true, mode: 'list', value: id } }] };
			const push = { operation: 'push', source: 'spokeGroups', spokeGroups };
			const list = { operation: 'listPushedGroups' };

			const [made] = await play(stage, 'pushGroup', push);
			assert.equal(made?.action, 'created');
			assert.deepEqual(stage.hub.membersOf(GROUP).sort(), ['ada', 'ben'].map(login));
			const [inStep] = await play(stage, 'inspectConnection', list);
			assert.equal(inStep?.state, 'in step');

			const ben = stage.hub.userByLogin(login('ben'))?.id ?? '';
			await stage.hub.http({
				method: 'DELETE',
				url: `${stage.hub.baseUrl}/api/v1/groups/${String(made?.hubId)}/users/${ben}`,
				headers: { authorization: `SSWS ${stage.hub.token}` },
			});
			const [drifted] = await play(stage, 'inspectConnection', list);
			assert.deepEqual(
				[drifted?.state, (drifted?.drift as { missing: number }).missing],
				['drifted', 1],
			);
			const [mended] = await play(stage, 'pushGroup', push);
			assert.equal((mended?.added as object[]).length, 1);

			const hubGroup = { __rl: true, mode: 'id', value: made?.hubId };
			await play(stage, 'pushGroup', { operation: 'remove', hubGroup, then: 'leave' });
			assert.deepEqual(stage.hub.membersOf(GROUP).sort(), ['ada', 'ben'].map(login));
			assert.deepEqual(await play(stage, 'inspectConnection', list), []);
		},
	},
];
