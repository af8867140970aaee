import assert from 'node:assert/strict';
import type { Story } from '../Desk.mjs';
import { addNode } from '../editor/canvas.mjs';
import { mapField } from '../editor/mapField.mjs';
import { execute } from '../editor/nodePanel.mjs';
import { workflowWithPeople } from './hrPeople.mjs';

const REQUIRED = {
	login: 'workEmail',
	email: 'workEmail',
	firstName: 'firstName',
	lastName: 'lastName',
};

export const mapPeople: Story = {
	title: "map columns from the hub's live schema; a row that HR has to correct is named",
	play: async (desk) => {
		const { page, orgs, shoot } = desk;
		await workflowWithPeople(desk);
		await addNode(page, 'Okta Provision User', 'Create or update a hub user');
		for (const [attribute, column] of Object.entries(REQUIRED))
			await mapField(page, column, attribute);
		await page.getByTestId('add-fields-select').click();
		const list = page.locator('[data-reka-popper-content-wrapper]');
		const custom = list.getByText('Start date (startDate)', { exact: true });
		await custom.waitFor({ state: 'attached' });
		await list.getByText('Title (title)', { exact: true }).click();
		await mapField(page, 'jobTitle', 'title');
		await shoot('tour-map');
		await execute(page, /kim\.sato was not provisioned: .*must be an email address/);
		assert.equal(orgs.hub.userByLogin('lena.vogt@spruce.example')?.profile.title, 'Data Engineer');
		await shoot('tour-row-refused');
	},
};

export const seeOutput: Story = {
	title: 'let the refused row go its own way, and see what was done for the others',
	play: async ({ page, orgs, shoot }) => {
		await page.getByTestId('tab-settings').click();
		await page.getByTestId('parameter-input-onError').click();
		await page.getByText('Continue (using error output)', { exact: true }).click();
		await page.getByTestId('tab-params').click();
		const output = await execute(page, 'Error Branch (1 item)');
		assert.match(output, /2 kept, 1 refused: kim\.sato was not provisioned/);
		assert.equal(orgs.hub.userByLogin('kim.sato'), undefined);
		await shoot('tour-output');
	},
};
