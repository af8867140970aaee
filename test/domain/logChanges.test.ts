import type { Change, ChangeEvent, ChangeWish } from '../../src/domain/change';
import { changeOf, eventTypesOf } from '../../src/domain/logChanges';
import type { LogEvent } from '../../src/domain/logEvent';

const ALL: ChangeEvent[] = [
	'userCreated',
	'userUpdated',
	'userStatusChanged',
	'userDeactivated',
	'groupCreated',
	'groupUpdated',
	'groupMembershipChanged',
	'appAssigned',
	'appUnassigned',
];
const wish = (wanted: Partial<ChangeWish> = {}): ChangeWish => ({
	events: ALL,
	appIds: [],
	groupIds: [],
	ignoredActors: [],
	...wanted,
});
const ada = { id: '00u1', type: 'User', alternateId: 'ada@x.example', displayName: 'Ada Lovelace' };
const entry = (eventType: string, wanted: Partial<LogEvent> = {}): LogEvent => ({
	uuid: 'e1',
	published: '2026-01-05T09:00:00.000Z',
	eventType,
	result: 'SUCCESS',
	targets: [ada],
	...wanted,
});

test.each<[string, ChangeEvent, Change['membership']]>([
	['user.lifecycle.create', 'userCreated', undefined],
	['user.account.update_profile', 'userUpdated', undefined],
	['user.lifecycle.activate', 'userStatusChanged', undefined],
	['user.lifecycle.suspend', 'userStatusChanged', undefined],
	['user.lifecycle.deactivate', 'userDeactivated', undefined],
	['user.account.lock', 'userStatusChanged', undefined],
	['user.account.expire_password', 'userStatusChanged', undefined],
	['group.lifecycle.create', 'groupCreated', undefined],
	['group.profile.update', 'groupUpdated', undefined],
	['group.user_membership.add', 'groupMembershipChanged', 'added'],
	['group.user_membership.remove', 'groupMembershipChanged', 'removed'],
	['application.user_membership.add', 'appAssigned', undefined],
	['application.user_membership.remove', 'appUnassigned', undefined],
])('Okta’s %s is told as %s', (eventType, event, membership) => {
	expect(changeOf(entry(eventType), wish())).toMatchObject({ event, eventType });
	expect(changeOf(entry(eventType), wish())?.membership).toBe(membership);
});

test('a change says when, what, whom, where and by whom', () => {
	const told = changeOf(
		entry('group.user_membership.add', {
			actor: { id: '00uAdmin', type: 'User', alternateId: 'root@x.example', displayName: 'Root' },
			targets: [
				ada,
				{ id: '00g1', type: 'UserGroup', alternateId: 'unknown', displayName: 'Engineering' },
			],
		}),
		wish(),
	);
	expect(told).toEqual({
		id: 'e1',
		event: 'groupMembershipChanged',
		at: '2026-01-05T09:00:00.000Z',
		eventType: 'group.user_membership.add',
		user: { id: '00u1', name: 'ada@x.example' },
		group: { id: '00g1', name: 'Engineering' },
		app: undefined,
		membership: 'added',
		actor: 'root@x.example',
	});
});

test('of an assignment the app is named, and the app’s own user is not the person', () => {
	const targets = [
		{ id: '0ua1', type: 'AppUser', displayName: 'Ada' },
		{ id: '0oa1', type: 'AppInstance', alternateId: 'x', displayName: 'Org2Org' },
		ada,
	];
	expect(changeOf(entry('application.user_membership.add', { targets }), wish())).toMatchObject({
		user: { id: '00u1' },
		app: { id: '0oa1', name: 'Org2Org' },
	});
});

test('where a login is not told, the name stands in', () => {
	const unnamed = { id: '00u1', type: 'User', displayName: 'Ada Lovelace' };
	const told = changeOf(
		entry('user.lifecycle.create', { targets: [unnamed], actor: { ...unnamed, id: '00u2' } }),
		wish(),
	);
	expect(told).toMatchObject({ user: { name: 'Ada Lovelace' }, actor: 'Ada Lovelace' });
});

test('a deactivation is a change of status for whoever waits for that alone', () => {
	const events: ChangeEvent[] = ['userStatusChanged'];
	expect(changeOf(entry('user.lifecycle.deactivate'), wish({ events }))).toMatchObject({
		event: 'userStatusChanged',
	});
});

test.each<[string, LogEvent, Partial<ChangeWish>]>([
	['that failed', entry('user.lifecycle.create', { result: 'FAILURE' }), {}],
	['that nobody waits for', entry('user.lifecycle.create'), { events: ['userUpdated'] }],
	['of a type that means nothing here', entry('user.session.start'), {}],
	[
		'about another app than the chosen one',
		entry('application.user_membership.add', {
			targets: [ada, { id: '0oa2', type: 'AppInstance' }],
		}),
		{ appIds: ['0oa1'] },
	],
	[
		'about another group than the chosen one',
		entry('group.profile.update', { targets: [{ id: '00g2', type: 'UserGroup' }] }),
		{ groupIds: ['00g1'] },
	],
])('an entry %s is no change', (_, told, wanted) => {
	expect(changeOf(told, wish(wanted))).toBeUndefined();
});

describe('whoever is ignored', () => {
	const actor = {
		id: '00uBot',
		type: 'User',
		alternateId: 'Bot@x.example',
		displayName: 'The Bot',
	};
	test.each([
		['by id', true, '00UBOT'],
		['by login', true, 'bot@X.example'],
		['by name', true, 'the bot'],
		['by a part of the name', false, 'bot'],
	])('is known %s in any letter case: %s', (_, isIgnored, ignored) => {
		const told = changeOf(
			entry('user.lifecycle.create', { actor }),
			wish({ ignoredActors: ['somebody', ignored] }),
		);
		expect(told === undefined).toBe(isIgnored);
	});

	test('does not hide what nobody is known to have done', () => {
		const ignored = wish({ ignoredActors: ['bot'] });
		expect(changeOf(entry('user.lifecycle.create'), ignored)).toBeDefined();
	});
});

describe('the event types to ask for', () => {
	test.each<[ChangeEvent[], string[]]>([
		[['userCreated'], ['user.lifecycle.create']],
		[['userDeactivated'], ['user.lifecycle.deactivate']],
		[
			['groupMembershipChanged', 'groupCreated'],
			['group.lifecycle.create', 'group.user_membership.add', 'group.user_membership.remove'],
		],
		[[], []],
	])('for %j are these, in their order', (events, types) => {
		expect(eventTypesOf(wish({ events }))).toEqual(types);
	});

	test('of a status leave out for a hook what Okta tells no hook', () => {
		const statuses = wish({ events: ['userStatusChanged'] });
		const own = 'user.account.expire_password';
		expect(eventTypesOf(statuses)).toContain(own);
		expect(eventTypesOf(statuses, { forHook: true })).toEqual(
			eventTypesOf(statuses).filter((type) => type !== own),
		);
	});

	test('are sorted, so that equal wishes ask alike', () => {
		const types = eventTypesOf(wish());
		expect(types).toEqual([...types].sort());
		expect(types).toHaveLength(18);
	});
});
