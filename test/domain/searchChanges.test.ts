import type { ChangeEvent, ChangeWish } from '../../src/domain/change';
import {
	groupChanges,
	seenGroup,
	seenUser,
	userChanges,
	type GroupSight,
	type Seen,
	type UserSight,
} from '../../src/domain/searchChanges';

const FROM = '2026-01-05T09:00:00.000Z';
const at = (seconds: number) => new Date(Date.parse(FROM) + seconds * 1_000).toISOString();
const BEFORE = at(-60);

const wish = (events: ChangeEvent[], wanted: Partial<ChangeWish> = {}): ChangeWish => ({
	events,
	appIds: [],
	groupIds: [],
	ignoredActors: [],
	...wanted,
});

/** A user who was there long before, and changed in nothing but `wanted`. */
const user = (wanted: Partial<UserSight> = {}): UserSight => ({
	id: '00u1',
	status: 'ACTIVE',
	created: BEFORE,
	statusChanged: BEFORE,
	lastUpdated: BEFORE,
	profile: { login: 'ada@x.example' },
	...wanted,
});
const group = (wanted: Partial<GroupSight> = {}): GroupSight => ({
	id: '00g1',
	created: BEFORE,
	lastUpdated: BEFORE,
	lastMembershipUpdated: BEFORE,
	profile: { name: 'Engineering' },
	...wanted,
});
const USER_EVENTS: ChangeEvent[] = [
	'userCreated',
	'userUpdated',
	'userStatusChanged',
	'userDeactivated',
];
const GROUP_EVENTS: ChangeEvent[] = ['groupCreated', 'groupUpdated', 'groupMembershipChanged'];

const ofUser = (sight: UserSight, events = USER_EVENTS, seen?: Seen) =>
	userChanges(sight, { from: FROM, steady: at(3_600), seen }, wish(events)).map(
		({ event }) => event,
	);
const ofGroup = (sight: GroupSight, seen?: Seen, events = GROUP_EVENTS, steady = at(3_600)) =>
	groupChanges(sight, { from: FROM, steady, seen }, wish(events)).map(({ event }) => event);

describe('the first sight of a user tells', () => {
	test.each<[string, Partial<UserSight>, ChangeEvent[]]>([
		['an update of somebody who was there', { lastUpdated: at(5) }, ['userUpdated']],
		['a creation at the very beginning', { created: FROM, lastUpdated: FROM }, ['userCreated']],
		['none right before it', { created: at(-1), lastUpdated: at(5) }, ['userUpdated']],
		['a creation whatever came after', { created: at(1), lastUpdated: at(5) }, ['userCreated']],
		['a status', { statusChanged: at(5), lastUpdated: at(5) }, ['userStatusChanged']],
		['a status at the very beginning', { statusChanged: FROM }, ['userStatusChanged']],
		['no status right before it', { statusChanged: at(-1) }, ['userUpdated']],
		['no status of somebody who has had one only', { statusChanged: null }, ['userUpdated']],
		[
			'a deactivation before anything else',
			{ created: at(1), statusChanged: at(5), status: 'DEPROVISIONED' },
			['userDeactivated'],
		],
		[
			'no deactivation of somebody who was deactivated before',
			{ status: 'DEPROVISIONED', lastUpdated: at(5) },
			['userUpdated'],
		],
		[
			'a creation of somebody of no known time of creation never',
			{ created: undefined, lastUpdated: at(5) },
			['userUpdated'],
		],
	])('%s', (_, wanted, events) => expect(ofUser(user(wanted))).toEqual(events));
});

describe('to a workflow that does not wait for everything a user is told as', () => {
	const created = user({ created: at(1), statusChanged: at(5), lastUpdated: at(5) });
	test.each<[string, UserSight, ChangeEvent[], ChangeEvent[]]>([
		[
			'a changed status, where deactivations are not waited for',
			user({ statusChanged: at(5), status: 'DEPROVISIONED' }),
			['userStatusChanged', 'userUpdated'],
			['userStatusChanged'],
		],
		['an update, where nothing else is', created, ['userUpdated'], ['userUpdated']],
		[
			'nothing, where only updates are, and nothing changed since the creation',
			user({ created: at(1), lastUpdated: at(1) }),
			['userUpdated'],
			[],
		],
		['nothing, where only deactivations are', created, ['userDeactivated'], []],
		['nothing, where only groups are', created, GROUP_EVENTS, []],
	])('%s', (_, sight, wanted, events) => expect(ofUser(sight, wanted)).toEqual(events));
});

describe('somebody who was handed on before', () => {
	const seen = seenUser(user());
	test.each<[string, Partial<UserSight>, ChangeEvent[]]>([
		['and is the same is no change', {}, []],
		['has another profile', { profile: { login: 'countess@x.example' } }, ['userUpdated']],
		['has another status', { status: 'SUSPENDED', statusChanged: at(5) }, ['userStatusChanged']],
		['is deactivated', { status: 'DEPROVISIONED', statusChanged: at(5) }, ['userDeactivated']],
		['was touched', { lastUpdated: at(5) }, ['userUpdated']],
		['has another type', { type: { id: 'oty2' } }, ['userUpdated']],
		['is never created again', { created: at(1), lastUpdated: at(5) }, ['userUpdated']],
		[
			'and touched at its creation is an update all the same',
			{ created: at(5), lastUpdated: at(5) },
			['userUpdated'],
		],
	])('%s', (_, wanted, events) => {
		expect(ofUser(user(wanted), USER_EVENTS, seen)).toEqual(events);
	});

	test('and only signed in is no change', () => {
		const signedIn = { ...user(), lastLogin: at(5) };
		expect(ofUser(signedIn, USER_EVENTS, seen)).toEqual([]);
	});

	test('and had no status before has one now', () => {
		const first = seenUser(user({ statusChanged: null }));
		const turned = user({ statusChanged: at(5), lastUpdated: at(5) });
		expect(ofUser(turned, USER_EVENTS, first)).toEqual(['userStatusChanged']);
	});
});

test('a change of a user says when and who, and is known again by it', () => {
	const sight = user({ lastUpdated: at(5) });
	expect(userChanges(sight, { from: FROM, steady: FROM }, wish(USER_EVENTS))).toEqual([
		{
			id: `00u1 userUpdated ${at(5)}`,
			at: at(5),
			event: 'userUpdated',
			user: { id: '00u1', name: 'ada@x.example' },
		},
	]);
	const nameless = user({ lastUpdated: at(5), profile: {} });
	expect(userChanges(nameless, { from: FROM, steady: FROM }, wish(USER_EVENTS))).toMatchObject([
		{ user: { id: '00u1', name: '' } },
	]);
});

describe('the first sight of a group tells', () => {
	test.each<[string, Partial<GroupSight>, ChangeEvent[]]>([
		['nothing of a group that was there', {}, []],
		['a creation at the very beginning', { created: FROM, lastUpdated: FROM }, ['groupCreated']],
		['none right before it', { created: at(-1), lastUpdated: at(-1) }, []],
		['an update', { lastUpdated: FROM }, ['groupUpdated']],
		['no update right before the beginning', { lastUpdated: at(-1) }, []],
		['a membership', { lastMembershipUpdated: FROM }, ['groupMembershipChanged']],
		[
			'both, apart',
			{ lastUpdated: at(5), lastMembershipUpdated: at(6) },
			['groupUpdated', 'groupMembershipChanged'],
		],
		[
			'a new group with members, and no update',
			{ created: at(1), lastUpdated: at(5), lastMembershipUpdated: at(6) },
			['groupCreated', 'groupMembershipChanged'],
		],
		[
			'no membership that changed with its creation',
			{ created: at(1), lastUpdated: at(1), lastMembershipUpdated: at(1) },
			['groupCreated'],
		],
		[
			'a membership of the moment in which another group was created',
			{ lastMembershipUpdated: at(1) },
			['groupMembershipChanged'],
		],
		[
			'nothing where no times are told',
			{ created: undefined, lastUpdated: undefined, lastMembershipUpdated: undefined },
			[],
		],
	])('%s', (_, wanted, events) => expect(ofGroup(group(wanted))).toEqual(events));
});

describe('a group that was handed on before', () => {
	const seen = seenGroup(group(), at(3_600));
	test.each<[string, Partial<GroupSight>, ChangeEvent[]]>([
		['and is the same is no change', {}, []],
		['has another name', { profile: { name: 'Builders' } }, ['groupUpdated']],
		['was touched', { lastUpdated: at(5) }, ['groupUpdated']],
		['has other members', { lastMembershipUpdated: at(5) }, ['groupMembershipChanged']],
		['is never created again', { created: at(5) }, []],
		['tells no time of its members any more', { lastMembershipUpdated: undefined }, []],
	])('%s', (_, wanted, events) => expect(ofGroup(group(wanted), seen)).toEqual(events));
});

describe('a membership that changed a moment ago', () => {
	const sight = group({ lastMembershipUpdated: at(10) });

	test.each([
		['at the moment until which changes are steady', at(10), []],
		['right before it', at(11), ['groupMembershipChanged']],
	])('%s counts or waits', (_, steady, events) => {
		expect(ofGroup(sight, undefined, GROUP_EVENTS, steady)).toEqual(events);
	});

	test('is told later, once', () => {
		const early = seenGroup(sight, at(10));
		expect(early.other).toBe('');
		expect(ofGroup(sight, early)).toEqual(['groupMembershipChanged']);
		expect(ofGroup(sight, seenGroup(sight, at(11)))).toEqual([]);
	});
});

test('only what is waited for is told of a group', () => {
	const both = group({ lastUpdated: at(5), lastMembershipUpdated: at(6) });
	expect(ofGroup(both, undefined, ['groupUpdated'])).toEqual(['groupUpdated']);
	expect(ofGroup(both, undefined, USER_EVENTS)).toEqual([]);
	const other = wish(GROUP_EVENTS, { groupIds: ['00gOther'] });
	expect(groupChanges(both, { from: FROM, steady: at(3_600) }, other)).toEqual([]);
});

test('changes of a group say when and what, each at its own time', () => {
	const sight = group({
		created: at(1),
		lastMembershipUpdated: at(6),
		profile: { name: 'Engineering' },
	});
	const named = { id: '00g1', name: 'Engineering' };
	expect(groupChanges(sight, { from: FROM, steady: at(3_600) }, wish(GROUP_EVENTS))).toEqual([
		{ id: `00g1 groupCreated ${at(1)}`, at: at(1), event: 'groupCreated', group: named },
		{
			id: `00g1 groupMembershipChanged ${at(6)}`,
			at: at(6),
			event: 'groupMembershipChanged',
			group: named,
		},
	]);
	const edited = group({ lastUpdated: at(5), profile: {} });
	expect(groupChanges(edited, { from: FROM, steady: at(3_600) }, wish(GROUP_EVENTS))).toMatchObject(
		[{ at: at(5), event: 'groupUpdated', group: { id: '00g1', name: '' } }],
	);
});

test('the newest time of a thing is what it is forgotten by', () => {
	expect(seenUser(user({ lastUpdated: at(5) })).newest).toBe(at(5));
	expect(seenUser(user({ lastUpdated: undefined })).newest).toBe('');
	expect(seenUser(user({ statusChanged: at(5) })).other).toBe(at(5));
	expect(seenUser(user({ statusChanged: null })).other).toBe('');
	const steady = at(3_600);
	expect(seenGroup(group({ lastMembershipUpdated: at(5) }), steady).newest).toBe(at(5));
	expect(seenGroup(group({ lastUpdated: at(5) }), steady).newest).toBe(at(5));
	expect(seenGroup({ id: '00g1', profile: {} }, steady)).toMatchObject({ newest: '', other: '' });
});
