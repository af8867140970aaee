import { invalid } from '../OktaError';
import { isObject, memberText, type JsonObject } from '../wire/shape';
import type { Attribute, AttributeType, Choice } from './Attribute';

const TYPES: readonly string[] = ['string', 'boolean', 'number', 'integer', 'array'];

function isType(value: unknown): value is AttributeType {
	return typeof value === 'string' && TYPES.includes(value);
}

const present = <T>(name: string, value: T | undefined) =>
	value === undefined || value === null ? {} : { [name]: value };

function numbers(body: JsonObject): Partial<Attribute> {
	return Object.assign(
		{},
		...['minLength', 'maxLength', 'minimum', 'maximum'].map((name) =>
			typeof body[name] === 'number' ? { [name]: body[name] } : {},
		),
	) as Partial<Attribute>;
}

function choices(body: JsonObject): Pick<Attribute, 'enum' | 'oneOf'> {
	return {
		...(Array.isArray(body.enum) ? { enum: body.enum as unknown[] } : {}),
		...(Array.isArray(body.oneOf) ? { oneOf: body.oneOf as Choice[] } : {}),
	};
}

function itemsOf(body: JsonObject): Pick<Attribute, 'items'> {
	if (!isObject(body.items)) return {};
	return { items: { type: String(body.items.type ?? 'string'), ...choices(body.items) } };
}

// Recorded: `unique: true` and `UNIQUE_VALIDATED` both answer UNIQUE_VALIDATED.
const uniqueOf = (body: JsonObject): Pick<Attribute, 'unique'> =>
	body.unique === true || body.unique === 'UNIQUE_VALIDATED' ? { unique: 'UNIQUE_VALIDATED' } : {};

const permissionsOf = (body: JsonObject): Attribute['permissions'] =>
	Array.isArray(body.permissions)
		? (body.permissions as Attribute['permissions']).map(({ principal, action }) => ({
				principal,
				action,
			}))
		: [{ principal: 'SELF', action: 'READ_ONLY' }];

/** A custom attribute as a request describes it; members in the order of an answer (recorded: POST …/schemas). */
export function parseAttribute(name: string, body: JsonObject): Attribute {
	const { type } = body;
	const title = memberText(body, 'title');
	if (!isType(type)) throw invalid(name, `${name}: The type of the attribute is not supported`);
	if (!title) throw invalid(name, `${name}: The title cannot be left blank`);
	return {
		title,
		...present('description', memberText(body, 'description')),
		type,
		...(body.required === true ? { required: true as const } : {}),
		...present('format', memberText(body, 'format')),
		...uniqueOf(body),
		mutability: memberText(body, 'mutability') ?? 'READ_WRITE',
		scope: memberText(body, 'scope') ?? 'NONE',
		...choices(body),
		...numbers(body),
		...present('pattern', memberText(body, 'pattern')),
		...itemsOf(body),
		...present('externalName', memberText(body, 'externalName')),
		permissions: permissionsOf(body),
		master: isObject(body.master) ? { ...body.master } : { type: 'PROFILE_MASTER' },
	};
}
