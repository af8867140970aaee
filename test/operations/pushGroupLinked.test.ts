import { login, orgsWith, push, type Orgs } from '../support/pushing';

const MARK = (orgs: Orgs, more = '') =>
	`[org2org: spoke.okta.test/${orgs.spoke.group('Engineering')?.id}${more}]`;
const names = (...people: string[]) => people.map(login);
const refused = (code: string) => expect.objectContaining({ code });

describe('a group that was in the hub before', () => {
	const before = {
		groups: [{ name: 'Engineering', description: 'Own words', members: [login('old')] }],
	};

	test('is linked, keeps its words and its members, and gets the new ones', async () => {
		const orgs = orgsWith({ members: ['ada'], inHub: ['ada', 'old'], hub: before });
		expect(await push(orgs)).toMatchObject({ action: 'linked', origin: 'linked', removed: [] });
		expect(orgs.hub.membersOf('Engineering').sort()).toEqual(names('ada', 'old'));
		expect(orgs.hub.group('Engineering')?.description).toBe(`Own words ${MARK(orgs, ' linked')}`);
		expect(await push(orgs)).toMatchObject({
			action: 'kept',
			origin: 'linked',
			drift: { extra: 1 },
		});
	});

	test('is mirrored when that is said', async () => {
		const orgs = orgsWith({ members: ['ada'], inHub: ['ada', 'old'], hub: before });
		await push(orgs, { policy: { linked: 'mirror' } });
		expect(orgs.hub.membersOf('Engineering')).toEqual(names('ada'));
		expect(orgs.hub.group('Engineering')?.description).toBe(`Builds it ${MARK(orgs, ' linked')}`);
	});

	test('is not touched when groups are only to be created', async () => {
		const orgs = orgsWith({ members: ['ada'], inHub: ['ada', 'old'], hub: before });
		await expect(push(orgs, { policy: { target: 'createOnly' } })).rejects.toEqual(
			refused('GROUP_NAME_TAKEN'),
		);
		expect(orgs.hub.journal.writes()).toEqual([]);
	});

	test('is found in any letter case', async () => {
		const orgs = orgsWith({ members: ['ada'], hub: { groups: [{ name: 'ENGINEERING' }] } });
		expect(await push(orgs)).toMatchObject({ action: 'linked', group: 'ENGINEERING' });
	});

	test.each([
		['an app', { name: 'Engineering', type: 'APP_GROUP' as const }, 'GROUP_NOT_WRITABLE'],
		['administrators', { name: 'Engineering', roles: ['USER_ADMIN'] }, 'GROUP_HAS_ADMIN_ROLE'],
	])('is refused when it is of %s', async (_, group, code) => {
		const orgs = orgsWith({ members: ['ada'], hub: { groups: [group] } });
		await expect(push(orgs)).rejects.toEqual(refused(code));
		expect(orgs.hub.journal.writes()).toEqual([]);
	});

	test('is refused when it is Everyone', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		await expect(push(orgs, { hubName: 'Everyone' })).rejects.toEqual(
			refused('GROUP_NOT_WRITABLE'),
		);
	});
});
