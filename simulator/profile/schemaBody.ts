import type { Org } from '../org';
import { stamp } from '../state/time';
import type { AttributeTable } from './Attribute';
import type { ProfileSchema, UserType } from './ProfileSchema';

function properties(table: AttributeTable): Record<string, unknown> {
	return Object.fromEntries(table);
}

const requiredIn = (table: AttributeTable) =>
	[...table].filter(([, attribute]) => attribute.required).map(([name]) => name);

const part = (id: string, table: AttributeTable) => ({
	id,
	type: 'object',
	properties: properties(table),
	required: requiredIn(table),
});

interface Heading {
	id: string;
	name: string;
	title: string;
	description: string;
	_links: object;
}

function body(schema: ProfileSchema, { _links, ...heading }: Heading) {
	const { id, name, title, description } = heading;
	return {
		id,
		$schema: 'http://json-schema.org/draft-04/schema#',
		name,
		title,
		description,
		lastUpdated: stamp(schema.lastUpdated),
		created: stamp(schema.created),
		definitions: { custom: part('#custom', schema.custom), base: part('#base', schema.base) },
		type: 'object',
		properties: {
			profile: { allOf: [{ $ref: '#/definitions/custom' }, { $ref: '#/definitions/base' }] },
		},
		_links,
	};
}

/** Recorded: GET /meta/schemas/user/default; the default type's schema keeps its name in its id. */
export function userSchemaBody(org: Org, type: UserType): object {
	const link = (rel: string, path: string) => ({
		rel,
		href: `${org.baseUrl}/api/v1/meta/${path}`,
		method: 'GET',
	});
	const { schema } = type;
	return body(schema, {
		id: `${org.baseUrl}/meta/schemas/user/${type.isDefault ? 'default' : schema.id}`,
		name: type.name,
		title: type.displayName,
		description: type.description ?? '',
		_links: {
			self: link('self', `schemas/user/${schema.id}`),
			type: link('type', `types/user/${type.id}`),
		},
	});
}

/** Recorded: GET /meta/schemas/group/default. */
export function groupSchemaBody(org: Org): object {
	const path = `${org.baseUrl}/api/v1/meta/schemas/group/default`;
	return body(org.state.groupSchema, {
		id: `${org.baseUrl}/meta/schemas/group/default`,
		name: 'group',
		title: 'Okta group',
		description: 'Okta group profile template',
		_links: { self: { rel: 'self', href: path, method: 'GET' } },
	});
}
