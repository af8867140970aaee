import { createOrg } from '../../../simulator';
import { asAdmin, field, rows } from '../asAdmin';

async function spoke() {
	const org = createOrg({
		name: 'spoke',
		seed: {
			groups: [{ name: 'Engines' }, { name: 'Looms' }],
			apps: [{ pushes: [{ group: 'Engines', target: 'spoke: Engines' }] }],
		},
	});
	const admin = asAdmin(org);
	const [app] = rows(await admin.get('/api/v1/apps'));
	const mappings = `/api/v1/apps/${String(app?.id)}/group-push/mappings`;
	const groupId = (name: string) => org.group(name)?.id ?? '';
	const [seeded] = rows(await admin.get(mappings));
	return { org, admin, mappings, groupId, seededId: String(seeded?.id) };
}

test('a pushed group is a mapping between two groups', async () => {
	const { admin, mappings, groupId } = await spoke();
	expect(rows(await admin.get(mappings))).toEqual([
		expect.objectContaining({
			id: expect.stringMatching(/^gPm/),
			sourceGroupId: groupId('Engines'),
			targetGroupId: groupId('spoke: Engines'),
			status: 'ACTIVE',
			errorSummary: '',
		}),
	]);
});

test('the group on the other side shows as a group of the app', async () => {
	const { org } = await spoke();
	expect(org.group('spoke: Engines')?.type).toBe('APP_GROUP');
});

test('a name makes the target, or links to the one that is there', async () => {
	const { org, admin, mappings, groupId } = await spoke();
	const made = await admin.post(mappings, {
		sourceGroupId: groupId('Looms'),
		targetGroupName: 'spoke: Looms',
	});
	expect(made.status).toBe(201);
	expect(field(made, 'targetGroupId')).toBe(groupId('spoke: Looms'));
	await admin.patch(`${mappings}/${field(made, 'id')}`, { status: 'INACTIVE' });
	await admin.remove(`${mappings}/${field(made, 'id')}?deleteTargetGroup=false`);
	const again = await admin.post(mappings, {
		sourceGroupId: groupId('Looms'),
		targetGroupName: 'spoke: Looms',
	});
	expect(field(again, 'targetGroupId')).toBe(field(made, 'targetGroupId'));
	expect(org.group('spoke: Looms')).toBeDefined();
});

test.each([
	['both a target id and a name', { targetGroupId: '00g1', targetGroupName: 'x' }, 400],
	['neither', {}, 400],
	['a target that is not there', { targetGroupId: '00gNone' }, 404],
	['a status that is none', { targetGroupName: 'x', status: 'ON' }, 400],
])('%s is refused', async (_, target, status) => {
	const { admin, mappings, groupId } = await spoke();
	const answer = await admin.post(mappings, { sourceGroupId: groupId('Looms'), ...target });
	expect(answer.status).toBe(status);
});

test('a group is pushed once by an app', async () => {
	const { admin, mappings, groupId } = await spoke();
	const answer = await admin.post(mappings, {
		sourceGroupId: groupId('Engines'),
		targetGroupName: 'another',
	});
	expect([answer.status, field(answer, 'errorCode')]).toEqual([400, 'E0000027']);
});

test('only an inactive mapping can be deleted', async () => {
	const { admin, mappings, seededId } = await spoke();
	const mapping = `${mappings}/${seededId}`;
	expect((await admin.remove(`${mapping}?deleteTargetGroup=false`)).status).toBe(400);
	expect((await admin.patch(mapping, { status: 'INACTIVE' })).body).toMatchObject({
		status: 'INACTIVE',
	});
	expect((await admin.remove(`${mapping}?deleteTargetGroup=false`)).status).toBe(204);
	expect((await admin.get(mapping)).status).toBe(404);
});

test.each([
	['true', false],
	['false', true],
])('deleting with deleteTargetGroup=%s leaves the target: %s', async (flag, stays) => {
	const { org, admin, mappings, seededId } = await spoke();
	await admin.patch(`${mappings}/${seededId}`, { status: 'INACTIVE' });
	await admin.remove(`${mappings}/${seededId}?deleteTargetGroup=${flag}`);
	expect(org.group('spoke: Engines') !== undefined).toBe(stays);
});

test('whether the target goes must be said', async () => {
	const { admin, mappings, seededId } = await spoke();
	await admin.patch(`${mappings}/${seededId}`, { status: 'INACTIVE' });
	expect(await admin.remove(`${mappings}/${seededId}`)).toMatchObject({
		status: 400,
		body: { errorCode: 'E0000028' },
	});
});

test.each([
	['status=ACTIVE', 1],
	['status=INACTIVE', 0],
	['lastUpdated=2026-01-05T09:00:00Z', 1],
	['lastUpdated=2026-01-05T09:00:01Z', 0],
	['sourceGroupId=00gNone', 0],
])('mappings by %s: %d', async (query, count) => {
	const { admin, mappings } = await spoke();
	expect(rows(await admin.get(`${mappings}?${query}`))).toHaveLength(count);
});
