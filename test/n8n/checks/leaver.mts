import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';
import { submitPage } from '../formPages.mjs';
import type { Stage } from '../Stage.mjs';

const LEAVER = 'nadia.rahman@spruce.example';
const staff = Array.from({ length: 20 }, (_, at) => `person${at}@spruce.example`);
const hub = { users: [LEAVER, ...staff].map((login) => ({ profile: { login } })) };
const statusOf = (stage: Stage) => stage.hub.userByLogin(LEAVER)?.status;

/** Posts a leaver and answers the form as the approver does. */
async function decide(stage: Stage, decision: string) {
	const workflow = await stage.importWorkflow('leaver-suspend-then-approve');
	await workflow.publish();
	const leavers = [{ workEmail: LEAVER }, { workEmail: 'nobody@spruce.example' }];
	const { json } = await stage.postWebhook('leaver-from-hr', { leavers });
	assert.equal(statusOf(stage), 'SUSPENDED');
	const { id } = await workflow.untilWaiting();
	const approvalUrl = String(json.approvalUrl);
	const page = await (await fetch(approvalUrl)).text();
	assert.ok(page.includes(LEAVER), 'the form names the leaver');
	assert.ok(!page.includes('nobody@'), 'the form does not name who was not suspended');
	const answer = await submitPage(approvalUrl, decision, 'Ines Lefevre');
	assert.equal(answer.status, 200);
	return { people: json.people as object[], run: await workflow.untilOver(id) };
}

export const checks: Check[] = [
	{
		name: 'a leaver is suspended at once, and deactivated when a person has said so in the form',
		orgs: { hub },
		run: async (stage) => {
			const { people, run } = await decide(stage, 'Deactivate them');
			assert.equal(run.error, undefined);
			assert.equal(statusOf(stage), 'DEPROVISIONED');
			assert.equal(run.items('Tell HR it is done here').length, 1);
			assert.deepEqual(
				people.map((person) => 'error' in person),
				[false, true],
			);
		},
	},
	{
		name: 'a leaver by mistake gets access back',
		orgs: { hub },
		run: async (stage) => {
			const { run } = await decide(stage, 'Give access back');
			assert.equal(run.error, undefined);
			assert.equal(statusOf(stage), 'ACTIVE');
		},
	},
	{
		name: 'a leaver whom nobody wants deactivated stays suspended',
		orgs: { hub },
		run: async (stage) => {
			const { run } = await decide(stage, 'Leave them suspended');
			assert.equal(run.items('They stay suspended').length, 1);
			assert.equal(statusOf(stage), 'SUSPENDED');
		},
	},
];
