import { IN_DESCRIPTION } from '../../src/domain/groupMarker';
import { removePushedGroup } from '../../src/operations/removePushedGroup';
import { clientOf } from '../support/orgClient';
import { login, orgsWith, push, writesOf, type Orgs } from '../support/pushing';

const OWNER = 'spoke.okta.test';
const release = async (
	{ hub, spoke }: Orgs,
	then: 'delete' | 'leave',
	{ dryRun = false, owner = OWNER } = {},
) =>
	await removePushedGroup(
		clientOf(hub),
		{ key: spoke.group('Engineering')?.id ?? '' },
		{ then, owner, marker: IN_DESCRIPTION },
		dryRun,
	);

test('a group we made is deleted in the hub', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	const { hubId } = await push(orgs);
	expect(await release(orgs, 'delete')).toMatchObject({ action: 'deleted', deleted: true, hubId });
	expect(orgs.hub.group('Engineering')).toBeUndefined();
});

test('a group that stays loses its marker only, and can be linked again', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	await push(orgs);
	expect(await release(orgs, 'leave')).toMatchObject({ action: 'left', deleted: false });
	expect(orgs.hub.group('Engineering')?.description).toBe('Builds it');
	expect(orgs.hub.membersOf('Engineering')).toEqual([login('ada')]);
	expect(await push(orgs)).toMatchObject({ action: 'linked' });
});

test('a hub group can be named by its id', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	const { hubId = '' } = await push(orgs);
	const wish = { then: 'delete', owner: OWNER, marker: IN_DESCRIPTION } as const;
	expect(await removePushedGroup(clientOf(orgs.hub), { hubId }, wish, false)).toMatchObject({
		hubId,
	});
});

test('a dry run writes nothing', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	await push(orgs);
	orgs.hub.journal.clear();
	expect(await release(orgs, 'delete', { dryRun: true })).toMatchObject({
		planned: true,
		deleted: false,
	});
	expect(writesOf(orgs.hub)).toEqual([]);
});

test.each([
	[
		'that was there before',
		{ groups: [{ name: 'Engineering' }] },
		OWNER,
		'LINKED_GROUP_NOT_DELETED',
	],
	['of another spoke', {}, 'other.okta.com', 'GROUP_NOT_PUSHED'],
])('a group %s is not deleted', async (_, hub, owner, code) => {
	const orgs = orgsWith({ members: ['ada'], hub });
	await push(orgs);
	await expect(release(orgs, 'delete', { owner })).rejects.toMatchObject({ code });
	expect(orgs.hub.group('Engineering')).toBeDefined();
});

test('a group nobody pushes is not ours to release', async () => {
	const orgs = orgsWith({ members: ['ada'], hub: { groups: [{ name: 'Own' }] } });
	const wish = { then: 'leave', owner: OWNER, marker: IN_DESCRIPTION } as const;
	const hubId = orgs.hub.group('Own')?.id ?? '';
	await expect(removePushedGroup(clientOf(orgs.hub), { hubId }, wish, false)).rejects.toMatchObject(
		{
			code: 'GROUP_NOT_PUSHED',
		},
	);
});

test('a group that became one of administrators is not deleted', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	const { hubId = '' } = await push(orgs);
	const role = { id: 'ra1', type: 'USER_ADMIN', created: orgs.hub.org.now() };
	orgs.hub.org.state.roles.set(hubId, [role]);
	await expect(release(orgs, 'delete')).rejects.toMatchObject({ code: 'GROUP_HAS_ADMIN_ROLE' });
});
