import { plainText } from './plainText';
import type { AttributeSchema } from './attributeSchema';
import { isUnset, type Profile } from './profile';

export interface CheckedProfile {
	/** The values in the types the schema asks for, unknown attributes left out. */
	profile: Profile;
	/** What is wrong, each naming its attribute; the values themselves are not repeated. */
	faults: string[];
	/** Names that the org's schema does not have. */
	unknown: string[];
}

/**
 * Converts a profile to the types of an org's schema and checks it as Okta would, so that one bad row is told apart
 * before any call. What only Okta can know (uniqueness, patterns of an org's own, every rule for an e-mail address) stays with Okta.
 */
export function checkProfile(
	profile: Profile,
	schema: readonly AttributeSchema[],
	{ creating }: { creating: boolean },
): CheckedProfile {
	const byName = indexOf(schema);
	const checked: Record<string, unknown> = {};
	const faults: string[] = [];
	const unknown: string[] = [];
	for (const [name, value] of Object.entries(profile)) {
		const attribute = byName.get(name);
		if (!attribute) {
			unknown.push(name);
			continue;
		}
		const result = isUnset(value) ? { value } : convert(attribute, value);
		if ('fault' in result) faults.push(`${name}: ${result.fault}`);
		else checked[name] = result.value;
	}
	faults.push(...missing(schema, checked, creating));
	return { profile: checked, faults, unknown };
}

const indexes = new WeakMap<readonly AttributeSchema[], ReadonlyMap<string, AttributeSchema>>();

/** Made once for a schema, not once for each of the people of a run. */
function indexOf(schema: readonly AttributeSchema[]): ReadonlyMap<string, AttributeSchema> {
	const index =
		indexes.get(schema) ?? new Map(schema.map((attribute) => [attribute.name, attribute]));
	indexes.set(schema, index);
	return index;
}

/** On a create every required attribute has to be there; on an update none may be cleared. */
function missing(
	schema: readonly AttributeSchema[],
	profile: Profile,
	creating: boolean,
): string[] {
	return schema
		.filter(
			({ name, required }) => required && (creating || name in profile) && isUnset(profile[name]),
		)
		.map(({ name }) => `${name}: is required`);
}

/** What says whether one value is right. */
type ValueSchema = Pick<
	AttributeSchema,
	'type' | 'items' | 'choices' | 'minLength' | 'maxLength' | 'email'
>;

type Converted = { value: unknown } | { fault: string };

function convert(attribute: AttributeSchema, value: unknown): Converted {
	const typed = toType(attribute, value);
	if ('fault' in typed) return typed;
	const fault = boundFault(attribute, typed.value) ?? textFault(typed.value);
	return fault ? { fault } : typed;
}

function toType({ type, items }: ValueSchema, value: unknown): Converted {
	switch (type) {
		case 'string':
			return typeof value === 'object' ? { fault: 'must be a text' } : { value: String(value) };
		case 'boolean':
			return toBoolean(value);
		case 'number':
		case 'integer':
			return toNumber(value, type === 'integer');
		case 'array':
			return toArray(Array.isArray(value) ? value : [value], items);
	}
}

function toArray(values: readonly unknown[], items: AttributeSchema['items']): Converted {
	if (!items) return { value: values };
	const converted = values.map((value) => toItem(items, value));
	const wrong = converted.find((one) => 'fault' in one);
	return wrong ?? { value: converted.map((one) => ('value' in one ? one.value : undefined)) };
}

function toItem(items: NonNullable<AttributeSchema['items']>, value: unknown): Converted {
	const typed = toType(items, value);
	if ('fault' in typed) return { fault: `each value ${typed.fault}` };
	const fault = boundFault(items, typed.value);
	return fault ? { fault: `each value ${fault}` } : typed;
}

function toBoolean(value: unknown): Converted {
	if (typeof value === 'boolean') return { value };
	const text = plainText(value).trim().toLowerCase();
	if (text === 'true') return { value: true };
	return text === 'false' ? { value: false } : { fault: 'must be true or false' };
}

function toNumber(value: unknown, whole: boolean): Converted {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) return { fault: 'must be a number' };
	return whole && !Number.isInteger(number)
		? { fault: 'must be a whole number' }
		: { value: number };
}

function boundFault(
	{ minLength, maxLength, choices, email }: ValueSchema,
	value: unknown,
): string | undefined {
	if (choices && !Array.isArray(value) && !choices.some((choice) => choice.value === value)) {
		return `must be one of ${choices.map((choice) => String(choice.value)).join(', ')}`;
	}
	if (typeof value !== 'string') return undefined;
	if (minLength !== undefined && value.length < minLength)
		return `must have at least ${minLength} characters`;
	if (maxLength !== undefined && value.length > maxLength)
		return `must have at most ${maxLength} characters`;
	return email && !EMAIL.test(value) ? 'must be an email address' : undefined;
}

/** What every e-mail address has; whatever else Okta asks of one is its to say. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Okta stores no character beyond the Basic Multilingual Plane (Okta developer docs, "Core Okta API": encoding). */
function textFault(value: unknown): string | undefined {
	const texts = Array.isArray(value) ? value : [value];
	return texts.some(
		(text) => typeof text === 'string' && /[\u{10000}-\u{10FFFF}]|\p{Surrogate}/u.test(text),
	)
		? 'has a character Okta cannot store (e.g. an emoji)'
		: undefined;
}
