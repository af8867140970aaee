import type { Locator, Page } from 'playwright-core';
import { dismissNotices, notices } from './notices.mjs';

const panel = (page: Page): Locator => page.getByTestId('ndv');
const output = (page: Page): Locator => panel(page).getByTestId('output-panel');

/** Chooses an option of a drop-down field by what it is called. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
	await panel(page).getByTestId(`parameter-input-${field}`).click();
	await page
		.getByRole('option')
		.filter({ has: page.getByText(option, { exact: true }), visible: true })
		.click();
}

/** Opens the list of a ‘From List’ field. */
export async function openList(page: Page, field: string): Promise<string[]> {
	await panel(page).getByTestId(`resource-locator-${field}`).getByTestId('rlc-input').click();
	const entries = page.getByTestId('rlc-item');
	await entries.first().waitFor();
	return (await entries.allInnerTexts()).map((text) => text.trim());
}

export const pick = async (page: Page, entry: string): Promise<void> =>
	await page.getByTestId('rlc-item').getByText(entry, { exact: true }).click();

export async function fill(page: Page, field: string, text: string): Promise<void> {
	const input = panel(page).getByTestId(`parameter-input-${field}`).locator('input');
	await input.fill(text);
	await input.blur();
}

/**
 * Presses Execute step and waits until the output shows what is expected.
 * @returns all that the output says
 */
export async function execute(page: Page, expected: string | RegExp): Promise<string> {
	await dismissNotices(page);
	await panel(page).getByTestId('node-execute-button').click();
	await notices(page).first().waitFor();
	await output(page).getByText(expected).first().waitFor();
	return await output(page).innerText();
}

/** Presses the button of a trigger that fetches an example, and waits until the output shows what is expected. */
export async function fetchExample(page: Page, expected: string | RegExp): Promise<string> {
	await dismissNotices(page);
	await panel(page).getByTestId('node-execute-button').click();
	await output(page).getByText(expected).first().waitFor();
	return await output(page).innerText();
}

export async function closePanel(page: Page): Promise<void> {
	await panel(page).getByTestId('ndv-close-button').click();
	await panel(page).waitFor({ state: 'detached' });
}
