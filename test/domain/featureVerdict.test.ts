import { FEATURE_NEEDS, type Feature } from '../../src/domain/featureNeeds';
import { judgeFeature, type RightsFacts } from '../../src/domain/featureVerdict';

const judge = (feature: Feature, facts: Partial<RightsFacts>) => {
	const need = FEATURE_NEEDS.find((candidate) => candidate.feature === feature);
	if (!need) throw new Error(`no need is written down for ${feature}`);
	return judgeFeature(need, { tried: {}, ...facts });
};

test.each<[string, Feature, Partial<RightsFacts>, string]>([
	['a super admin may provision', 'provisionUsers', { roles: ['SUPER_ADMIN'] }, 'yes'],
	['a group admin may provision', 'provisionUsers', { roles: ['USER_ADMIN'] }, 'yes'],
	['a read-only admin may not provision', 'provisionUsers', { roles: ['READ_ONLY_ADMIN'] }, 'no'],
	['a group admin may not delete', 'deleteUsers', { roles: ['USER_ADMIN'] }, 'no'],
	['nobody without a role may', 'provisionUsers', { roles: [] }, 'no'],
	['a custom role cannot be judged', 'pushGroups', { roles: ['CUSTOM'] }, 'unknown'],
	['roles that cannot be read leave a write unknown', 'provisionUsers', {}, 'unknown'],
	[
		'a read that was allowed is a yes without roles',
		'importProfiles',
		{ tried: { importProfiles: 'allowed' } },
		'yes',
	],
	[
		'a read that was refused is a no whatever the role',
		'importProfiles',
		{ roles: ['ORG_ADMIN'], tried: { importProfiles: 'refused' } },
		'no',
	],
	[
		'an empty list proves nothing',
		'importProfiles',
		{ roles: ['ORG_ADMIN'], tried: { importProfiles: 'empty' } },
		'unknown',
	],
	[
		'a missing scope is a no whatever the role',
		'provisionUsers',
		{ scopes: ['okta.users.read'], roles: ['SUPER_ADMIN'] },
		'no',
	],
	[
		'the manage scope includes reading',
		'importProfiles',
		{ scopes: ['okta.users.manage'], roles: ['READ_ONLY_ADMIN'] },
		'yes',
	],
	[
		'the read scope does not include managing',
		'provisionUsers',
		{ scopes: ['okta.users.read'], roles: ['ORG_ADMIN'] },
		'no',
	],
])('%s', (_, feature, facts, works) => {
	const verdict = judge(feature, facts);
	expect(verdict.works).toBe(works);
	expect(verdict.grant === undefined).toBe(works === 'yes');
});

describe('a verdict says why, and what to grant', () => {
	const roles = ['HELP_DESK_ADMIN', 'APP_ADMIN'];
	const role = 'Give it the admin role Group Administrator';
	const reading = 'Give it the admin role Read-only Administrator';
	test.each<[string, Feature, Partial<RightsFacts>, object]>([
		[
			'a missing scope',
			'provisionUsers',
			{ scopes: ['okta.groups.manage'], roles: ['SUPER_ADMIN'] },
			{
				works: 'no',
				because: 'the token lacks the scope okta.users.manage',
				grant: 'Grant the service app the scope okta.users.manage',
			},
		],
		[
			'a refused read',
			'importProfiles',
			{ tried: { importProfiles: 'refused' } },
			{ works: 'no', because: 'Okta refused to read it', grant: reading },
		],
		[
			'an empty list',
			'importProfiles',
			{ tried: { importProfiles: 'empty' } },
			{
				works: 'unknown',
				because: 'Okta answered with an empty list, as it does when a role is missing',
				grant: reading,
			},
		],
		[
			'roles that suffice for something else',
			'provisionUsers',
			{ roles },
			{ works: 'no', because: 'it has only HELP_DESK_ADMIN, APP_ADMIN', grant: role },
		],
		[
			'no role',
			'provisionUsers',
			{ roles: [] },
			{ works: 'no', because: 'it has no admin role', grant: role },
		],
		[
			'a custom role beside a small one',
			'provisionUsers',
			{ roles: ['HELP_DESK_ADMIN', 'CUSTOM'] },
			{
				works: 'unknown',
				because: 'it has a custom role, whose permissions are not shown',
				grant: role,
			},
		],
		[
			'roles that cannot be read',
			'provisionUsers',
			{},
			{ works: 'unknown', because: 'its admin roles cannot be read', grant: role },
		],
		[
			'a role that suffices',
			'provisionUsers',
			{ roles: ['HELP_DESK_ADMIN', 'USER_ADMIN'] },
			{ works: 'yes', because: 'it has the role USER_ADMIN' },
		],
		[
			'a read that succeeded with a custom role',
			'importProfiles',
			{ roles: ['CUSTOM'], tried: { importProfiles: 'allowed' } },
			{ works: 'yes', because: 'Okta let it be read' },
		],
		[
			'a read that succeeded where roles cannot be read',
			'importProfiles',
			{ tried: { importProfiles: 'allowed' } },
			{ works: 'yes', because: 'Okta let it be read' },
		],
	])('%s', (_, feature, facts, verdict) => {
		expect(judge(feature, facts)).toEqual({ feature, org: 'hub', ...verdict });
	});
});

test('only what was tried of this feature counts', () => {
	const tried = { readGroups: 'refused' } as const;
	expect(judge('importProfiles', { roles: ['ORG_ADMIN'], tried }).works).toBe('yes');
});

test('a scope is the whole word, wherever it stands among others', () => {
	const roles = ['SUPER_ADMIN'];
	const works = (feature: Feature, scopes: string[]) => judge(feature, { roles, scopes }).works;
	expect(works('importProfiles', ['openid', 'okta.users.read'])).toBe('yes');
	expect(works('importProfiles', ['okta.users.read.self'])).toBe('no');
	expect(works('readAppAssignments', ['okta.apps.manage'])).toBe('yes');
});
