import { fitsGroupRule, refuseGroupRule, type GroupRule } from '../../src/domain/groupRule';

const group = { name: 'Dept Engineering', description: 'Push to the hub' };

test.each<[GroupRule['where'], string, boolean]>([
	['nameStartsWith', 'dept ', true],
	['nameStartsWith', 'Engineering', false],
	['nameContains', 'ENGINEER', true],
	['nameContains', 'Sales', false],
	['nameMatches', '^dept (eng|sales)', true],
	['nameMatches', '^Eng', false],
	['nameMatches', '(', false],
	['nameMatches', '.*', true],
	['descriptionContains', 'push to', true],
	['descriptionContains', 'PUSH', true],
	['descriptionContains', 'Dept', false],
])('%s %s: %s', (where, text, fits) => expect(fitsGroupRule(group, { where, text })).toBe(fits));

test('a group without a description fits no rule about descriptions', () => {
	expect(
		fitsGroupRule({ name: 'x', description: null }, { where: 'descriptionContains', text: 'null' }),
	).toBe(false);
});

test.each<[string, GroupRule]>([
	['an empty rule, which would push everything', { where: 'nameContains', text: ' ' }],
	['a pattern that is none', { where: 'nameMatches', text: '(' }],
])('%s is refused', (_, rule) => {
	expect(refuseGroupRule(rule)).toMatchObject({ code: 'GROUP_RULE_REFUSED' });
});

test('a bracket is an ordinary character outside patterns', () => {
	expect(fitsGroupRule({ name: 'Dept (Eng)' }, { where: 'nameContains', text: '(e' })).toBe(true);
	expect(refuseGroupRule({ where: 'nameContains', text: '(' })).toBeUndefined();
});

test.each<[string, GroupRule, string, string]>([
	[
		'an empty rule',
		{ where: 'nameMatches', text: '' },
		'every group of the spoke',
		'‘Name Matches’ with “.*”',
	],
	[
		'a pattern that is none',
		{ where: 'nameMatches', text: '[a-' },
		"'[a-' for the groups to push is no regular expression",
		'‘Name Contains’',
	],
])('the refusal of %s says what is wrong and what to do', (_, rule, message, remedy) => {
	expect(refuseGroupRule(rule)).toMatchObject({
		message: expect.stringContaining(message),
		remedy: expect.stringContaining(remedy),
	});
});

test('a pattern that is one is not refused', () => {
	expect(refuseGroupRule({ where: 'nameMatches', text: '^Dept .*$' })).toBeUndefined();
});

test('patterns know letters beyond the first 65,536', () => {
	expect(fitsGroupRule({ name: '🐻' }, { where: 'nameMatches', text: '^.$' })).toBe(true);
});

test('a group whose name is a number is matched by its digits, and one without a name by nothing', () => {
	expect(fitsGroupRule({ name: 4711 }, { where: 'nameMatches', text: '^47' })).toBe(true);
	expect(fitsGroupRule({}, { where: 'nameStartsWith', text: 'u' })).toBe(false);
});
