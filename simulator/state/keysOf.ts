import type { Group } from './Group';
import type { User } from './User';

const folded = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);

function keysOfValue(value: unknown): readonly unknown[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value) ? value.map(folded) : [folded(value)];
}

function valueAt(record: object, attribute: string): unknown {
	const [first = '', second] = attribute.split('.', 2);
	const value = (record as Record<string, unknown>)[first];
	return second === undefined ? value : (value as Record<string, unknown> | undefined)?.[second];
}

/** The part of a login before its `@`: enough to read a user where only one has it (Okta API reference, Users). */
function shortName(user: User): readonly unknown[] {
	const { login } = user.profile;
	if (typeof login !== 'string') return [];
	const [name = '', domain] = login.toLowerCase().split('@');
	return domain === undefined ? [] : [name];
}

/** Index keys ignore case, as search does; whoever asks for an exact value compares again. */
export const keysOf = {
	user: (attribute: string, user: User): readonly unknown[] =>
		attribute === 'shortName' ? shortName(user) : keysOfValue(valueAt(user, attribute)),
	group: (attribute: string, group: Group): readonly unknown[] =>
		keysOfValue(valueAt(group, attribute)),
};
