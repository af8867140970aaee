import assert from 'node:assert/strict';
import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import type { Page } from 'playwright-core';
import type { Desk, Story } from '../Desk.mjs';
import { newWorkflow, searchNodes } from '../editor/canvas.mjs';
import { cutLabels } from '../editor/cutLabels.mjs';
import { choose, closePanel } from '../editor/nodePanel.mjs';
import { packedNodes } from '../packedNodes.mjs';

interface Choice {
	resource?: string;
	operation: string;
}

const optionsOf = ({ options = [] }: INodeProperties) =>
	options as Array<{ name: string; value: string }>;

/** Every operation of a node, by what the editor calls it. */
function choicesOf({ properties }: INodeTypeDescription): Choice[] {
	const resources = properties.filter(({ name }) => name === 'resource').flatMap(optionsOf);
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) => {
			const shown = property.displayOptions?.show?.resource;
			const resource = resources.find(({ value }) => shown?.includes(value))?.name;
			return optionsOf(property).map(({ name }) => ({ resource, operation: name }));
		});
}

async function openPanel(desk: Desk, { displayName }: INodeTypeDescription): Promise<void> {
	const { page } = desk;
	await newWorkflow(desk);
	await page.getByTestId('canvas-handle-plus').last().click();
	await searchNodes(page, 'Org2Org');
	await page.getByTestId('node-creator').getByText(displayName, { exact: true }).click();
	await page
		.getByTestId('node-creator')
		.getByText(/^Actions \(/)
		.waitFor();
	await page.getByTestId('node-creator-item-name').first().click();
	await page.getByTestId('ndv').waitFor();
}

async function iconOf(page: Page): Promise<string> {
	const icon = page.getByTestId('ndv').locator('img').first();
	await icon.waitFor();
	return (await icon.getAttribute('src')) ?? '';
}

export const openNodes: Story = {
	title: 'open every node on every operation: our icon, no label cut off',
	play: async (desk) => {
		const { page, shoot, theme } = desk;
		const cut: string[] = [];
		for (const node of await packedNodes(desk)) {
			await openPanel(desk, node);
			assert.match(await iconOf(page), theme === 'dark' ? /org2org\.dark\.svg/ : /org2org\.svg/);
			for (const { resource, operation } of choicesOf(node)) {
				if (resource) await choose(page, 'resource', resource);
				await choose(page, 'operation', operation);
				cut.push(...(await cutLabels(page)).map((label) => `${node.displayName}: ${label}`));
				await shoot(`panel-${node.displayName}-${operation}`.toLowerCase().replaceAll(' ', '-'));
			}
			await closePanel(page);
		}
		assert.deepEqual([...new Set(cut)], []);
	},
};
