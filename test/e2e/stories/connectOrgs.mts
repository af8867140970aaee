import assert from 'node:assert/strict';
import type { Story } from '../Desk.mjs';
import { addNode, newWorkflow } from '../editor/canvas.mjs';
import {
	closeCredential,
	fillCredential,
	readRefusal,
	readSuccess,
	saveCredential,
} from '../editor/credentialDialog.mjs';

export const connectOrgs: Story = {
	title: 'connect two orgs: a wrong token is refused by name, the right one works',
	play: async (desk) => {
		const { page, orgs, shoot } = desk;
		await newWorkflow(desk);
		await addNode(page, 'Okta Push Group', 'Push groups to the hub');
		await page.getByTestId('node-credentials-empty-state').click();
		await fillCredential(page, { hubUrl: orgs.hub.baseUrl, hubApiToken: 'not-the-token' });
		await fillCredential(page, { connectSpoke: true });
		await fillCredential(page, { spokeUrl: orgs.spoke.baseUrl, spokeApiToken: orgs.spoke.token });
		await saveCredential(page);
		const refusal = await readRefusal(page);
		assert.match(refusal, /Hub: /, 'the refusal names the org');
		assert.match(refusal, /token/i, 'the refusal says what is wrong');
		await shoot('tour-refused');
		await fillCredential(page, { hubApiToken: orgs.hub.token });
		await saveCredential(page);
		await page.getByTestId('editCredential-modal').waitFor({ state: 'detached' });
		assert.match(await readSuccess(page), /Connection tested successfully/);
		await shoot('tour-connected');
		await closeCredential(page);
	},
};
