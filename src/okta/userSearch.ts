import type { AttributeSchema } from '../domain/attributeSchema';
import type { IdRange } from '../domain/idRange';
import type { UserStatus } from '../domain/lifecycle';
import { literal, quoted } from './searchText';

export type SearchOperator = 'eq' | 'ne' | 'sw' | 'co' | 'gt' | 'ge' | 'lt' | 'le' | 'pr';

export interface SearchCondition {
	/** `status`, `created`, `type.id`, … or `profile.<name>`. */
	attribute: string;
	operator: SearchOperator;
	/** Not used by `pr`. */
	value: string;
}

/** Whom a read is about, as far as the org's search can tell. */
export type SearchScope =
	| { by: 'all' }
	| { by: 'status'; statuses: readonly UserStatus[] }
	| { by: 'type'; typeId: string }
	| { by: 'search'; expression: string }
	| { by: 'conditions'; combine: 'and' | 'or'; conditions: readonly SearchCondition[] };

/** Part of a search; joined with other parts by `all`. */
export function scopeSearch(
	scope: SearchScope,
	schema: readonly AttributeSchema[] | undefined,
): string | undefined {
	switch (scope.by) {
		case 'all':
			return undefined;
		case 'status':
			return anyOf(scope.statuses.map((status) => `status eq ${quoted(status)}`));
		case 'type':
			return `type.id eq ${quoted(scope.typeId)}`;
		case 'search':
			return scope.expression.trim() || undefined;
		case 'conditions': {
			const terms = scope.conditions.map((condition) => termOf(condition, schema));
			return scope.combine === 'and' ? all(terms) : anyOf(terms);
		}
	}
}

/** Search shows deactivated users and knows no `ne`; Okta's reference gives this way round it (Okta API reference, Users). */
export const NOT_DEACTIVATED = 'status lt "DEPROVISIONED" or status gt "DEPROVISIONED"';

/** Everybody: a search has to have an expression, and everybody has a status. */
const EVERYBODY = 'status pr';

export const changedSince = (time: string): string => `lastUpdated gt ${quoted(time)}`;

export const hasAttribute = (attribute: string): string => `profile.${attribute} pr`;

export function inRange({ after, from, until }: IdRange): string | undefined {
	const bounds = [
		after && `id gt ${quoted(after)}`,
		from && `id ge ${quoted(from)}`,
		until && `id lt ${quoted(until)}`,
	];
	return all(bounds);
}

/** One expression out of those parts that are there. */
export function searchFor(...parts: ReadonlyArray<string | undefined>): string {
	return all(parts) ?? EVERYBODY;
}

function all(parts: ReadonlyArray<string | undefined>): string | undefined {
	return joined(parts, ' and ');
}

function anyOf(parts: readonly string[]): string | undefined {
	return joined(parts, ' or ');
}

function joined(parts: ReadonlyArray<string | undefined>, word: string): string | undefined {
	const present = parts.filter((part): part is string => part !== undefined && part !== '');
	if (present.length < 2) return present[0];
	return present.map((part) => `(${part})`).join(word);
}

function termOf(
	{ attribute, operator, value }: SearchCondition,
	schema: readonly AttributeSchema[] | undefined,
): string {
	if (operator === 'pr') return `${attribute} pr`;
	const type = schema?.find(({ name }) => `profile.${name}` === attribute)?.type;
	const wanted = literal(value, type);
	return operator === 'ne'
		? `(${attribute} lt ${wanted} or ${attribute} gt ${wanted})`
		: `${attribute} ${operator} ${wanted}`;
}
