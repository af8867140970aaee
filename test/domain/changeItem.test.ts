import type { Change } from '../../src/domain/change';
import {
	changeItem,
	profileItem,
	type Subjects,
	type SubjectGroup,
	type SubjectUser,
	type Telling,
} from '../../src/domain/changeItem';

const telling: Telling = { org: 'spoke', via: 'systemLog', attempt: 1 };
const change = (wanted: Partial<Change> = {}): Change => ({
	id: 'e1',
	event: 'userUpdated',
	at: '2026-01-05T09:00:00.000Z',
	...wanted,
});
const ada = (wanted: Partial<SubjectUser> = {}): SubjectUser => ({
	id: '00u1',
	status: 'ACTIVE',
	profile: { login: 'ada@x.example', title: 'Countess' },
	...wanted,
});
const engineering = (wanted: Partial<SubjectGroup> = {}): SubjectGroup => ({
	id: '00g1',
	type: 'OKTA_GROUP',
	profile: { name: 'Engineering', description: 'Builds it' },
	...wanted,
});
const item = (told: Partial<Change>, subjects?: Subjects) =>
	changeItem(change(told), subjects, telling);

const USER = { id: '00u1', name: 'ada@old.example' };
const GROUP = { id: '00g1', name: 'Builders' };

test('an item says what happened, where and how it was seen, and nothing that is not known', () => {
	expect(changeItem(change(), undefined, { org: 'hub', via: 'search', attempt: 2 })).toStrictEqual({
		event: 'userUpdated',
		at: '2026-01-05T09:00:00.000Z',
		org: 'hub',
		via: 'search',
		eventId: 'e1',
		attempt: 2,
	});
});

test('a log entry brings its own words along', () => {
	const told = item({
		event: 'appAssigned',
		eventType: 'application.user_membership.add',
		app: { id: '0oa1', name: 'Org2Org' },
		actor: 'admin@x.example',
	});
	expect(told).toMatchObject({
		app: { id: '0oa1', name: 'Org2Org' },
		actor: 'admin@x.example',
		eventType: 'application.user_membership.add',
	});
});

describe('the user of a change', () => {
	test.each<[string, Subjects | undefined, object]>([
		[
			'is as the change told where nobody had time to look',
			undefined,
			{ login: 'ada@old.example' },
		],
		['is gone where the org has nobody', {}, { login: 'ada@old.example', isGone: true }],
		[
			'is as the org has it now',
			{ user: ada() },
			{
				login: 'ada@x.example',
				status: 'ACTIVE',
				profile: { login: 'ada@x.example', title: 'Countess' },
			},
		],
		[
			'is known by what the change told where the profile has no login',
			{ user: ada({ profile: {} }) },
			{ login: 'ada@old.example', status: 'ACTIVE', profile: {} },
		],
	])('%s', (_, subjects, known) => {
		expect(item({ user: USER }, subjects)).toMatchObject({
			id: '00u1',
			user: { id: '00u1', ...known },
			...('login' in known ? { login: known.login } : {}),
		});
		expect(item({ user: USER }, subjects)).toHaveProperty('user', { id: '00u1', ...known });
	});

	test('without any name has an empty login', () => {
		const told = item({ user: { id: '00u1' } }, { user: ada({ profile: {} }) });
		expect(told).toMatchObject({ id: '00u1', login: '' });
	});
});

describe('the group of a change', () => {
	test.each<[string, Subjects | undefined, object]>([
		['is as the change told where nobody had time to look', undefined, { name: 'Builders' }],
		['is gone where the org has none', {}, { name: 'Builders', isGone: true }],
		[
			'is as the org has it now',
			{ group: engineering() },
			{
				name: 'Engineering',
				type: 'OKTA_GROUP',
				profile: { name: 'Engineering', description: 'Builds it' },
			},
		],
		[
			'is known by what the change told where the profile has no name',
			{ group: engineering({ profile: {} }) },
			{ name: 'Builders', type: 'OKTA_GROUP', profile: {} },
		],
	])('%s', (_, subjects, known) => {
		expect(item({ group: GROUP }, subjects)).toHaveProperty('group', { id: '00g1', ...known });
		expect(item({ group: GROUP }, subjects)).toMatchObject({
			id: '00g1',
			...('name' in known ? { name: known.name } : {}),
		});
	});

	test('without any name has an empty one', () => {
		const told = item({ group: { id: '00g1' } }, { group: engineering({ profile: {} }) });
		expect(told).toMatchObject({ id: '00g1', name: '' });
	});
});

test('of a membership the id is the person’s, and both are there', () => {
	const told = item(
		{ event: 'groupMembershipChanged', membership: 'added', user: USER, group: GROUP },
		{ user: ada(), group: engineering() },
	);
	expect(told).toMatchObject({
		id: '00u1',
		login: 'ada@x.example',
		name: 'Engineering',
		membership: 'added',
		user: { id: '00u1' },
		group: { id: '00g1' },
	});
});

test.each<[string, Subjects | undefined, object]>([
	['the attributes that have a value', { user: ada({ profile: { a: 'x', b: null } }) }, { a: 'x' }],
	[
		'false and nought among them',
		{ user: ada({ profile: { a: false, b: 0 } }) },
		{ a: false, b: 0 },
	],
	['nothing where the person is gone', {}, {}],
	['nothing where nobody looked', undefined, {}],
])('for mapping by name an item has %s', (_, subjects, expected) => {
	expect(profileItem(subjects)).toEqual(expected);
});
