import { invalid, oktaError } from '../OktaError';
import type { Profile } from '../state/User';
import type { Attribute } from './Attribute';
import { complaintOf } from './complaintOf';
import { attributesOf, findAttribute, type ProfileSchema } from './ProfileSchema';

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

function fieldComplaint(name: string, attribute: Attribute, value: unknown): string | undefined {
	if (isBlank(value)) return attribute.required ? 'The field cannot be left blank' : undefined;
	if (name === 'login' && typeof value === 'string' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
		return 'Username must be in the form of an email address';
	return complaintOf(attribute, value);
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

/** Refuses values that the schema does not allow, with one cause for each attribute. */
export function requireValidProfile(schema: ProfileSchema, profile: Profile): void {
	const wrong: string[] = [];
	const causes: string[] = [];
	for (const [name, attribute] of attributesOf(schema)) {
		const complaint = fieldComplaint(name, attribute, profile[name]);
		if (complaint === undefined) continue;
		wrong.push(name);
		causes.push(`${name}: ${complaint}`);
	}
	const [first] = wrong;
	if (first !== undefined) throw invalid(first, ...causes);
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
