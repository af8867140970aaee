import { encoded } from '../domain/encoded';
import type { AttributeSchema } from '../domain/attributeSchema';
import type { OktaClient } from './client';
import { isRecord } from './errorBody';
import { looksLikeList, looksLikeUserSchema } from './looks';

export interface UserType {
	id: string;
	name: string;
	displayName: string;
	default: boolean;
	_links?: { schema?: { href?: string } };
}

/** The org's user types, at most ten (Okta API reference, User Types). */
export async function listUserTypes(client: OktaClient): Promise<UserType[]> {
	const { body } = await client.send<UserType[]>({
		method: 'GET',
		path: '/api/v1/meta/types/user',
		doing: 'list user types',
		looks: looksLikeList,
	});
	return body;
}

/**
 * The attributes of a user type, base ones first, in the order Okta lists them.
 * @param schemaId `default`, or the id at the end of the type's `_links.schema.href`
 */
export async function readUserSchema(
	client: OktaClient,
	schemaId = 'default',
): Promise<AttributeSchema[]> {
	const { body } = await client.send<unknown>({
		method: 'GET',
		path: `/api/v1/meta/schemas/user/${encoded(schemaId)}`,
		doing: 'read the user schema',
		looks: looksLikeUserSchema,
	});
	return ['base', 'custom'].flatMap((part) => attributesOf(body, part));
}

function attributesOf(schema: unknown, part: string): AttributeSchema[] {
	const definitions =
		isRecord(schema) && isRecord(schema.definitions) ? schema.definitions[part] : undefined;
	if (!isRecord(definitions) || !isRecord(definitions.properties)) return [];
	const required = Array.isArray(definitions.required) ? definitions.required : [];
	return Object.entries(definitions.properties).flatMap(([name, property]) =>
		isRecord(property)
			? [attributeOf(name, property, required.includes(name), part === 'custom')]
			: [],
	);
}

function attributeOf(
	name: string,
	property: Record<string, unknown>,
	listed: boolean,
	custom: boolean,
): AttributeSchema {
	return {
		name,
		title: typeof property.title === 'string' ? property.title : name,
		type: attributeType(property.type),
		required: listed || property.required === true,
		readOnly: property.mutability === 'READ_ONLY',
		custom,
		minLength: numberOr(property.minLength),
		maxLength: numberOr(property.maxLength),
		email: property.format === 'email' || (!custom && isLoginByDefault(name, property)),
		items: isRecord(property.items)
			? { type: attributeType(property.items.type), choices: choicesOf(property.items) }
			: undefined,
		choices: choicesOf(property),
	};
}

/** A login is an e-mail address unless the org gave it a pattern of its own (Okta API reference, Schemas, "login pattern"). */
function isLoginByDefault(name: string, { pattern }: Record<string, unknown>): boolean {
	return name === 'login' && typeof pattern !== 'string';
}

function attributeType(type: unknown): AttributeSchema['type'] {
	return type === 'boolean' || type === 'number' || type === 'integer' || type === 'array'
		? type
		: 'string';
}

function numberOr(value: unknown): number | undefined {
	return typeof value === 'number' ? value : undefined;
}

/** `oneOf` gives a title to each value of `enum` (Okta API reference, Schemas). */
function choicesOf(property: Record<string, unknown>): AttributeSchema['choices'] {
	if (Array.isArray(property.oneOf)) {
		return property.oneOf
			.filter(isRecord)
			.map((choice) => ({ value: choice.const, title: String(choice.title ?? choice.const) }));
	}
	if (!Array.isArray(property.enum)) return undefined;
	return property.enum
		.filter((value) => value !== null)
		.map((value) => ({ value, title: String(value) }));
}
