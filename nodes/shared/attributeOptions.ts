import type { INodePropertyOptions } from 'n8n-workflow';
import type { AttributeSchema } from '../../src/domain/attributeSchema';
import type { OktaClient } from '../../src/okta/client';
import { listUserTypes, readUserSchema } from '../../src/okta/schema';
import { importUserSchema } from '../../src/operations/importUserSchema';
import { spokeOf } from './connect';
import { loader } from './loader';

/* Choices of fields, read from the orgs' live schemas. */

const named = ({ name, title }: AttributeSchema): INodePropertyOptions => ({
	name: `${title} (${name})`,
	value: name,
});

export const hubAttributes = loader(async ({ hub }) => (await readUserSchema(hub)).map(named));

export const spokeAttributes = loader(async (connection) =>
	(await readUserSchema(spokeOf(connection))).filter(({ readOnly }) => !readOnly).map(named),
);

/** Attributes of the same name and type in both orgs. */
export const sharedAttributes = loader(async (connection) => {
	const [hub, spoke] = await Promise.all([
		readUserSchema(connection.hub),
		readUserSchema(spokeOf(connection)),
	]);
	const types = new Map(spoke.map(({ name, type, readOnly }) => [name, readOnly ? '' : type]));
	return hub.filter(({ name, type }) => types.get(name) === type).map(named);
});

/** Text attributes that the spoke itself added; one of them can hold the hub user's id. */
export const linkAttributes = loader(async (connection) => [
	{ name: '(None)', value: '' },
	...(await readUserSchema(spokeOf(connection)))
		.filter(({ custom, type, readOnly }) => custom && type === 'string' && !readOnly)
		.map(named),
]);

/** What a search may ask for, beside profile attributes (OpenAPI 2026.06.3, listUsers: search). */
const TOP_LEVEL = [
	'id',
	'status',
	'created',
	'activated',
	'statusChanged',
	'lastUpdated',
	'type.id',
];

export const searchableAttributes = loader(async ({ hub }) => [
	...TOP_LEVEL.map((name) => ({ name, value: name })),
	...(await readUserSchema(hub)).map(({ name, title }) => ({
		name: `${title} (${name})`,
		value: `profile.${name}`,
	})),
]);

const userTypes = async (org: OktaClient): Promise<INodePropertyOptions[]> =>
	(await listUserTypes(org)).map(({ id, displayName }) => ({ name: displayName, value: id }));

export const hubUserTypes = loader(async ({ hub }) => await userTypes(hub));

/** Types of a field that may stay empty. */
const DEFAULT_TYPE: INodePropertyOptions = { name: '(Default)', value: '' };

export const hubUserTypeOrDefault = loader(async ({ hub }) => [
	DEFAULT_TYPE,
	...(await userTypes(hub)),
]);

export const spokeUserTypeOrDefault = loader(async (connection) => [
	DEFAULT_TYPE,
	...(await userTypes(spokeOf(connection))),
]);

/** The hub's custom attributes, each with what would become of it in the spoke. */
export const attributesToImport = loader(async (connection) => {
	const orgs = { hub: connection.hub, spoke: spokeOf(connection) };
	const outcomes = await importUserSchema(orgs, undefined, { plansOnly: true });
	return outcomes.map(({ attribute, action }) => ({
		name: `${attribute}: ${action === 'created' ? 'missing in the spoke' : action === 'clash' ? 'differs in the spoke' : 'there already'}`,
		value: attribute,
	}));
});
