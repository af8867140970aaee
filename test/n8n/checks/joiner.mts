import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';

const grace = { workEmail: 'grace.okafor@spruce.example', firstName: 'Grace', lastName: 'Okafor' };

export const checks: Check[] = [
	{
		name: 'somebody new in the HR feed is created in the hub, a row without an address is answered with its reason',
		orgs: { hub: { attributes: { startDate: {} } } },
		run: async (stage) => {
			const workflow = await stage.importWorkflow('joiner-from-hr-webhook');
			await workflow.publish();
			const employees = [grace, { ...grace, workEmail: null }];
			const { status, json } = await stage.postWebhook('joiner-from-hr', { employees });
			assert.equal(status, 200);
			assert.deepEqual(json.counts, { created: 1, refused: 1 });
			assert.equal(stage.hub.userByLogin(grace.workEmail)?.status, 'PROVISIONED');
			assert.equal(stage.hub.users().length, 1);
		},
	},
];
