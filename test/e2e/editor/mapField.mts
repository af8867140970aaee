import type { Page } from 'playwright-core';

/** Drags a field of the input onto a field of the node, which becomes an expression. */
export async function mapField(page: Page, from: string, to: string): Promise<void> {
	const field = page.getByTestId('ndv').getByTestId(`parameter-input-${to}`).first();
	await field.scrollIntoViewIfNeeded();
	await page
		.getByTestId('ndv-input-panel')
		.locator('.pill')
		.filter({ hasText: new RegExp(`^${from}$`) })
		.hover();
	await page.mouse.down();
	const box = await field.boundingBox();
	if (!box) throw new Error(`The field ${to} is not to be seen`);
	await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 8 });
	await page.mouse.up();
	await field.getByText(`$json.${from}`).waitFor();
}
