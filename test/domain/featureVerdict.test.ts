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
