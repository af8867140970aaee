import { inRange, NOT_DEACTIVATED, scopeSearch, searchFor } from '../../src/okta/userSearch';
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
const one = (attribute: string, operator: 'eq' | 'ne' | 'pr', value = '') =>
	scopeSearch(
		{ by: 'conditions', combine: 'and', conditions: [{ attribute, operator, value }] },
		level,
	);

test.each([
	['everybody', scopeSearch({ by: 'all' }, undefined), undefined],
	[
		'one status',
		scopeSearch({ by: 'status', statuses: ['ACTIVE'] }, undefined),
		'status eq "ACTIVE"',
	],
	[
		'two',
		scopeSearch({ by: 'status', statuses: ['ACTIVE', 'STAGED'] }, undefined),
		'(status eq "ACTIVE") or (status eq "STAGED")',
	],
	['a type', scopeSearch({ by: 'type', typeId: 'oty1' }, undefined), 'type.id eq "oty1"'],
	[
		'a text with quotes',
		one('profile.title', 'eq', 'The "Boss"'),
		'profile.title eq "The \\"Boss\\""',
	],
	['a number', one('profile.level', 'eq', '7'), 'profile.level eq 7'],
	[
		'what is not so',
		one('profile.title', 'ne', 'x'),
		'(profile.title lt "x" or profile.title gt "x")',
	],
	['what has a value', one('profile.title', 'pr'), 'profile.title pr'],
	['a range', inRange({ after: '00u1', until: '00u9' }), '(id gt "00u1") and (id lt "00u9")'],
])('%s', (_, search, expected) => {
	expect(search).toBe(expected);
});

test.each([
	[[undefined], 'status pr'],
	[
		['a eq "1" or b eq "2"', NOT_DEACTIVATED],
		'(a eq "1" or b eq "2") and (status lt "DEPROVISIONED" or status gt "DEPROVISIONED")',
	],
])('parts are joined without changing what each means', (parts, expected) => {
	expect(searchFor(...parts)).toBe(expected);
});

test('what is built is what Okta’s grammar takes', () => {
	const search = searchFor(
		one('profile.title', 'ne', 'x'),
		NOT_DEACTIVATED,
		inRange({ after: '00u1' }),
	);
	expect(parseExpression(search, 'userSearch', () => true).ok).toBe(true);
});
