import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFeed, type Summary } from '../../../demo/feed/postFeed.mjs';
import { putConnection } from '../../../demo/n8n/putConnection.mjs';
import { putWorkflow, type WorkflowFile } from '../../../demo/n8n/putWorkflow.mjs';
import { webhookUrl } from '../../../demo/n8n/webhookUrl.mjs';
import type { Story } from '../Desk.mjs';
import { notices } from '../editor/notices.mjs';

const EXAMPLE = new URL('../../../examples/joiner-from-hr-webhook.json', import.meta.url);

/** What the HR system would send, to the address that listens for one test. */
async function postToTest(editor: string): Promise<Summary> {
	const address = webhookUrl(editor).replace('/webhook/', '/webhook-test/');
	const answer = await fetch(address, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(readFeed()),
	});
	return (await answer.json()) as Summary;
}

export const watchJoiners: Story = {
	title: 'execute the joiner workflow and see the people of an HR export on the canvas',
	play: async (desk) => {
		const { page, editor, rest, orgs, shoot } = desk;
		const file = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as WorkflowFile;
		const id = await putWorkflow(rest, file, await putConnection(rest, orgs));
		await page.goto(`${editor}/workflow/${id}`);
		await page.getByText('Create or update in the hub').first().waitFor();
		await page.getByTestId('execute-workflow-button').click();
		await page
			.getByText(/Waiting for trigger event/)
			.first()
			.waitFor();
		const { counts } = await postToTest(editor);
		assert.ok((counts.created ?? 0) > 0, 'people were created');
		await notices(page).first().waitFor();
		await page.getByTestId('zoom-to-fit').click();
		await shoot('joiner');
	},
};

export const watchHub: Story = {
	title: "see the people on the simulated hub's own page",
	play: async ({ page, orgs, shoot }) => {
		await page.goto(`${orgs.hub.baseUrl}/__sim/`);
		await page.getByText('ada.okafor@spruce.example').filter({ visible: true }).first().waitFor();
		await shoot('hub');
	},
};
