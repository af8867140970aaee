import { lookupKeys, parseExpression } from '../../../simulator/search';

const INDEXED = ['id', 'profile.login', 'status'];

function keysOf(text: string) {
	const result = parseExpression(text, 'userSearch');
	if (!result.ok) throw new Error(result.fault.errorSummary);
	return lookupKeys(result.ast, INDEXED)?.map(({ attribute, literal }) => [attribute, literal]);
}

test.each([
	['one equality', 'profile.login eq "a"', [['profile.login', 'a']]],
	[
		'a list of alternatives',
		'id eq "a" or id eq "b" or profile.login eq "c"',
		[
			['id', 'a'],
			['id', 'b'],
			['profile.login', 'c'],
		],
	],
	['an equality with more terms', 'profile.title pr and id eq "a"', [['id', 'a']]],
	['the more selective of two', 'status eq "ACTIVE" and id eq "a"', [['id', 'a']]],
	[
		'alternatives inside a conjunction',
		'(id eq "a" or id eq "b") and status eq "ACTIVE"',
		[
			['id', 'a'],
			['id', 'b'],
		],
	],
])('an index answers %s', (_, text, keys) => {
	expect(keysOf(text)).toEqual(keys);
});

test.each([
	['an alternative without an index', 'id eq "a" or profile.title eq "b"'],
	['another operator', 'profile.login sw "a"'],
	['an attribute without an index', 'profile.title eq "a"'],
	['presence', 'id pr'],
])('no index answers %s', (_, text) => {
	expect(keysOf(text)).toBeUndefined();
});
