import assert from 'node:assert/strict';
import type { Story } from '../Desk.mjs';
import { addNode, beginWith, newWorkflow } from '../editor/canvas.mjs';
import { execute, fetchExample } from '../editor/nodePanel.mjs';

export const inspect: Story = {
	title: 'see how the user schemas of the two orgs differ',
	play: async (desk) => {
		const { page, shoot } = desk;
		await newWorkflow(desk);
		await addNode(page, 'Okta Inspect Connection', 'Compare the user schemas of spoke and hub');
		const output = await execute(page, /the spoke has no such attribute/);
		assert.match(output, /badgeNumber/);
		await shoot('tour-inspect');
	},
};

export const importProfiles: Story = {
	title: 'see what an import of the hub would change in the spoke, and that it changes nothing',
	play: async (desk) => {
		const { page, orgs, shoot } = desk;
		await newWorkflow(desk);
		await addNode(page, 'Okta Import Hub Profiles', 'Import users of the hub into the spoke');
		const before = JSON.stringify(orgs.spoke.users());
		await execute(page, /confirmed/);
		assert.equal(JSON.stringify(orgs.spoke.users()), before);
		await shoot('tour-import');
	},
};

export const startOnChange: Story = {
	title: 'add the trigger and fetch the newest change as an example',
	play: async (desk) => {
		const { page, shoot } = desk;
		await beginWith(desk, 'Okta Org2Org');
		await fetchExample(page, /@spruce\.example/);
		await shoot('tour-trigger');
	},
};
