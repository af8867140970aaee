import assert from 'node:assert/strict';
import type { Check } from '../Check.mjs';
import { submitPage, untilPage } from '../formPages.mjs';
import type { Stage } from '../Stage.mjs';

const LIST = `email,firstName,lastName,department,title,employeeNumber
ada.okafor@spruce.example,Ada,Okafor,Research,Engineer,5001
ines@spruce.example,Inès,"Lefèvre, MD",Finance,Director,5002
,Nobody,Without,Finance,,5003
`;

/** Uploads the list and answers the form's second page as a browser does. */
async function upload(stage: Stage, decision: 'Yes' | 'No') {
	await (await stage.importWorkflow('onboard-from-csv-form')).publish();
	const list = new File([LIST], 'people.csv', { type: 'text/csv' });
	const uploaded = await submitPage(`${stage.n8n.url}/form/onboard-from-csv`, list);
	const { formWaitingUrl } = (await uploaded.json()) as { formWaitingUrl: string };
	const plan = await untilPage(formWaitingUrl, 'What would be done');
	assert.deepEqual(stage.hub.journal.writes(), []);
	await submitPage(formWaitingUrl, decision);
	return { plan, formWaitingUrl };
}

export const checks: Check[] = [
	{
		name: 'a list of people is planned first, written after Yes, and a bad row does not stop the others',
		run: async (stage) => {
			const { plan, formWaitingUrl } = await upload(stage, 'Yes');
			assert.match(plan, /ada\.okafor@spruce\.example/);
			assert.match(plan, /no login/);
			await untilPage(formWaitingUrl, '2 created, 1 refused');
			assert.deepEqual(
				stage.hub.users().map(({ profile }) => profile.lastName),
				['Okafor', 'Lefèvre, MD'],
			);
		},
	},
	{
		name: 'a list that nobody confirms writes nothing',
		run: async (stage) => {
			const { formWaitingUrl } = await upload(stage, 'No');
			await untilPage(formWaitingUrl, 'Nothing was written');
			assert.deepEqual(stage.hub.journal.writes(), []);
		},
	},
];
