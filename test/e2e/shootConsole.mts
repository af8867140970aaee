import type { Page } from 'playwright-core';

/** The simulated hub's own page, with the people that the feed brought. */
export async function shootConsole(page: Page, org: string, file: string): Promise<void> {
	await page.goto(`${org}/__sim/`);
	await page.getByText('ada.okafor@spruce.example').first().waitFor();
	await page.screenshot({ path: file });
}
