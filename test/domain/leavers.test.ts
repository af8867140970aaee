import { leaversOf } from '../../src/domain/leavers';
import { isDeactivated } from '../../src/domain/lifecycle';
import { loginOf, sameLogin } from '../../src/domain/logins';
import type { MatchingRule, Sought } from '../../src/domain/matching';

const ID: MatchingRule = { by: 'id' };
const LOGIN: MatchingRule = { by: 'login' };
const NUMBER: MatchingRule = { by: 'attribute', attribute: 'employeeNumber' };

const ada = { id: '00uAda', profile: { login: 'Ada@hub.example', employeeNumber: 7 } };
const assigned = (wanted: Partial<Sought>): Sought => ({ login: '', profile: {}, ...wanted });

test.each<[string, boolean, MatchingRule[], Sought[]]>([
	['nobody is assigned', true, [LOGIN], []],
	['somebody else is', true, [LOGIN], [assigned({ login: 'bob@hub.example' })]],
	['the person is, in any letter case', false, [LOGIN], [assigned({ login: 'ada@HUB.example' })]],
	['the id is remembered', false, [ID], [assigned({ id: '00uAda' })]],
	['an id in other letter case is', true, [ID], [assigned({ id: '00uADA' })]],
	['a number is a text there', false, [NUMBER], [assigned({ profile: { employeeNumber: '7' } })]],
	[
		'only the login has changed',
		false,
		[LOGIN, NUMBER],
		[assigned({ login: 'countess@hub.example', profile: { employeeNumber: 7 } })],
	],
	[
		'only the login has changed, and no other rule is asked for',
		true,
		[LOGIN],
		[assigned({ login: 'countess@hub.example', profile: { employeeNumber: 7 } })],
	],
	['somebody without a value is assigned', true, [NUMBER], [assigned({ login: 'x' })]],
	['there is no rule', true, [], [assigned({ login: 'ada@hub.example' })]],
])('where %s, a member is a leaver: %s', (_, left, rules, people) => {
	expect(leaversOf([ada], people, rules)).toEqual(left ? [ada] : []);
});

test('a member without a value is not known by that rule', () => {
	const nobody = { id: '00uX', profile: { login: 7, employeeNumber: '' } };
	const people = [assigned({ login: 'x', profile: { employeeNumber: 7 } })];
	expect(leaversOf([nobody], people, [LOGIN, NUMBER])).toEqual([nobody]);
	expect(leaversOf([nobody], [assigned({ login: '7' })], [LOGIN])).toEqual([]);
});

test('only those who have left are told, in their order', () => {
	const members = ['a', 'b', 'c'].map((login) => ({ id: login, profile: { login } }));
	const left = leaversOf(members, [assigned({ login: 'b' })], [LOGIN]);
	expect(left.map(({ id }) => id)).toEqual(['a', 'c']);
});

test('only DEPROVISIONED is deactivated', () => {
	expect(isDeactivated('DEPROVISIONED')).toBe(true);
	expect(isDeactivated('SUSPENDED')).toBe(false);
});

test('a login is the same in any letter case', () => {
	expect(sameLogin('Ada@x.example', 'ADA@X.example')).toBe(true);
	expect(sameLogin('ada@x.example', 'ada@y.example')).toBe(false);
});

test.each<[string, Record<string, unknown>, string]>([
	['a text', { login: 'Ada' }, 'Ada'],
	['no text', { login: 7 }, ''],
	['not there', {}, ''],
])('a login that is %s', (_, profile, login) => expect(loginOf({ profile })).toBe(login));
