import {
	inTimeOrder,
	isAbout,
	wantsApps,
	wantsGroups,
	wantsUsers,
	type Change,
	type ChangeEvent,
	type ChangeWish,
} from '../../src/domain/change';

const wish = (wanted: Partial<ChangeWish> = {}): ChangeWish => ({
	events: [],
	appIds: [],
	groupIds: [],
	ignoredActors: [],
	...wanted,
});
const change = (wanted: Partial<Change> = {}): Change => ({
	id: 'e1',
	event: 'userUpdated',
	at: '2026-01-05T09:00:00.000Z',
	...wanted,
});

test.each<[ChangeEvent, 'users' | 'groups' | 'apps']>([
	['userCreated', 'users'],
	['userUpdated', 'users'],
	['userStatusChanged', 'users'],
	['userDeactivated', 'users'],
	['groupCreated', 'groups'],
	['groupUpdated', 'groups'],
	['groupMembershipChanged', 'groups'],
	['appAssigned', 'apps'],
	['appUnassigned', 'apps'],
])('whoever waits for %s has to read %s and nothing else', (event, read) => {
	const wanted = wish({ events: [event] });
	expect({
		users: wantsUsers(wanted),
		groups: wantsGroups(wanted),
		apps: wantsApps(wanted),
	}).toEqual({ users: false, groups: false, apps: false, [read]: true });
});

describe('a change is about what a workflow chose', () => {
	const ada = { user: { id: '00u1' } };
	test.each<[string, Change, boolean]>([
		['the chosen app', change({ event: 'appAssigned', app: { id: '0oa1' } }), true],
		['the chosen app, taken away', change({ event: 'appUnassigned', app: { id: '0oa1' } }), true],
		['another app', change({ event: 'appAssigned', app: { id: '0oa2' } }), false],
		['an app that is not told', change({ event: 'appAssigned' }), false],
		['the chosen group', change({ event: 'groupUpdated', group: { id: '00g1' } }), true],
		['another group', change({ event: 'groupUpdated', group: { id: '00g2' } }), false],
		[
			'members of another group',
			change({ event: 'groupMembershipChanged', group: { id: '00g2' } }),
			false,
		],
		['a group that is not told', change({ event: 'groupCreated' }), false],
		['a user, of whom nothing is chosen', change(ada), true],
	])('%s', (_, told, expected) => {
		expect(isAbout(wish({ appIds: ['0oa1'], groupIds: ['00g1'] }), told)).toBe(expected);
	});

	test.each<[string, Partial<ChangeWish>, Change]>([
		[
			'every app where only groups are chosen',
			{ groupIds: ['00g1'] },
			change({ event: 'appAssigned', app: { id: '0oa2' } }),
		],
		[
			'every group where only apps are chosen',
			{ appIds: ['0oa1'] },
			change({ event: 'groupUpdated', group: { id: '00g2' } }),
		],
	])('%s', (_, chosen, told) => {
		expect(isAbout(wish(chosen), told)).toBe(true);
	});
});

test('changes come oldest first, and those of one moment as they were told', () => {
	const told = [
		change({ id: 'late', at: '2026-01-05T09:00:01Z' }),
		change({ id: 'first', at: '2026-01-05T09:00:00Z' }),
		change({ id: 'second', at: '2026-01-05T09:00:00.000Z' }),
		change({ id: 'early', at: '2026-01-05T09:00:00+01:00' }),
	];
	expect(inTimeOrder(told).map(({ id }) => id)).toEqual(['early', 'first', 'second', 'late']);
	expect(told.map(({ id }) => id)).toEqual(['late', 'first', 'second', 'early']);
});
