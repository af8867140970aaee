import { invalid, oktaError } from '../OktaError';
import type { Profile } from '../state/User';
import type { AttributeTable } from './Attribute';
import { complaintOf } from './complaintOf';
import { attributesOf, findAttribute, type ProfileSchema } from './ProfileSchema';

interface Complaint {
	name: string;
	text: string;
}

const BLANK = 'The field cannot be left blank';
// "Username must be in the form of an email address" comes last, and for a missing login too (rapid7/insightconnect-plugins
// pull request 315, a create with nothing but an unknown attribute).
const NO_EMAIL = 'Username must be in the form of an email address';
const LOGIN = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

function blanks(attributes: AttributeTable, profile: Profile): Complaint[] {
	return [...attributes]
		.filter(([name, attribute]) => attribute.required && isBlank(profile[name]))
		.map(([name]) => ({ name, text: BLANK }));
}

function misfits(attributes: AttributeTable, profile: Profile): Complaint[] {
	return [...attributes].flatMap(([name, attribute]) => {
		const text = isBlank(profile[name]) ? undefined : complaintOf(attribute, profile[name]);
		return text === undefined ? [] : [{ name, text }];
	});
}

// An org may loosen it with a pattern of its own (Okta API reference, Schemas, "pattern").
function loginForm(attributes: AttributeTable, { login }: Profile): Complaint[] {
	const attribute = attributes.get('login');
	if (!attribute || attribute.pattern !== undefined || LOGIN.test(String(login))) return [];
	return [{ name: 'login', text: NO_EMAIL }];
}

/** Refuses values that the schema does not allow, with a cause for everything that is wrong. */
export function requireValidProfile(schema: ProfileSchema, profile: Profile): void {
	const attributes = attributesOf(schema);
	const complaints = [
		...blanks(attributes, profile),
		...misfits(attributes, profile),
		...loginForm(attributes, profile),
	];
	const [first] = complaints;
	if (!first) return;
	throw invalid(first.name, ...complaints.map(({ name, text }) => `${name}: ${text}`));
}

/** Refuses names that the schema does not know, all at once (recorded: POST /users with an unknown attribute). */
export function requireKnownAttributes(
	schema: ProfileSchema,
	wish: Profile,
	subject: string,
): void {
	const unknown = Object.keys(wish).filter((name) => !findAttribute(schema, name));
	const causes = unknown.map((name) => `Property name '${name}' is not defined in profile`);
	if (causes.length > 0) throw invalid(subject, ...causes);
}

/** Refuses changes of attributes that nobody, or nobody after creation, may write (E0000077, E0000078). */
export function requireMutable(
	schema: ProfileSchema,
	before: Profile | undefined,
	after: Profile,
): void {
	for (const [name, attribute] of attributesOf(schema)) {
		const isChanged = (before?.[name] ?? null) !== (after[name] ?? null);
		if (!isChanged) continue;
		if (attribute.mutability === 'READ_ONLY') throw oktaError('E0000077', [name]);
		if (attribute.mutability === 'IMMUTABLE' && before) throw oktaError('E0000078', [name]);
	}
}
