import assert from 'node:assert/strict';
import type { Story } from '../Desk.mjs';
import { newWorkflow, searchNodes } from '../editor/canvas.mjs';
import { inPanel, NODES, packedNodes } from '../packedNodes.mjs';

export const findNodes: Story = {
	title: 'search "Org2Org" in a new workflow and find every node',
	play: async (desk) => {
		const { page, shoot } = desk;
		const names = (await packedNodes(desk)).map(({ displayName }) => displayName);
		assert.equal(names.length, NODES, 'n8n knows every node that package.json names');
		await newWorkflow(desk);
		await page.getByTestId('node-creator-plus-button').click();
		const found = await searchNodes(page, 'Org2Org');
		for (const name of names)
			assert.ok(found.includes(inPanel(name)), `${name} is found by "Org2Org"`);
		await shoot('tour-search');
	},
};
