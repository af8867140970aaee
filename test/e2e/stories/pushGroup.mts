import assert from 'node:assert/strict';
import type { Story } from '../Desk.mjs';
import { addNode, newWorkflow } from '../editor/canvas.mjs';
import { execute, fill, openList, pick } from '../editor/nodePanel.mjs';

export const readError: Story = {
	title: 'pick a group from the list; a name that somebody else has is refused, with what to do',
	play: async (desk) => {
		const { page, orgs, shoot } = desk;
		await newWorkflow(desk);
		await addNode(page, 'Okta Push Group', 'Push groups to the hub');
		const groups = await openList(page, 'group');
		assert.ok(groups.includes('Engineering'), `the spoke's groups are listed: ${groups.join()}`);
		await shoot('tour-pick-group');
		await pick(page, 'Engineering');
		await fill(page, 'hubGroupName', 'Alder: all staff');
		const output = await execute(page, /Alder: all staff/);
		assert.match(output, /‘Create or Link’/, 'the remedy names the setting');
		assert.equal(orgs.hub.membersOf('Alder: all staff').length, 5, 'nothing was changed');
		await shoot('tour-error');
	},
};

export const pushGroup: Story = {
	title: 'push the group under its own name and see what was done',
	play: async ({ page, orgs, shoot }) => {
		await fill(page, 'hubGroupName', 'Spruce {{name}}');
		await execute(page, 'created');
		assert.equal(orgs.hub.membersOf('Spruce Engineering').length, 3);
		await shoot('tour-pushed');
		await execute(page, 'kept');
	},
};
