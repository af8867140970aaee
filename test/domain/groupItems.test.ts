import { groupItems, type GroupRow } from '../../src/domain/groupItems';

const row = (wanted: Partial<GroupRow>): GroupRow => ({
	item: 0,
	name: 'Engineering',
	key: '',
	description: '',
	members: [],
	...wanted,
});
const person = (login: string, profile = {}) => ({ login, profile });
const whoIn = ({ people }: { people: Array<{ who: string }> }) => people.map(({ who }) => who);

test('items of one group become one group with everybody in them', () => {
	const groups = groupItems(
		[
			row({ item: 0, members: [person('ada@x.example')] }),
			row({ item: 1, name: 'Sales', members: [person('cy@x.example')] }),
			row({ item: 2, members: [person('bob@x.example')] }),
		],
		'hr',
	);
	expect(groups.map(({ source, items }) => [source.name, items])).toEqual([
		['Engineering', [0, 2]],
		['Sales', [1]],
	]);
	expect(groups.map(whoIn)).toEqual([['ada@x.example', 'bob@x.example'], ['cy@x.example']]);
});

test('a name in other letter case is the same group, under its first spelling', () => {
	const groups = groupItems([row({}), row({ name: ' ENGINEERING ' })], 'hr');
	expect(groups.map(({ source }) => source)).toEqual([
		{ owner: 'hr', key: 'engineering', name: 'Engineering', description: '' },
	]);
});

test('an id of its own keeps a group together when it is renamed', () => {
	const groups = groupItems([row({ key: 'D-7' }), row({ key: 'D-7', name: 'Builders' })], 'hr');
	expect(groups.map(({ source }) => [source.key, source.name])).toEqual([['D-7', 'Engineering']]);
});

test('a person listed twice is one member, whatever the letter case', () => {
	const members = [person('ada@x.example'), person('ADA@x.example')];
	expect(groupItems([row({ members })], 'hr').map(whoIn)).toEqual([['ada@x.example']]);
});

test('the first description counts', () => {
	const [group] = groupItems(
		[row({}), row({ description: ' Builds it ' }), row({ description: 'Else' })],
		'hr',
	);
	expect(group).toMatchObject({ source: { description: 'Builds it' }, people: [] });
});

test('people without a login are people all the same, one for each item', () => {
	const members = [person(' ', { employeeNumber: '7' })];
	const [group] = groupItems([row({ item: 3, members }), row({ item: 4, members })], 'hr');
	expect(group?.people).toEqual([
		{ who: 'the person of item 3', sought: { login: '', profile: { employeeNumber: '7' } } },
		{ who: 'the person of item 4', sought: { login: '', profile: { employeeNumber: '7' } } },
	]);
});

test('what the feed says of a person is kept for matching and provisioning', () => {
	const [group] = groupItems(
		[row({ members: [person('ada@x.example', { firstName: 'Ada' })] })],
		'hr',
	);
	expect(group?.people[0]?.sought).toEqual({
		login: 'ada@x.example',
		profile: { firstName: 'Ada', login: 'ada@x.example' },
	});
});

test('groups that are only to be there have nobody in them', () => {
	const [group] = groupItems([row({ item: 7, name: ' Sales ', key: ' S-1 ' })], 'hr');
	expect(group).toEqual({
		source: { owner: 'hr', key: 'S-1', name: 'Sales', description: '' },
		people: [],
		items: [7],
	});
});

test('a login with blanks around it is the same person', () => {
	const members = [person(' ada@x.example '), person('ada@x.example')];
	expect(groupItems([row({ members })], 'hr').map(whoIn)).toEqual([['ada@x.example']]);
});
