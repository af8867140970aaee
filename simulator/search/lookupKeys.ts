import type { Ast, Expression, Literal } from './expression';

/** One equality that an index can answer, as the expression gives it (its case is as written). */
export interface LookupKey {
	attribute: string;
	literal: Literal;
}

type Indexed = readonly string[];

function rank(indexed: Indexed, keys: LookupKey[]): number {
	return Math.max(...keys.map((key) => indexed.indexOf(key.attribute)));
}

function best(indexed: Indexed, candidates: LookupKey[][]): LookupKey[] | undefined {
	const [first, ...rest] = candidates;
	return rest.reduce(
		(chosen, next) => (chosen && rank(indexed, next) < rank(indexed, chosen) ? next : chosen),
		first,
	);
}

function keysOf(indexed: Indexed, node: Expression): LookupKey[] | undefined {
	switch (node.kind) {
		case 'compare': {
			const { attribute, literal, operator } = node;
			return operator === 'eq' && indexed.includes(attribute)
				? [{ attribute, literal }]
				: undefined;
		}
		case 'and': {
			const answers = node.terms.map((term) => keysOf(indexed, term));
			return best(
				indexed,
				answers.filter((keys) => keys !== undefined),
			);
		}
		case 'or': {
			const answers = node.terms.map((term) => keysOf(indexed, term) ?? []);
			return answers.some((keys) => keys.length === 0) ? undefined : answers.flat();
		}
		case 'not':
		case 'present':
			return undefined;
	}
}

/**
 * The equalities whose matches together hold every match of the expression, so that a search by login is no scan:
 * union the index's answers, then still evaluate each (case, other terms). `indexed` names the attributes that have an
 * index, the most selective first. Undefined when no index can answer: scan.
 */
export function lookupKeys(ast: Ast, indexed: Indexed): LookupKey[] | undefined {
	return keysOf(indexed, ast.root);
}
