import type { AttributeSchema } from '../domain/attributeSchema';
import { literal, quoted } from './searchText';

/** The org's user schema; undefined where it is not shown. */
export type SchemaSource = () => Promise<readonly AttributeSchema[] | undefined>;

/** Okta's own attributes of a user, all of them texts (OpenAPI 2026.06.3, UserProfile). */
const BASE_ATTRIBUTES: ReadonlySet<string> = new Set([
	'city',
	'costCenter',
	'countryCode',
	'department',
	'displayName',
	'division',
	'email',
	'employeeNumber',
	'firstName',
	'honorificPrefix',
	'honorificSuffix',
	'lastName',
	'locale',
	'login',
	'manager',
	'managerId',
	'middleName',
	'mobilePhone',
	'nickName',
	'organization',
	'postalAddress',
	'preferredLanguage',
	'primaryPhone',
	'profileUrl',
	'secondEmail',
	'state',
	'streetAddress',
	'timezone',
	'title',
	'userType',
	'zipCode',
]);

/**
 * Says how a search has to write values of an attribute. The schema is asked only where it matters: for an attribute of
 * the org's own and a value that might be a number or a boolean.
 */
export async function literalsOf(
	attribute: string,
	values: readonly string[],
	schema: SchemaSource,
): Promise<(value: string) => string> {
	const mayBeBare = values.some((value) => /^\s*(true|false|[-+.\d].*)$/i.test(value));
	if (BASE_ATTRIBUTES.has(attribute) || !mayBeBare) return quoted;
	const type = (await schema())?.find(({ name }) => name === attribute)?.type;
	return (value) => literal(value, type);
}
