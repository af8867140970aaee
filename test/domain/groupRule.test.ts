import { fitsGroupRule, refuseGroupRule, type GroupRule } from '../../src/domain/groupRule';

const group = { name: 'Dept Engineering', description: 'Push to the hub' };

test.each<[GroupRule['where'], string, boolean]>([
	['nameStartsWith', 'dept ', true],
	['nameStartsWith', 'Engineering', false],
	['nameContains', 'ENGINEER', true],
	['nameContains', 'Sales', false],
	['nameMatches', '^dept (eng|sales)', true],
	['nameMatches', '^Eng', false],
	['descriptionContains', 'push to', true],
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
	expect(refuseGroupRule({ where: 'nameContains', text: '(' })).toBeUndefined();
});
