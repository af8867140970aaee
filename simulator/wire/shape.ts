import { invalid, oktaError } from '../OktaError';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as an object; anything else is E0000003. */
export function requireObject(value: unknown): JsonObject {
	if (!isObject(value)) throw oktaError('E0000003');
	return value;
}

/** A member that is an object or absent. */
export function memberObject(value: JsonObject, name: string): JsonObject | undefined {
	const member = value[name];
	if (member === undefined || member === null) return undefined;
	if (!isObject(member)) throw oktaError('E0000003');
	return member;
}

/** A member that is text or absent. */
export function memberText(value: JsonObject, name: string): string | undefined {
	const member = value[name];
	if (member === undefined || member === null) return undefined;
	if (typeof member !== 'string') throw invalid(name, `${name}: The field must be a string`);
	return member;
}

/** A list of texts, empty where absent. */
export function memberTexts(value: JsonObject, name: string): string[] {
	const member = value[name];
	if (member === undefined || member === null) return [];
	if (!Array.isArray(member) || !member.every((item) => typeof item === 'string'))
		throw oktaError('E0000003');
	return member as string[];
}

/** A query parameter that is `true` or `false`; others count as `otherwise`. */
export function flag(query: URLSearchParams, name: string, otherwise: boolean): boolean {
	const value = query.get(name)?.toLowerCase();
	return value === 'true' || (value !== 'false' && otherwise);
}
