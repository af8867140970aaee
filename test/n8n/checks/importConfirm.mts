import assert from 'node:assert/strict';
import type { WorkflowFile } from '../../../demo/n8n/putWorkflow.mjs';
import type { Check } from '../Check.mjs';
import type { Stage } from '../Stage.mjs';

const ada = (login: string) => ({ profile: { login, firstName: 'Ada', lastName: 'Lovelace' } });
const IN_HUB = 'ada@alder.example';
const IN_SPOKE = 'countess@spruce.example';
const HUB_ID = { hubId: { title: 'Hub ID', type: 'string' as const } };

/** In place of the step that asks somebody: the address to answer at, and a wait for the answer. */
function askSomebody({ nodes }: WorkflowFile): void {
	for (const node of nodes) {
		if (node.name === 'Import people of the hub')
			Object.assign(node.parameters ?? {}, { apply: 'updateAndCreate', users: 'search' });
		if (node.name === 'Import people of the hub')
			Object.assign(node.parameters ?? {}, { searchExpression: `profile.login eq "${IN_HUB}"` });
		if (node.name === 'Link the two')
			Object.assign(node.parameters ?? {}, {
				hubUser: { __rl: true, mode: 'id', value: '={{ $json.body.hubId }}' },
				spokeUser: { __rl: true, mode: 'id', value: '={{ $json.body.chosen }}' },
			});
		if (node.name === 'Ask a person here')
			Object.assign(node, {
				type: 'n8n-nodes-base.set',
				typeVersion: 3.4,
				parameters: {
					mode: 'raw',
					jsonOutput: '={{ ({ answerAt: $execution.resumeUrl }) }}',
					includeOtherFields: true,
					options: {},
				},
			});
		if (node.name === 'Was somebody chosen?')
			Object.assign(node, {
				type: 'n8n-nodes-base.wait',
				typeVersion: 1.1,
				webhookId: 'was-somebody-chosen',
				parameters: { resume: 'webhook', httpMethod: 'POST', options: {} },
			});
	}
}

async function confirm(stage: Stage): Promise<void> {
	const { hub, spoke } = stage;
	const workflow = await stage.importWorkflow('import-hub-profiles-to-spoke', askSomebody);
	const waiting = await workflow.run('Try it by hand');
	assert.equal(waiting.status, 'waiting');
	assert.deepEqual(waiting.items('Import people of the hub'), []);
	const [asked] = waiting.items('Ask a person here');
	const candidates = asked?.candidates as Array<{ spokeId: string; login: string }>;
	assert.equal(asked?.situation, 'partial');
	assert.deepEqual(
		candidates.map(({ login }) => login),
		[IN_SPOKE],
	);
	assert.equal(spoke.journal.writes().length, 0);

	const answer = { hubId: asked?.hubId, chosen: candidates[0]?.spokeId };
	const { status } = await fetch(String(asked?.answerAt), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(answer),
	});
	assert.equal(status, 200);
	const done = await workflow.untilOver(waiting.id);
	assert.equal(done.error, undefined);
	assert.equal(done.items('Link the two')[0]?.action, 'linked');
	const linked = spoke.userByLogin(IN_HUB);
	assert.equal(linked?.id, candidates[0]?.spokeId);
	assert.equal(linked?.profile.hubId, hub.userByLogin(IN_HUB)?.id);
	assert.equal(spoke.users().length, 1);
}

export const checks: Check[] = [
	{
		name: 'somebody of the same name waits on an output of their own, and is linked when a person says so',
		orgs: {
			hub: { users: [ada(IN_HUB)] },
			spoke: { users: [ada(IN_SPOKE)], attributes: HUB_ID },
		},
		run: confirm,
	},
];
