import { login } from '../../../demo/n8n/Rest.mjs';
import type { Story } from '../Desk.mjs';

export const logIn: Story = {
	title: 'log in',
	play: async ({ page, editor }) => {
		await page.goto(`${editor}/signin`);
		await page.locator('input[name="emailOrLdapLoginId"]').fill(login.email);
		await page.locator('input[type="password"]').fill(login.password);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL((url) => !url.pathname.includes('signin'));
	},
};
