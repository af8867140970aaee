import type { Attribute } from './Attribute';

const TYPE_NAMES: Readonly<Record<string, (value: unknown) => boolean>> = {
	string: (value) => typeof value === 'string',
	boolean: (value) => typeof value === 'boolean',
	number: (value) => typeof value === 'number',
	integer: (value) => Number.isInteger(value),
	array: (value) => Array.isArray(value),
};

// Okta API reference, "Character sets": a profile takes no character of four bytes in UTF-8.
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/u;
// "email: Does not match required pattern" (seen by many clients); Okta help, "email address format".
const EMAIL = /^[^\s@,;<>()[\]\\"]+@[^\s@,;<>()[\]\\"]+\.[^\s@,;<>()[\]\\".]{2,}$/;
const COUNTRY = /^[A-Z]{2}$/;
const LANGUAGE = /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/;

const FORMATS: Readonly<Record<string, RegExp>> = {
	email: EMAIL,
	'country-code': COUNTRY,
	'language-code': LANGUAGE,
	locale: LANGUAGE,
};

function textComplaint(attribute: Attribute, text: string): string | undefined {
	if (FOUR_BYTES.test(text)) return 'Invalid characters: 4-byte UTF-8 characters are not supported';
	if (attribute.minLength !== undefined && text.length < attribute.minLength)
		return `String is too short (${text.length} chars), minimum ${attribute.minLength}`;
	if (attribute.maxLength !== undefined && text.length > attribute.maxLength)
		return `String is too long (${text.length} chars), maximum ${attribute.maxLength}`;
	const format = attribute.format === undefined ? undefined : FORMATS[attribute.format];
	if (format && !format.test(text)) return 'Does not match required pattern';
	if (attribute.pattern !== undefined && !new RegExp(`^(?:${attribute.pattern})$`).test(text))
		return 'Does not match required pattern';
	return undefined;
}

function numberComplaint(attribute: Attribute, value: number): string | undefined {
	if (attribute.minimum !== undefined && value < attribute.minimum)
		return `Value is less than the minimum of ${attribute.minimum}`;
	if (attribute.maximum !== undefined && value > attribute.maximum)
		return `Value is greater than the maximum of ${attribute.maximum}`;
	return undefined;
}

function itemComplaint(attribute: Attribute, items: readonly unknown[]): string | undefined {
	const { items: rule } = attribute;
	if (!rule) return undefined;
	const isRightType = TYPE_NAMES[rule.type] ?? (() => true);
	if (!items.every(isRightType)) return 'Array contains an item of an incorrect type';
	const allowed = rule.enum ?? rule.oneOf?.map((choice) => choice.const);
	if (allowed && !items.every((item) => allowed.includes(item)))
		return 'Array contains a value that is not in the list of allowed values';
	return undefined;
}

/**
 * What is wrong with a value for an attribute, in words that follow the attribute's name; undefined when nothing is.
 * `null` and absent are no values and never come here.
 */
export function complaintOf(attribute: Attribute, value: unknown): string | undefined {
	const isRightType = TYPE_NAMES[attribute.type];
	if (!isRightType?.(value)) return 'Property value was of an incorrect type';
	const allowed = attribute.enum ?? attribute.oneOf?.map((choice) => choice.const);
	if (allowed && !allowed.includes(value)) return 'Value is not in the list of allowed values';
	if (typeof value === 'string') return textComplaint(attribute, value);
	if (typeof value === 'number') return numberComplaint(attribute, value);
	return Array.isArray(value) ? itemComplaint(attribute, value) : undefined;
}
