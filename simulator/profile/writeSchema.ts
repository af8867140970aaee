import { invalid } from '../OktaError';
import type { Org } from '../org';
import { isObject, memberObject, requireObject, type JsonObject } from '../wire/shape';
import { parseAttribute } from './parseAttribute';
import type { ProfileSchema } from './ProfileSchema';
import { removeFromProfiles } from './removeFromProfiles';

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

interface SchemaWrite {
	org: Org;
	schema: ProfileSchema;
	/** How a refusal names the request (recorded: updateUserSchemas). */
	subject: string;
}

function requireAddable({ org, schema, subject }: SchemaWrite, name: string): void {
	if (!NAME.test(name) || schema.base.has(name))
		throw invalid(subject, `The attribute variable name '${name}' is not valid.`);
	const until = schema.deletions.get(name);
	if (until === undefined || until <= org.now()) return;
	throw invalid(
		subject,
		`You cannot add the attribute with the variable name '${name}' because the deletion process for an attribute with the same variable name is incomplete. Wait until the data clean up process finishes and then try again.`,
	);
}

function removeAttribute({ org, schema }: SchemaWrite, name: string): void {
	if (!schema.custom.delete(name)) return;
	schema.deletions.set(name, org.now() + org.knobs.attributeDeletionMs);
	removeFromProfiles(org, schema, name);
}

function writeCustom(write: SchemaWrite, properties: JsonObject): void {
	const parsed = Object.entries(properties).map(
		([name, value]) => [name, isObject(value) ? parseAttribute(name, value) : undefined] as const,
	);
	for (const [name, attribute] of parsed) if (attribute) requireAddable(write, name);
	for (const [name, attribute] of parsed)
		if (attribute) write.schema.custom.set(name, attribute);
		else removeAttribute(write, name);
}

// Of a base attribute only what Okta lets be changed: required, permissions, pattern and master.
function writeBase({ schema }: SchemaWrite, properties: JsonObject): void {
	for (const [name, value] of Object.entries(properties)) {
		const held = schema.base.get(name);
		if (!held || !isObject(value)) continue;
		const wish = parseAttribute(name, { ...held, ...value, title: held.title, type: held.type });
		const { required, ...rest } = held;
		void required;
		schema.base.set(name, {
			...rest,
			...(wish.required ? { required: true } : {}),
			...(wish.pattern === undefined ? {} : { pattern: wish.pattern }),
			permissions: wish.permissions,
			master: wish.master,
		});
	}
}

/** `POST /meta/schemas/…`: sets what is sent, removes what is sent as null, leaves the rest. */
export function writeSchema(org: Org, schema: ProfileSchema, requestBody: unknown): void {
	const definitions = memberObject(requireObject(requestBody), 'definitions') ?? {};
	const properties = (part: string) =>
		memberObject(memberObject(definitions, part) ?? {}, 'properties') ?? {};
	const subject = schema.kind === 'user' ? 'updateUserSchemas' : 'updateGroupSchemas';
	const write = { org, schema, subject };
	writeCustom(write, properties('custom'));
	writeBase(write, properties('base'));
	schema.lastUpdated = org.now();
}
