import { MemberIndex } from '../../src/domain/groupMemberIndex';
import type { Candidate, MatchingRule, Sought } from '../../src/domain/matching';
import { NO_PROTECTION } from '../../src/domain/protection';

const ID: MatchingRule = { by: 'id' };
const LOGIN: MatchingRule = { by: 'login' };
const NUMBER: MatchingRule = { by: 'attribute', attribute: 'employeeNumber' };

const ada = { id: '00uAda', profile: { login: 'Ada@hub.example', employeeNumber: 7 } };
const bob = { id: '00uBob', profile: { login: 'bob@hub.example', employeeNumber: '8' } };

function indexOf(
	rules: MatchingRule[],
	members: Candidate[] = [ada, bob],
	protection = NO_PROTECTION,
) {
	const index = new MemberIndex(rules, protection);
	for (const member of members) index.add(member);
	return index;
}
const sought = (wanted: Partial<Sought>): Sought => ({ login: '', profile: {}, ...wanted });
const idsOf = (members: ReadonlyArray<{ id: string }>) => members.map(({ id }) => id);

test('the members are known by id and login', () => {
	expect([...indexOf([LOGIN]).logins]).toEqual([
		['00uAda', 'Ada@hub.example'],
		['00uBob', 'bob@hub.example'],
	]);
});

test('only members who must not be touched are protected', () => {
	const protection = { ...NO_PROTECTION, logins: new Set(['bob@hub.example']) };
	expect([...indexOf([ID], [ada, bob], protection).protected]).toEqual(['00uBob']);
});

test.each<[string, MatchingRule[], Partial<Sought>, string[]]>([
	['by id', [ID], { id: '00uAda' }, ['00uAda']],
	['by an id in other letter case: nobody', [ID], { id: '00uada' }, []],
	['by login in any letter case', [LOGIN], { login: 'ADA@hub.example' }, ['00uAda']],
	[
		'by a number that is text elsewhere',
		[NUMBER],
		{ profile: { employeeNumber: '7' } },
		['00uAda'],
	],
	[
		'by a text that is a number elsewhere',
		[NUMBER],
		{ profile: { employeeNumber: 8 } },
		['00uBob'],
	],
	[
		'by the first rule that has a value',
		[ID, NUMBER],
		{ profile: { employeeNumber: 8 } },
		['00uBob'],
	],
	['by no later rule', [LOGIN, NUMBER], { login: 'x', profile: { employeeNumber: 8 } }, []],
	['by nothing', [ID, LOGIN, NUMBER], {}, []],
])('a person is found %s', (_, rules, person, found) => {
	expect(idsOf(indexOf(rules).find(sought(person)))).toEqual(found);
});

test('everybody with the same value is found', () => {
	const twin = { id: '00uTwin', profile: { login: 'x', employeeNumber: '7' } };
	const index = indexOf([NUMBER], [ada, twin]);
	expect(idsOf(index.find(sought({ profile: { employeeNumber: 7 } })))).toEqual([
		'00uAda',
		'00uTwin',
	]);
});

test.each<[string, Record<string, unknown>]>([
	['an empty text', { employeeNumber: '' }],
	['nothing', {}],
	['null', { employeeNumber: null }],
	['a list', { employeeNumber: ['7'] }],
])('a member that has %s to be known by is found by nobody', (_, profile) => {
	const index = indexOf([NUMBER], [{ id: '00u1', profile: { login: 'x', ...profile } }]);
	for (const employeeNumber of ['', '7', 'undefined', 'null'])
		expect(index.find(sought({ profile: { employeeNumber } }))).toEqual([]);
});

test.each<[string, MatchingRule[], Partial<Sought>, boolean]>([
	['a login', [LOGIN], { login: 'x' }, true],
	['the value of a later rule', [ID, LOGIN], { login: 'x' }, true],
	['only what no rule asks for', [ID], { login: 'x' }, false],
])('somebody with %s can be matched: %s', (_, rules, person, can) => {
	expect(indexOf(rules).canMatch(sought(person))).toBe(can);
});

test.each<[string, MatchingRule, Array<[string, string]>]>([
	[
		'ids',
		ID,
		[
			['00uAda', '00uAda'],
			['00uBob', '00uBob'],
		],
	],
	[
		'logins as they are written',
		LOGIN,
		[
			['00uAda', 'Ada@hub.example'],
			['00uBob', 'bob@hub.example'],
		],
	],
	['texts of an attribute', NUMBER, [['00uBob', '8']]],
])('the %s of members are what to look for elsewhere', (_, rule, values) => {
	const index = indexOf([ID, LOGIN, NUMBER]);
	expect([...index.valuesOf(rule, new Set(['00uAda', '00uBob']))]).toEqual(values);
	expect([...index.valuesOf(rule, new Set())]).toEqual([]);
});
