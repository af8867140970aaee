import type { MatchingRule, Sought } from '../../src/domain/matching';
import { lanesByKeys, personKeys } from '../../src/domain/personLanes';

const NUMBER: MatchingRule = { by: 'attribute', attribute: 'employeeNumber' };
const sought = (wanted: Partial<Sought>): Sought => ({ login: '', profile: {}, ...wanted });

test.each<[string, Sought, MatchingRule[], string[]]>([
	[
		'the login, in any letter case',
		sought({ login: 'Ada@X.example' }),
		[],
		['login ada@x.example'],
	],
	['the remembered id', sought({ id: '00uAda' }), [], ['id 00uada']],
	[
		'the attributes that people are matched by',
		sought({ login: 'ada', profile: { employeeNumber: 'E7', city: 'London' } }),
		[{ by: 'login' }, NUMBER],
		['login ada', 'profile.employeeNumber e7'],
	],
	['nothing that the person does not have', sought({}), [NUMBER], []],
])('a person may be the same as another one by %s', (_, person, rules, keys) => {
	expect(personKeys(person, [], rules)).toEqual(keys);
});

test('and by everything that was found of it', () => {
	const found = [
		{ id: '00u1', profile: { login: 'Countess', employeeNumber: 7 } },
		{ id: '00u2', profile: { login: 8 } },
	];
	expect(personKeys(sought({ login: 'ada' }), found, [NUMBER])).toEqual([
		'login ada',
		'login countess',
		'id 00u1',
		'profile.employeeNumber 7',
		'login 8',
		'id 00u2',
	]);
});

test('an attribute that is called login is not the login', () => {
	const rules: MatchingRule[] = [{ by: 'attribute', attribute: 'login' }];
	expect(personKeys(sought({ login: 'ada', profile: { login: 'ada' } }), [], rules)).toEqual([
		'login ada',
		'profile.login ada',
	]);
});

test.each<[string, string[][], string[]]>([
	['nobody shares a key', [['a'], ['b'], ['c']], ['0', '1', '2']],
	['two share one', [['a'], ['b'], ['a']], ['0 2', '1']],
	['two share one through a third', [['a'], ['b'], ['b', 'a']], ['0 1 2']],
	[
		'a chain is long',
		[
			['a', 'b'],
			['c', 'd'],
			['e', 'f'],
			['d', 'e'],
			['b', 'c'],
		],
		['0 1 2 3 4'],
	],
	['two chains stay two', [['a'], ['b'], ['a', 'c'], ['b', 'd'], ['c'], ['d']], ['0 2 4', '1 3 5']],
	['somebody has no key at all', [[], ['a'], []], ['0', '1', '2']],
	['somebody has a key twice', [['a', 'a'], ['a']], ['0 1']],
	['nobody is there', [], []],
])('where %s, those who belong together share a lane', (_, keys, together) => {
	const lanes = lanesByKeys(keys);
	expect(lanes).toHaveLength(keys.length);
	const members = new Map<number, number[]>();
	lanes.forEach((lane, at) => members.set(lane, [...(members.get(lane) ?? []), at]));
	expect([...members.values()].map((one) => one.join(' '))).toEqual(together);
});
