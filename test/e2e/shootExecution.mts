import type { Page } from 'playwright-core';
import { Rest, login } from '../../demo/n8n/Rest.mjs';

const TIMEOUT_MS = 60_000;

interface Execution {
	id: string;
	workflowId: string;
	status: string;
}

/** The newest run that succeeded, on the canvas of the real editor. */
export async function shootExecution(page: Page, editor: string, file: string): Promise<void> {
	const rest = await Rest.open(editor);
	const { results } = await rest.call<{ results: Execution[] }>('GET', '/executions?limit=20');
	const run = results.filter(({ status }) => status === 'success').at(-2) ?? results[0];
	if (!run) throw new Error('No execution to show');
	await page.goto(`${editor}/signin`);
	await page.locator('input[type="email"], input[name="emailOrLdapLoginId"]').fill(login.email);
	await page.locator('input[type="password"]').fill(login.password);
	await page.locator('button:has-text("Sign in")').click();
	await page.waitForURL((url) => !url.pathname.includes('signin'), { timeout: TIMEOUT_MS });
	await page.goto(`${editor}/workflow/${run.workflowId}/executions/${run.id}`);
	const canvas = page.frameLocator('iframe').first();
	await canvas.getByText('Create or update in the hub').first().waitFor({ timeout: TIMEOUT_MS });
	await page.waitForTimeout(1500);
	await page.screenshot({ path: file });
}
