import { chromium, selectors, type Page } from 'playwright-core';
import { findChromium } from './findChromium.mjs';

export type Theme = 'light' | 'dark';

interface Browser {
	page: Page;
	close(): Promise<void>;
}

/** How long the editor may take for one thing; the machine may be busy with others. */
const PATIENCE_MS = 120_000;

// n8n marks its elements with `data-test-id`.
selectors.setTestIdAttribute('data-test-id');

/** A headless browser with one page, in the colours the person's system prefers; n8n follows them. */
export async function openBrowser(theme: Theme): Promise<Browser> {
	const browser = await chromium.launch({
		executablePath: await findChromium(),
		// As a person's browser has them; they take room from the panels.
		ignoreDefaultArgs: ['--hide-scrollbars'],
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
	const context = await browser.newContext({
		colorScheme: theme,
		viewport: { width: 1440, height: 900 },
		locale: 'en-GB',
	});
	const page = await context.newPage();
	page.setDefaultTimeout(PATIENCE_MS);
	// The editor asks before a page with changes is left.
	page.on('dialog', (dialog) => void dialog.accept());
	return { page, close: async () => await browser.close() };
}
