import type { GroupRule } from '../../src/domain/groupRule';
import { MATCH_BY_LOGIN } from '../../src/domain/matching';
import { sourceLabel, spokeGroupsByRule } from '../../src/operations/pushGroupSources';
import { createOrg } from '../../simulator';
import { clientOf } from '../support/orgClient';

const spoke = createOrg({
	name: 'acme',
	seed: {
		groups: [
			{ name: 'Dept Engineering', description: 'push to the hub' },
			{ name: 'dept sales' },
			{ name: 'Former Dept' },
			{ name: 'Dept AD', type: 'APP_GROUP' },
		],
	},
});
const picked = async (rules: GroupRule[], appGroups = false) => {
	const reading = { loginFrom: 'login', matchBy: MATCH_BY_LOGIN, appGroups };
	const found = await spokeGroupsByRule(clientOf(spoke, 'spoke'), rules, reading);
	return found.map(({ source }) => source.name).sort();
};

test.each<[GroupRule['where'], string, string[]]>([
	['nameStartsWith', 'Dept', ['Dept Engineering', 'dept sales']],
	['nameContains', 'dept', ['Dept Engineering', 'Former Dept', 'dept sales']],
	['nameMatches', '^dept (e|s)', ['Dept Engineering', 'dept sales']],
	['descriptionContains', 'PUSH', ['Dept Engineering']],
	['nameStartsWith', 'Everyone', []],
])('the rule %s %s picks %p', async (where, text, names) => {
	expect(await picked([{ where, text }])).toEqual(names);
});

test('a group that two rules pick is picked once', async () => {
	const rules: GroupRule[] = [
		{ where: 'nameStartsWith', text: 'Dept' },
		{ where: 'descriptionContains', text: 'push' },
	];
	expect(await picked(rules)).toEqual(['Dept Engineering', 'dept sales']);
});

test('groups of apps and directories are picked when asked for', async () => {
	expect(await picked([{ where: 'nameStartsWith', text: 'Dept' }], true)).toContain('Dept AD');
});

test('an empty rule is refused before the spoke is asked', async () => {
	spoke.journal.clear();
	await expect(picked([{ where: 'nameContains', text: '' }])).rejects.toMatchObject({
		code: 'GROUP_RULE_REFUSED',
	});
	expect(spoke.journal.entries).toEqual([]);
});

test('names call the spoke by the first part of its host', () => {
	expect(sourceLabel(clientOf(spoke, 'spoke'))).toBe('acme');
});
