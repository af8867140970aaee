import type { Page } from 'playwright-core';
import type { Desk } from '../Desk.mjs';

/** Opens a new workflow and gives it a trigger to press. */
export async function newWorkflow({ page, editor }: Desk): Promise<void> {
	await page.goto(`${editor}/workflow/new`);
	await page.getByTestId('canvas-plus-button').click();
	await page.getByText('Trigger manually').first().click();
	await page.getByTestId('canvas-trigger-node').waitFor();
}

/** Types into the search of the nodes panel, which is open. */
export async function searchNodes(page: Page, words: string): Promise<string[]> {
	await page.getByTestId('node-creator-search-bar').waitFor();
	await page.keyboard.type(words);
	const found = page.getByTestId('node-creator').getByTestId('node-creator-item-name');
	await found.getByText('Okta', { exact: false }).first().waitFor();
	return await found.allInnerTexts();
}

/** Adds a node behind the last one, by searching "Org2Org" and choosing one of the node's actions; its panel opens. */
export async function addNode(page: Page, name: string, action: string): Promise<void> {
	await page.getByTestId('canvas-handle-plus').last().click();
	await choose(page, name, action);
}

/** Begins a new workflow with one of our triggers, by searching "Org2Org"; its panel opens. */
export async function beginWith(
	{ page, editor }: Desk,
	name: string,
	event: string,
): Promise<void> {
	await page.goto(`${editor}/workflow/new`);
	await page.getByTestId('canvas-plus-button').click();
	await choose(page, name, event);
}

async function choose(page: Page, name: string, action: string): Promise<void> {
	await searchNodes(page, 'Org2Org');
	await page.getByTestId('node-creator').getByText(name, { exact: true }).click();
	await page.locator('.panel-slide-in-enter-active').waitFor({ state: 'detached' });
	await page.getByTestId('node-creator').getByText(action, { exact: true }).click();
	await page.getByTestId('ndv').waitFor();
}
