import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A headless browser of this machine with one page; `CHROMIUM` names another one. */
export async function openBrowser(
	colorScheme: 'light' | 'dark',
): Promise<{ page: Page; close(): Promise<void> }> {
	const executablePath = process.env.CHROMIUM ?? BROWSERS.find((file) => existsSync(file));
	if (!executablePath)
		throw new Error('No Chromium is installed (Debian: apt-get install chromium)');
	const browser = await chromium.launch({
		executablePath,
		args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
	});
	const context = await browser.newContext({
		colorScheme,
		viewport: { width: 1680, height: 900 },
		deviceScaleFactor: 1.5,
		locale: 'en-GB',
	});
	const page = await context.newPage();
	return { page, close: async () => await browser.close() };
}
