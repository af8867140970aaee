import { IN_DESCRIPTION, type MarkerPlace } from '../../src/domain/groupMarker';
import type { GroupRule } from '../../src/domain/groupRule';
import {
	idSearch,
	markerSearch,
	pushedSearch,
	ruleSearch,
	targetSearch,
} from '../../src/okta/groupSearches';

const IN_ATTRIBUTE: MarkerPlace = { in: 'attribute', attribute: 'source' };
const stem = 'spoke.okta.com/00g1';

test('a target is looked for by id, by marker and by name', () => {
	expect(targetSearch({ id: '00g9', stem, name: 'Dept "A"' }, IN_DESCRIPTION)).toBe(
		'id eq "00g9" or profile.description co "[org2org: spoke.okta.com/00g1" or profile.name eq "Dept \\"A\\""',
	);
});

test('a target without a known id is looked for by marker and name', () => {
	expect(targetSearch({ stem, name: 'Dept A' }, IN_ATTRIBUTE)).toBe(
		'profile.source sw "spoke.okta.com/00g1" or profile.name eq "Dept A"',
	);
});

test.each([
	['in the description', IN_DESCRIPTION, 'profile.description co "[org2org: spoke.okta.com/00g1"'],
	['in an attribute', IN_ATTRIBUTE, 'profile.source sw "spoke.okta.com/00g1"'],
])('a marker %s is looked for there', (_, place, search) => {
	expect(markerSearch(stem, place)).toBe(search);
});

test('a group is looked for by its id', () => {
	expect(idSearch('00g1')).toBe('id eq "00g1"');
});

test.each([
	[
		'of one owner, in the description',
		'spoke.okta.com',
		IN_DESCRIPTION,
		'profile.description co "[org2org: spoke.okta.com/"',
	],
	[
		'of one owner, in an attribute',
		'spoke.okta.com',
		IN_ATTRIBUTE,
		'profile.source sw "spoke.okta.com/"',
	],
	[
		'of anybody, in the description',
		undefined,
		IN_DESCRIPTION,
		'profile.description co "[org2org: "',
	],
	['of anybody, in an attribute', undefined, IN_ATTRIBUTE, 'profile.source pr'],
])('pushed groups %s', (_, owner, place, search) => {
	expect(pushedSearch(owner, place)).toBe(search);
});

test.each<[string, GroupRule[], string]>([
	[
		'a name that starts so',
		[{ where: 'nameStartsWith', text: 'Dept ' }],
		'(type eq "OKTA_GROUP") and (profile.name sw "Dept ")',
	],
	[
		'a name that contains this, or a description that does',
		[
			{ where: 'nameContains', text: 'eng' },
			{ where: 'descriptionContains', text: '"x"' },
		],
		'(type eq "OKTA_GROUP") and (profile.name co "eng" or profile.description co "\\"x\\"")',
	],
	[
		'a pattern, which no search knows',
		[{ where: 'nameMatches', text: '^D' }],
		'type eq "OKTA_GROUP"',
	],
	[
		'a pattern beside a name',
		[
			{ where: 'nameContains', text: 'eng' },
			{ where: 'nameMatches', text: '^D' },
		],
		'type eq "OKTA_GROUP"',
	],
])('groups by rule: %s', (_, rules, search) => {
	expect(ruleSearch(rules, ['OKTA_GROUP'])).toBe(search);
});

test('groups of several types', () => {
	expect(ruleSearch([{ where: 'nameContains', text: 'x' }], ['OKTA_GROUP', 'APP_GROUP'])).toBe(
		'(type eq "OKTA_GROUP" or type eq "APP_GROUP") and (profile.name co "x")',
	);
});
