import assert from 'node:assert/strict';
import type { DemoOrgs } from '../../../demo/orgs/DemoOrgs.mjs';
import type { Story } from '../Desk.mjs';
import { addNode, beginWith, newWorkflow } from '../editor/canvas.mjs';
import { execute, fetchExample } from '../editor/nodePanel.mjs';

async function somebodyJoins({ http, baseUrl, token }: DemoOrgs['spoke']): Promise<void> {
	const login = 'mila.novak@spruce.example';
	const profile = { login, email: login, firstName: 'Mila', lastName: 'Novak' };
	const { status } = await http({
		method: 'POST',
		url: `${baseUrl}/api/v1/users?activate=true`,
		headers: { authorization: `SSWS ${token}` },
		body: { profile },
	});
	assert.equal(status, 200);
}

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
		const { page, orgs, shoot } = desk;
		await somebodyJoins(orgs.spoke);
		await beginWith(desk, 'Okta Org2Org', 'On user created');
		await fetchExample(page, /mila\.novak@spruce\.example/);
		await shoot('tour-trigger');
	},
};
