import assert from 'node:assert/strict';
import type { Story } from '../Desk.mjs';
import { addNode, newWorkflow } from '../editor/canvas.mjs';
import { closePanel } from '../editor/nodePanel.mjs';
import { choicesOf, packedNodes } from '../packedNodes.mjs';

export const seePreviews: Story = {
	title: "see what a node will put out before it has run, in the next node's input",
	play: async (desk) => {
		const { page, editor, shoot } = desk;
		for (const node of await packedNodes(desk)) {
			for (const { resource, operation } of choicesOf(node)) {
				const parts = [resource?.value, operation.value].filter((part) => part !== undefined);
				const preview = `${editor}/schemas/${node.name}/1.0.0/${parts.join('/')}.json`;
				const answer = await page.request.get(preview);
				assert.equal(answer.status(), 200, preview);
			}
		}
		await newWorkflow(desk);
		await addNode(page, 'Okta Push Group', 'Push groups to the hub');
		await closePanel(page);
		await addNode(page, 'Okta Set Status', 'Set the status of a hub user');
		const input = page.getByTestId('ndv-input-panel');
		for (const key of ['action', 'hubId', 'added', 'removed'])
			await input.locator('.pill').getByText(key, { exact: true }).first().waitFor();
		await shoot('tour-preview');
	},
};
