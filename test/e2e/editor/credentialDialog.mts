import type { Locator, Page } from 'playwright-core';

const dialog = (page: Page): Locator => page.getByTestId('editCredential-modal');

/** Types into fields of the credential dialog; `true` switches a switch on. */
export async function fillCredential(
	page: Page,
	fields: Record<string, string | true>,
): Promise<void> {
	for (const [name, value] of Object.entries(fields)) {
		const field = dialog(page).getByTestId(`parameter-input-${name}`);
		if (value === true) await field.click();
		else {
			await field.locator('input').fill(value);
			await field.locator('input').blur();
		}
	}
}

/** Presses Save, which tests the connection too. */
export const saveCredential = async (page: Page): Promise<void> =>
	await dialog(page).getByTestId('credential-save-button').click();

/** What the dialog says about a connection that was refused, once its details are opened. */
export async function readRefusal(page: Page): Promise<string> {
	await dialog(page).getByText('More details').click();
	const reason = dialog(page).getByText(/^(Hub|Spoke): /);
	await reason.waitFor();
	return await reason.innerText();
}

/** What the dialog says when a stored credential is opened and its connection works. */
export async function readSuccess(page: Page): Promise<string> {
	await page.getByTestId('credential-edit-button').click();
	const said = dialog(page).getByText(/tested successfully/);
	await said.waitFor();
	return await said.innerText();
}

export async function closeCredential(page: Page): Promise<void> {
	await dialog(page).getByRole('button', { name: 'Close' }).click();
	await dialog(page).waitFor({ state: 'detached' });
}
