import type { INodeProperties } from 'n8n-workflow';

type Show = NonNullable<INodeProperties['displayOptions']>['show'];

interface OrgWords {
	org: 'hub' | 'spoke';
	Org: 'Hub' | 'Spoke';
	what: string;
	tokenRights: string;
	scopes: string;
	/** When the org's fields are shown at all. */
	show?: Show;
}

/** The fields of one org: where it is, and how it is spoken to. */
export function orgProperties({
	org,
	Org,
	what,
	tokenRights,
	scopes,
	show,
}: OrgWords): INodeProperties[] {
	const field = (more: INodeProperties, shown: Show = {}): INodeProperties =>
		show || Object.keys(shown).length > 0
			? { ...more, displayOptions: { show: { ...show, ...shown } } }
			: more;
	const withToken: Show = { [`${org}Authentication`]: ['apiToken'] };
	const withApp: Show = { [`${org}Authentication`]: ['serviceApp'] };
	return [
		field({
			displayName: `${Org} URL`,
			name: `${org}Url`,
			type: 'string',
			required: true,
			default: '',
			placeholder: `e.g. https://${org}.okta.com`,
			description: `${what}: the address people sign in at, without a path and without “-admin”`,
		}),
		field({
			displayName: `${Org} Authentication`,
			name: `${org}Authentication`,
			type: 'options',
			default: 'apiToken',
			options: [
				{
					name: 'API Token',
					value: 'apiToken',
					description: 'Acts with the admin roles of the user who made it',
				},
				{
					name: 'Service App (OAuth 2.0)',
					value: 'serviceApp',
					description:
						'An app of its own with scopes and roles of its own; DPoP is found out by itself',
				},
			],
		}),
		field(
			{
				displayName: `${Org} API Token`,
				name: `${org}ApiToken`,
				type: 'string',
				typeOptions: { password: true },
				required: true,
				default: '',
				description: `Made in the ${org} under Security → API → Tokens by a service account; ${tokenRights}`,
			},
			withToken,
		),
		field(
			{
				displayName: `${Org} Client ID`,
				name: `${org}ClientId`,
				type: 'string',
				required: true,
				default: '',
				placeholder: 'e.g. 0oa1gjh63g214q0Hq0g4',
				description: `ID of the API service app in the ${org}, which signs in with a public key / private key`,
			},
			withApp,
		),
		field(
			{
				displayName: `${Org} Private Key`,
				name: `${org}PrivateKey`,
				type: 'string',
				typeOptions: { password: true, rows: 4 },
				required: true,
				default: '',
				description:
					'The private key as PEM or JWK, not encrypted. Lines that were joined by pasting are repaired.',
			},
			withApp,
		),
		field(
			{
				displayName: `${Org} Key ID`,
				name: `${org}KeyId`,
				type: 'string',
				default: '',
				description: `The ID (kid) under which the ${org} lists the public key. A JWK brings its own.`,
			},
			withApp,
		),
		field(
			{
				displayName: `${Org} Scopes`,
				name: `${org}Scopes`,
				type: 'string',
				default: scopes,
				description: 'Each one has to be granted to the app on its Okta API Scopes tab',
			},
			withApp,
		),
	];
}
