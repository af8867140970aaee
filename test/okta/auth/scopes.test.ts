import { missingScopes } from '../../../src/okta/auth/scopes';

test.each([
	['what was granted is not missing', ['okta.users.read'], ['okta.users.read'], []],
	['what may be managed may be read', ['okta.users.read'], ['okta.users.manage'], []],
	[
		'what may be read may not be managed',
		['okta.users.manage'],
		['okta.users.read'],
		['okta.users.manage'],
	],
	[
		'other things are other things',
		['okta.groups.read'],
		['okta.users.manage'],
		['okta.groups.read'],
	],
	[
		'a scope that only holds “.read” is another one',
		['okta.users.read.self'],
		['okta.users.manage.self'],
		['okta.users.read.self'],
	],
	[
		'of several those are missing that are',
		['okta.users.read', 'okta.logs.read'],
		['okta.users.read'],
		['okta.logs.read'],
	],
])('%s', (_, needed, granted, missing) => {
	expect(missingScopes(needed, granted)).toEqual(missing);
});
