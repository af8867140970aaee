import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dismissNotices } from './editor/notices.mjs';
import type { Theme } from './openBrowser.mjs';

/** Takes pictures `<name>-<theme>.png`, without n8n's passing notices and without a blinking caret. */
export function shooter(page: Page, theme: Theme, folder: string) {
	mkdirSync(folder, { recursive: true });
	return async (name: string): Promise<void> => {
		await dismissNotices(page);
		await page.mouse.move(720, 4);
		await page.screenshot({
			path: join(folder, `${name}-${theme}.png`),
			animations: 'disabled',
			caret: 'hide',
			// What n8n's expression editors leave behind.
			style: '[class^="ͼ"]:empty { visibility: hidden; }',
		});
	};
}
