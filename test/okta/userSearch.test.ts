import {
	changedSince,
	hasAttribute,
	inRange,
	NOT_DEACTIVATED,
	scopeSearch,
	searchFor,
	type SearchCondition,
	type SearchOperator,
	type SearchScope,
} from '../../src/okta/userSearch';
import { parseExpression } from '../../simulator/search';

const level = [
	{
		name: 'level',
		title: 'Level',
		type: 'integer' as const,
		required: false,
		readOnly: false,
		custom: true,
	},
];
const isSo = (
	attribute: string,
	operator: SearchOperator,
	value = '',
	...others: SearchCondition[]
): SearchScope => ({
	by: 'conditions',
	combine: 'and',
	conditions: [{ attribute, operator, value }, ...others],
});
const staged: SearchCondition = { attribute: 'status', operator: 'eq', value: 'STAGED' };

test.each<[string, SearchScope, string | undefined]>([
	['everybody', { by: 'all' }, undefined],
	['one status', { by: 'status', statuses: ['ACTIVE'] }, 'status eq "ACTIVE"'],
	[
		'two',
		{ by: 'status', statuses: ['ACTIVE', 'STAGED'] },
		'(status eq "ACTIVE") or (status eq "STAGED")',
	],
	['no status at all', { by: 'status', statuses: [] }, undefined],
	['a type', { by: 'type', typeId: 'oty1' }, 'type.id eq "oty1"'],
	[
		'a text with quotes',
		isSo('profile.title', 'eq', 'The "Boss"'),
		'profile.title eq "The \\"Boss\\""',
	],
	['a number', isSo('profile.level', 'eq', '7'), 'profile.level eq 7'],
	['a number beside the profile', isSo('level', 'ge', '7'), 'level ge "7"'],
	[
		'what is not so',
		isSo('profile.title', 'ne', 'x'),
		'(profile.title lt "x" or profile.title gt "x")',
	],
	['what has a value', isSo('profile.title', 'pr', 'x'), 'profile.title pr'],
	[
		'all of several conditions',
		isSo('profile.title', 'sw', 'Dr', staged),
		'(profile.title sw "Dr") and (status eq "STAGED")',
	],
	[
		'any of several conditions',
		{ by: 'conditions', combine: 'or', conditions: [staged, { ...staged, value: 'ACTIVE' }] },
		'(status eq "STAGED") or (status eq "ACTIVE")',
	],
	[
		'an expression as it is',
		{ by: 'search', expression: ' profile.title pr\n' },
		'profile.title pr',
	],
	['a blank expression', { by: 'search', expression: ' ' }, undefined],
])('%s', (_, scope, expected) => {
	expect(scopeSearch(scope, level)).toBe(expected);
});

test('where no schema is shown every value is a text', () => {
	expect(scopeSearch(isSo('profile.level', 'eq', '7'), undefined)).toBe('profile.level eq "7"');
});

test.each([
	['between two ids', { after: '00u1', until: '00u9' }, '(id gt "00u1") and (id lt "00u9")'],
	['from an id on', { from: '00u5' }, 'id ge "00u5"'],
	['of everybody', {}, undefined],
])('a range %s', (_, range, expected) => {
	expect(inRange(range)).toBe(expected);
});

test('who changed since, and who has an attribute', () => {
	expect(changedSince('2026-01-05T09:00:00Z')).toBe('lastUpdated gt "2026-01-05T09:00:00Z"');
	expect(hasAttribute('title')).toBe('profile.title pr');
});

test.each([
	[[undefined], 'status pr'],
	[[''], 'status pr'],
	[[undefined, 'a pr', ''], 'a pr'],
	[['a pr', 'b pr', 'c pr'], '(a pr) and (b pr) and (c pr)'],
	[
		['a eq "1" or b eq "2"', NOT_DEACTIVATED],
		'(a eq "1" or b eq "2") and (status lt "DEPROVISIONED" or status gt "DEPROVISIONED")',
	],
])('parts are joined without changing what each means', (parts, expected) => {
	expect(searchFor(...parts)).toBe(expected);
});

test('what is built is what Okta’s grammar takes', () => {
	const search = searchFor(
		scopeSearch(isSo('profile.title', 'ne', 'x'), level),
		NOT_DEACTIVATED,
		inRange({ after: '00u1' }),
	);
	expect(parseExpression(search, 'userSearch', () => true).ok).toBe(true);
});
