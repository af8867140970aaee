import { parseExpression, type Dialect } from '../../../simulator/search';

function faultOf(text: string, dialect: Dialect = 'userSearch') {
	const result = parseExpression(text, dialect);
	if (result.ok) throw new Error(`accepted: ${text}`);
	return result.fault;
}

function rootOf(text: string, dialect: Dialect = 'userSearch') {
	const result = parseExpression(text, dialect);
	if (!result.ok) throw new Error(result.fault.errorSummary);
	return result.ast.root;
}

const nested = (levels: number) => `${'('.repeat(levels)}id pr${')'.repeat(levels)}`;

describe('accepted', () => {
	test.each<[string, Dialect]>([
		['status eq "STAGED"', 'userSearch'],
		['lastUpdated gt "2014-01-01T00:00:00.000Z"', 'userSearch'],
		['lastUpdated gt "2014-01-01T00:00:00Z"', 'userSearch'],
		['lastUpdated gt "2014-01-01T02:00:00.000+02:00"', 'userSearch'],
		['type.id eq "otyfnjfba4ye7pgjB0g4"', 'userSearch'],
		['(status lt "STAGED" or status gt "STAGED")', 'userSearch'],
		['profile.login co "ada"', 'userSearch'],
		['profile.costCenter pr', 'userSearch'],
		['profile.age ge 18 and profile.remote eq true', 'userSearch'],
		['profile.array123 eq "feature" and (created gt "2021-01-01T00:00:00.000Z")', 'userSearch'],
		['profile.login EQ "login@example.com"', 'userFilter'],
		[
			'lastUpdated gt "2013-06-01T00:00:00.000Z" and (status eq "LOCKED_OUT" or status eq "RECOVERY")',
			'userFilter',
		],
		['type eq "OKTA_GROUP" and profile.name eq "West Coast users"', 'groupSearch'],
		['profile.description co "coast"', 'groupSearch'],
		['lastMembershipUpdated gt "2024-01-01T00:00:00.000Z"', 'groupSearch'],
		['source.id eq "0oa2v0el0gP90aqjJ0g7"', 'groupSearch'],
		['type eq "BUILT_IN"', 'groupFilter'],
		['name eq "okta_org2org"', 'app'],
		['eventType ew "token" and not (actor.id ne "00u1")', 'log'],
		['target.id eq "00u1" and target.id eq "0oa1"', 'log'],
	])('%s as %s', (text, dialect) => {
		expect(parseExpression(text, dialect).ok).toBe(true);
	});
});

describe('refused', () => {
	test.each<[string, string, Dialect]>([
		['nothing at all', '', 'userSearch'],
		['ne', 'status ne "STAGED"', 'userSearch'],
		['ew', 'profile.login ew "x"', 'userSearch'],
		['not', 'not (status eq "ACTIVE")', 'userSearch'],
		['co on another attribute', 'profile.department co "x"', 'userSearch'],
		['co on a status', 'status co "A"', 'userSearch'],
		['an attribute that is not searched', 'lastLogin gt "2014-01-01T00:00:00.000Z"', 'userSearch'],
		['a name in another case', 'Status eq "ACTIVE"', 'userSearch'],
		['a profile attribute without its prefix', 'login eq "x"', 'userSearch'],
		['a date that is none', 'created gt "yesterday"', 'userSearch'],
		['a day without a time', 'created gt "2014-01-01"', 'userSearch'],
		['sw on a date', 'created sw "2014"', 'userSearch'],
		['a value without quotes', 'status eq ACTIVE', 'userSearch'],
		['single quotes', "status eq 'ACTIVE'", 'userSearch'],
		['a quote that never closes', 'status eq "ACTIVE', 'userSearch'],
		['an escape that JSON lacks', String.raw`profile.login eq "a\x"`, 'userSearch'],
		['a plus instead of a blank', 'profile.name+eq+"x"', 'groupSearch'],
		['a boolean with an order', 'profile.remote gt true', 'userSearch'],
		['true in capitals', 'profile.remote eq TRUE', 'userSearch'],
		['null', 'profile.remote eq null', 'userSearch'],
		['a missing value', 'status eq', 'userSearch'],
		['a missing operator', 'status', 'userSearch'],
		['a missing parenthesis', '(status eq "ACTIVE"', 'userSearch'],
		['a parenthesis too many', 'status eq "ACTIVE")', 'userSearch'],
		['two terms without and', 'status eq "ACTIVE" id eq "x"', 'userSearch'],
		['parentheses 101 deep', nested(101), 'userSearch'],
		['sw in a filter', 'profile.login sw "a"', 'userFilter'],
		['pr in a filter', 'profile.login pr', 'userFilter'],
		['a range on a status in a filter', 'status gt "A"', 'userFilter'],
		['created in a filter', 'created gt "2014-01-01T00:00:00.000Z"', 'userFilter'],
		['a custom attribute in a filter', 'profile.costCenter eq "1"', 'userFilter'],
		['a name in a group filter', 'profile.name eq "foo"', 'groupFilter'],
		['co on a custom group attribute', 'profile.site co "x"', 'groupSearch'],
	])('%s', (_, text, dialect) => {
		expect(faultOf(text, dialect)).toMatchObject({
			status: 400,
			errorCode: 'E0000031',
			errorSummary: 'Invalid search criteria.',
		});
	});

	test('parentheses 100 deep are still read', () => {
		expect(rootOf(nested(100))).toEqual({ kind: 'present', attribute: 'id' });
	});

	test('a search names the cause, a filter does not', () => {
		expect(faultOf('x', 'groupSearch').errorCauses).toEqual(['Invalid search syntax.']);
		expect(faultOf('x', 'groupFilter').errorCauses).toEqual([]);
	});

	test('a profile attribute outside the schema is refused', () => {
		const knows = (name: string) => name === 'login';
		expect(parseExpression('profile.login pr', 'userSearch', knows).ok).toBe(true);
		expect(parseExpression('profile.logon pr', 'userSearch', knows).ok).toBe(false);
	});
});

describe('the system log says what it refuses', () => {
	test.each([
		[
			'display_message eqq "Create okta user"',
			'E0000053',
			`Invalid filter 'display_message eqq "Create okta user"': Unrecognized attribute operator 'eqq' at position 16. Expected: eq,co,sw,pr,gt,ge,lt,le`,
		],
		['some_invalid_field eq "x"', 'E0000053', 'field is not valid: some_invalid_field'],
		['published gt "2014-01-01T00:00:00Z"', 'E0000053', 'field is not valid: published'],
		[
			'debugContext.debugData.url co "/oauth/"',
			'E0000031',
			'The supplied combination of operator and field is not currently supported. Operator: co, Field: debugContext.debugData.url',
		],
	])('%s', (text, errorCode, errorSummary) => {
		expect(faultOf(text, 'log')).toMatchObject({ errorCode, errorSummary });
	});
});

describe('precedence', () => {
	const by = (id: string) => ({ kind: 'compare', attribute: 'id', operator: 'eq', literal: id });

	test('and binds closer than or', () => {
		expect(rootOf('id eq "a" or id eq "b" and id eq "c"')).toEqual({
			kind: 'or',
			terms: [by('a'), { kind: 'and', terms: [by('b'), by('c')] }],
		});
	});

	test('parentheses win over and', () => {
		expect(rootOf('(id eq "a" or id eq "b") and id eq "c"')).toEqual({
			kind: 'and',
			terms: [{ kind: 'or', terms: [by('a'), by('b')] }, by('c')],
		});
	});

	test('quotes and backslashes are escaped as in JSON', () => {
		const text = String.raw`profile.lastName eq "bob\"smith\\ \u00e9"`;
		expect(rootOf(text)).toMatchObject({ literal: 'bob"smith\\ é' });
	});
});
