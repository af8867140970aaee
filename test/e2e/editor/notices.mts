import type { Page } from 'playwright-core';

/** n8n's passing notices, e.g. "Node executed successfully". */
export const notices = (page: Page) => page.locator('.el-notification');

/** Closes them and waits until none is left. */
export async function dismissNotices(page: Page): Promise<void> {
	for (const button of await page.locator('.el-notification__closeBtn').all())
		await button.click({ timeout: 2000 }).catch(() => undefined);
	await notices(page).first().waitFor({ state: 'detached' });
}
