import { dropGroup, login, orgsWith, push, renameGroup, type Orgs } from '../support/pushing';

const MARK = (orgs: Orgs, more = '') =>
	`[org2org: spoke.okta.test/${orgs.spoke.group('Engineering')?.id}${more}]`;
const names = (...people: string[]) => people.map(login);
const refused = (code: string) => expect.objectContaining({ code });

describe('a group the hub does not have', () => {
	test('is made with name, description, marker and members', async () => {
		const orgs = orgsWith({ members: ['ada', 'bob'] });
		const outcome = await push(orgs);
		expect(outcome).toMatchObject({ action: 'created', origin: 'created', kept: 0, failed: [] });
		expect(outcome.added.map(({ who }) => who)).toEqual(names('ada', 'bob'));
		expect(orgs.hub.group('Engineering')).toMatchObject({
			id: outcome.hubId,
			description: `Builds it ${MARK(orgs)}`,
		});
		expect(orgs.hub.membersOf('Engineering')).toEqual(names('ada', 'bob'));
		expect(orgs.spoke.journal.writes()).toEqual([]);
	});

	test('is kept by the next run, which writes nothing', async () => {
		const orgs = orgsWith({ members: ['ada', 'bob'] });
		await push(orgs);
		orgs.hub.journal.clear();
		expect(await push(orgs)).toMatchObject({
			action: 'kept',
			kept: 2,
			drift: { missing: 0, extra: 0, attributes: [], deleted: false },
		});
		expect(orgs.hub.journal.writes()).toEqual([]);
	});

	test('is only planned by a dry run', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		const outcome = await push(orgs, { dryRun: true });
		expect(outcome).toMatchObject({
			action: 'created',
			planned: true,
			added: [{ who: login('ada') }],
		});
		expect(outcome.hubId).toBeUndefined();
		expect(orgs.hub.journal.writes()).toEqual([]);
	});

	test('is told as soon as it exists, so that the next run knows its id', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		const remember = jest.fn();
		const { hubId } = await push(orgs, { settings: { remember } });
		expect(remember).toHaveBeenCalledWith(expect.objectContaining({ name: 'Engineering' }), {
			hubId,
			origin: 'created',
		});
	});
});

describe('a pushed group', () => {
	test('follows its source into a new name', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		const { hubId } = await push(orgs);
		renameGroup(orgs.spoke, 'Engineering', 'Builders');
		const outcome = await push(orgs, { group: 'Builders' });
		expect(outcome).toMatchObject({
			action: 'updated',
			group: 'Builders',
			hubId,
			changes: [{ attribute: 'name', before: 'Engineering', after: 'Builders' }],
			kept: 1,
		});
		expect(orgs.hub.group('Builders')?.id).toBe(hubId);
	});

	test('that was renamed in the hub gets its name back', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		await push(orgs, { hubName: 'Old' });
		expect(await push(orgs)).toMatchObject({ action: 'updated', drift: { attributes: ['name'] } });
		expect(orgs.hub.group('Old')).toBeUndefined();
	});

	test.each([
		['recreate', 'recreated'],
		['report', 'GROUP_DELETED_IN_HUB'],
	] as const)('that was deleted in the hub, with the wish to %s', async (whenDeleted, expected) => {
		const orgs = orgsWith({ members: ['ada'] });
		const { hubId = '' } = await push(orgs);
		dropGroup(orgs.hub, hubId);
		const again = push(orgs, {
			policy: { whenDeleted },
			source: { remembered: { hubId, origin: 'created' } },
		});
		if (whenDeleted === 'report') return await expect(again).rejects.toEqual(refused(expected));
		expect(await again).toMatchObject({ action: 'recreated', drift: { deleted: true } });
		expect(orgs.hub.membersOf('Engineering')).toEqual(names('ada'));
	});

	test('that was deleted a moment ago counts as deleted although the index still shows it', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		await push(orgs);
		const gone = { kind: 'error', code: 'E0000007' } as const;
		orgs.hub.knobs.faults = [{ effect: gone, method: 'GET', path: /groups\/00g\w+$/ }];
		await expect(push(orgs, { policy: { whenDeleted: 'report' } })).rejects.toEqual(
			refused('GROUP_DELETED_IN_HUB'),
		);
	});

	test('made a moment ago, which the index does not show yet, is found by its remembered id', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		orgs.hub.clock.advance(10_000);
		orgs.hub.knobs.indexLagMs = 5_000;
		const { hubId = '' } = await push(orgs);
		await expect(push(orgs)).rejects.toEqual(refused('GROUP_NAME_TAKEN'));
		const source = { remembered: { hubId, origin: 'created' as const } };
		expect(await push(orgs, { source })).toMatchObject({ hubId, origin: 'created' });
	});

	test('of another spoke with the same name is refused, and stays as it is', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		await push(orgs, { source: { owner: 'other.okta.com' } });
		orgs.hub.journal.clear();
		await expect(push(orgs)).rejects.toEqual(refused('GROUP_OF_ANOTHER_SOURCE'));
		expect(orgs.hub.journal.writes()).toEqual([]);
		expect(await push(orgs, { hubName: 'spoke: Engineering' })).toMatchObject({
			action: 'created',
		});
	});

	test('keeps its marker in an attribute of its own where the hub has one', async () => {
		const orgs = orgsWith({
			members: ['ada'],
			hub: { groupAttributes: { pushedFrom: { type: 'string' } } },
		});
		const policy = { marker: { in: 'attribute', attribute: 'pushedFrom' } as const };
		await push(orgs, { policy });
		expect(orgs.hub.group('Engineering')).toMatchObject({
			description: 'Builds it',
			profile: { pushedFrom: `spoke.okta.test/${orgs.spoke.group('Engineering')?.id}` },
		});
		expect(await push(orgs, { policy, hubName: 'Renamed' })).toMatchObject({
			action: 'updated',
			group: 'Renamed',
		});
	});
});

test('a group that is gone from the spoke is told, and the hub is not asked', async () => {
	const orgs = orgsWith({ members: [] });
	await expect(push(orgs, { group: '00gGONE' })).rejects.toEqual(refused('SOURCE_GROUP_GONE'));
	expect(orgs.hub.journal.entries).toEqual([]);
});
