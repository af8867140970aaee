import { parseDate } from './dates';
import { DIALECTS, type DialectRules } from './dialects';
import type { Ast, Expression, Literal, Operator } from './expression';

/**
 * Gives an object's value by attribute path (`profile.login`, `type.id`): undefined where it has none. A date is Okta's
 * text or milliseconds since 1970, which spares the parsing.
 */
export type ReadAttribute = (attribute: string) => unknown;
export type Matcher = (read: ReadAttribute) => boolean;

export type IdCase = 'own' | 'folded';

type Test = (value: unknown) => boolean;

function ordered(operator: Operator, order: number): boolean {
	switch (operator) {
		case 'eq':
			return order === 0;
		case 'gt':
			return order > 0;
		case 'ge':
			return order >= 0;
		case 'lt':
			return order < 0;
		case 'le':
			return order <= 0;
		default:
			return false;
	}
}

// "String attribute types are a lexicographical comparison and Date types are a chronological comparison"
// (Okta API reference, "Operators").
const order = <T extends string | number>(left: T, right: T) =>
	left < right ? -1 : left > right ? 1 : 0;

function textTest(operator: Operator, literal: string, ignoreCase: boolean): Test {
	const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
	const wanted = fold(literal);
	return (value) => {
		if (typeof value !== 'string') return false;
		const found = fold(value);
		if (operator === 'sw') return found.startsWith(wanted);
		if (operator === 'ew') return found.endsWith(wanted);
		if (operator === 'co') return found.includes(wanted);
		return ordered(operator, order(found, wanted));
	};
}

function dateTest(operator: Operator, literal: Literal): Test {
	const wanted = parseDate(literal) ?? Number.NaN;
	return (value) => {
		const found = typeof value === 'number' ? value : parseDate(value);
		return found !== undefined && ordered(operator, order(found, wanted));
	};
}

// A literal of another type than the value never matches: the index is typed.
function testOf(operator: Operator, literal: Literal, ignoreCase: boolean): Test {
	if (typeof literal === 'string') return textTest(operator, literal, ignoreCase);
	if (typeof literal === 'boolean') return (value) => operator === 'eq' && value === literal;
	return (value) => typeof value === 'number' && ordered(operator, order(value, literal));
}

// "If any element matches the search term, the entire array (object) is returned" (Okta API reference, Users).
const anyElement =
	(test: Test): Test =>
	(value) =>
		Array.isArray(value) ? value.some(test) : test(value);

function comparison(rules: DialectRules, node: Extract<Expression, { kind: 'compare' }>): Matcher {
	const { attribute, literal } = node;
	const negated = node.operator === 'ne';
	const operator = negated ? 'eq' : node.operator;
	const rule = rules.rule(attribute);
	const ignoreCase = rules.ignoreCase && !rule?.caseExact;
	const test = anyElement(
		rule?.type === 'date' ? dateTest(operator, literal) : testOf(operator, literal, ignoreCase),
	);
	return (read) => test(read(attribute)) !== negated;
}

// An empty string is a value and counts as present (Okta help, "Add custom attributes to apps, directories").
const isPresent: Test = (value) =>
	Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;

function matcherOf(rules: DialectRules, node: Expression): Matcher {
	switch (node.kind) {
		case 'compare':
			return comparison(rules, node);
		case 'present':
			return (read) => isPresent(read(node.attribute));
		case 'not': {
			const inner = matcherOf(rules, node.term);
			return (read) => !inner(read);
		}
		case 'and': {
			const terms = node.terms.map((term) => matcherOf(rules, term));
			return (read) => terms.every((term) => term(read));
		}
		case 'or': {
			const terms = node.terms.map((term) => matcherOf(rules, term));
			return (read) => terms.some((term) => term(read));
		}
	}
}

function rulesFor(ast: Ast, idCase: IdCase): DialectRules {
	const rules = DIALECTS[ast.dialect];
	if (idCase === 'own') return rules;
	return {
		...rules,
		rule: (attribute) => {
			const rule = rules.rule(attribute);
			return rule && { ...rule, caseExact: undefined };
		},
	};
}

/**
 * Turns a parsed expression into a function that can be asked of many objects. `idCase` says whether ids are compared in
 * their own letter case, or without regard to it as other values are.
 */
export function compile(ast: Ast, idCase: IdCase = 'own'): Matcher {
	return matcherOf(rulesFor(ast, idCase), ast.root);
}

/** Whether one object matches; `compile` once instead where many are asked. */
export function evaluate(ast: Ast, read: ReadAttribute): boolean {
	return compile(ast)(read);
}
