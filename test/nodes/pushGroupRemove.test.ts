import type { IDataObject } from 'n8n-workflow';
import { picked, serveOrgs, type ServedOrgs } from '../support/pushNode';
import { login } from '../support/pushing';

const ada = { profile: { login: login('ada') } };
const group = { name: 'Engineering', description: 'Builds it', members: [login('ada')] };

let orgs: ServedOrgs;

async function start(hub: object = {}) {
	orgs = await serveOrgs({
		hub: { users: [ada], ...hub },
		spoke: { users: [ada], groups: [group] },
	});
	const source = {
		source: 'spokeGroups',
		spokeGroups: picked(orgs.spoke.org.group('Engineering')?.id),
	};
	const { error } = await orgs.push({ ...source, target: 'createOrLink' });
	expect(error).toBeUndefined();
}

afterEach(async () => await orgs.close());

const remove = async (parameters: IDataObject, more = {}) =>
	await orgs.push({ operation: 'remove', ...parameters }, more);
const hubGroup = () => ({
	__rl: true,
	mode: 'id',
	value: orgs.hub.org.group('Engineering')?.id ?? '',
});

test('a pushed group is deleted in the hub when asked', async () => {
	await start();
	const { items } = await remove({ hubGroup: hubGroup(), then: 'delete' });
	expect(items).toMatchObject([{ action: 'deleted', deleted: true, group: 'Engineering' }]);
	expect(orgs.hub.org.group('Engineering')).toBeUndefined();
});

test('a pushed group is left in the hub unless asked otherwise', async () => {
	await start();
	const { items } = await remove({ hubGroup: hubGroup() });
	expect(items).toMatchObject([{ action: 'left', deleted: false }]);
	expect(orgs.hub.org.group('Engineering')?.description).toBe('Builds it');
});

test('a group can be named by its source, for items that say which', async () => {
	await start();
	const items = [{ id: orgs.spoke.org.group('Engineering')?.id }];
	const parameters = { releaseBy: 'sourceId', sourceId: '={{ $json.id }}', then: 'delete' };
	expect((await remove(parameters, { items })).items).toMatchObject([{ action: 'deleted' }]);
});

test('a dry run deletes nothing', async () => {
	await start();
	const { items } = await remove({ hubGroup: hubGroup(), then: 'delete', dryRun: true });
	expect(items).toMatchObject([{ action: 'deleted', planned: true, deleted: false }]);
	expect(orgs.hub.org.group('Engineering')).toBeDefined();
});

test('a group that was in the hub before is not deleted', async () => {
	await start({ groups: [{ name: 'Engineering' }] });
	const { error } = await remove({ hubGroup: hubGroup(), then: 'delete' });
	expect(error?.message).toContain('was in the hub before the first push');
	expect(orgs.hub.org.group('Engineering')).toBeDefined();
});

test('a group of a workflow’s own source is released under that source’s name', async () => {
	await start();
	await orgs.push(
		{ source: 'items', groupName: '={{ $json.department }}', memberLogin: login('ada') },
		{ items: [{ department: 'Finance' }] },
	);
	const parameters = {
		releaseBy: 'sourceId',
		sourceId: 'finance',
		releaseOwner: 'items',
		then: 'delete',
	};
	expect((await remove(parameters)).items).toMatchObject([{ action: 'deleted', group: 'Finance' }]);
});
