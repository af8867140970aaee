import {
	BY_ATTRIBUTE,
	BY_EMAIL,
	BY_LOGIN,
	hubAttribute,
	matchByProperty as matchBy,
} from '../shared/matchByProperty';

/** The same rules as in Okta Provision User. */
export const matchByProperty = matchBy({
	displayName: 'Match Members By',
	description:
		'How members are found in the hub. Rules are tried in order, the first that finds anybody decides. Without rules: by login.',
	by: [
		BY_ATTRIBUTE,
		BY_EMAIL,
		BY_LOGIN,
		{
			name: 'Org2Org App Link',
			value: 'appLink',
			description: 'Needs ‘Assigned App Name or ID’',
		},
	],
	attribute: hubAttribute('Attribute with the same name and value in both orgs'),
});
