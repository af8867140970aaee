import assert from 'node:assert/strict';
import { putCredential } from '../../../demo/n8n/putCredential.mjs';
import type { WorkflowFile, WorkflowNode } from '../../../demo/n8n/putWorkflow.mjs';
import type { Check } from '../Check.mjs';
import type { Execution } from '../Execution.mjs';
import { scriptedModel, type Asked } from '../scriptedModel.mjs';
import type { Stage } from '../Stage.mjs';

const WISHES = {
	Login: 'ada@spruce.example',
	Email: 'ada@spruce.example',
	First_name: 'Ada',
	Last_name: 'Lovelace',
};

/** As the editor writes a field that the model is to fill. */
const byModel = (key: string, says: string) =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', \`${says}\`, 'string') }}`;

const PROFILE = {
	mappingMode: 'defineBelow',
	matchingColumns: ['login'],
	value: {
		login: byModel('Login', 'Login of the person'),
		email: byModel('Email', ''),
		firstName: byModel('First_name', ''),
		lastName: byModel('Last_name', ''),
	},
};

interface Talk {
	run: Execution;
	asked: Asked[];
}

/** An AI agent of n8n with Okta Provision User as its tool is asked to bring somebody in. */
async function askAgent(stage: Stage, parameters: object): Promise<Talk> {
	const model = await scriptedModel(WISHES);
	try {
		const openAiApi = await putCredential(stage.n8n.rest, {
			name: 'Scripted model',
			type: 'openAiApi',
			data: { apiKey: 'none', url: model.url },
		});
		const workflow = await stage.importWorkflow(agentWorkflow(parameters, openAiApi));
		return { run: await workflow.run('Start'), asked: model.asked };
	} finally {
		await model.close();
	}
}

function agentWorkflow(parameters: object, openAiApi: { id: string; name: string }): WorkflowFile {
	const node = (name: string, type: string, typeVersion: number, more: object = {}) =>
		({ id: name, name, type, typeVersion, position: [0, 0], ...more }) as unknown as WorkflowNode;
	const to = (target: string, type: string) => ({ [type]: [[{ node: target, type, index: 0 }]] });
	return {
		name: 'Agent',
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 1),
			node('Agent', '@n8n/n8n-nodes-langchain.agent', 1.7, {
				parameters: { promptType: 'define', text: 'Ada Lovelace starts on Monday.', options: {} },
			}),
			node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, {
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
				credentials: { openAiApi },
			}),
			node('Okta', 'n8n-nodes-okta-org2org.provisionUserTool', 1, { parameters }),
		],
		connections: {
			Start: to('Agent', 'main'),
			Model: to('Agent', 'ai_languageModel'),
			Okta: to('Agent', 'ai_tool'),
		},
	};
}

/** What the tool answered, as the model reads it. */
const toolSaid = ({ asked }: Talk): string =>
	JSON.stringify(asked.at(-1)?.messages.find(({ role }) => role === 'tool')?.content ?? '');

export const checks: Check[] = [
	{
		name: 'an AI agent gets a plan and writes nothing, unless a person has let it',
		run: async (stage) => {
			const talk = await askAgent(stage, { profile: PROFILE });
			assert.equal(talk.run.error, undefined);
			const tool = talk.asked[0]?.tools?.[0]?.function;
			assert.match(tool?.description ?? '', /hub/i);
			assert.deepEqual(Object.keys(tool?.parameters.properties ?? {}).sort(), [
				'Email',
				'First_name',
				'Last_name',
				'Login',
			]);
			assert.match(toolSaid(talk), /planned.*true/);
			assert.match(toolSaid(talk), /created/);
			assert.equal(stage.hub.userByLogin(WISHES.Login), undefined);
			assert.deepEqual(stage.hub.journal.writes(), []);
		},
	},
	{
		name: 'an AI agent that may write brings the person into the hub',
		run: async (stage) => {
			const talk = await askAgent(stage, { profile: PROFILE, agentMayWrite: true });
			assert.equal(talk.run.error, undefined);
			assert.match(toolSaid(talk), /planned.*false/);
			assert.equal(stage.hub.userByLogin(WISHES.Login)?.profile.firstName, 'Ada');
		},
	},
];
