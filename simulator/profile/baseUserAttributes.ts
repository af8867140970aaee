import type { Attribute, AttributeTable, SelfPermission } from './Attribute';

type Row = [name: string, title: string, self: SelfPermission, facets?: Partial<Attribute>];

// The 31 attributes of every user type, in Okta's order (recorded: GET /meta/schemas/user/default).
const ROWS: readonly Row[] = [
	['login', 'Username', 'READ_ONLY', { required: true, minLength: 5, maxLength: 100 }],
	['firstName', 'First name', 'READ_WRITE', { required: true, minLength: 1, maxLength: 50 }],
	['lastName', 'Last name', 'READ_WRITE', { required: true, minLength: 1, maxLength: 50 }],
	['middleName', 'Middle name', 'READ_ONLY'],
	['honorificPrefix', 'Honorific prefix', 'READ_ONLY'],
	['honorificSuffix', 'Honorific suffix', 'READ_ONLY'],
	['email', 'Primary email', 'READ_WRITE', { required: true, format: 'email' }],
	['title', 'Title', 'READ_ONLY'],
	['displayName', 'Display name', 'READ_ONLY'],
	['nickName', 'Nickname', 'READ_ONLY'],
	['profileUrl', 'Profile Url', 'READ_ONLY', { format: 'uri' }],
	['secondEmail', 'Secondary email', 'READ_WRITE', { format: 'email' }],
	['mobilePhone', 'Mobile phone', 'READ_WRITE', { maxLength: 100 }],
	['primaryPhone', 'Primary phone', 'HIDE', { maxLength: 100 }],
	['streetAddress', 'Street address', 'HIDE'],
	['city', 'City', 'HIDE'],
	['state', 'State', 'HIDE'],
	['zipCode', 'Zip code', 'HIDE'],
	['countryCode', 'Country code', 'HIDE', { format: 'country-code' }],
	['postalAddress', 'Postal Address', 'HIDE'],
	['preferredLanguage', 'Preferred language', 'READ_ONLY', { format: 'language-code' }],
	['locale', 'Locale', 'READ_ONLY', { format: 'locale' }],
	['timezone', 'Time zone', 'READ_ONLY', { format: 'timezone' }],
	['userType', 'User type', 'READ_ONLY'],
	['employeeNumber', 'Employee number', 'READ_ONLY'],
	['costCenter', 'Cost center', 'READ_ONLY'],
	['organization', 'Organization', 'READ_ONLY'],
	['division', 'Division', 'READ_ONLY'],
	['department', 'Department', 'READ_ONLY'],
	['managerId', 'ManagerId', 'READ_ONLY'],
	['manager', 'Manager', 'READ_ONLY'],
];

function attributeOf([, title, self, facets]: Row): Attribute {
	return {
		title,
		type: 'string',
		mutability: 'READ_WRITE',
		scope: 'NONE',
		...facets,
		permissions: [{ principal: 'SELF', action: self }],
		master: { type: 'PROFILE_MASTER' },
	};
}

/** A fresh table of the base attributes: each user type may change its own (required, pattern, permissions). */
export function baseUserAttributes(): AttributeTable {
	return new Map(ROWS.map((row) => [row[0], attributeOf(row)]));
}
