import { parseDate } from './dates';
import { DIALECTS, type Allowed, type DialectRules } from './dialects';
import type { Dialect, Expression } from './expression';
import type { Refusal } from './faults';

/** Whether the org's schema has a profile attribute, by its name without `profile.`. */
export type KnowsProfileAttribute = (name: string) => boolean;

interface Check {
	rules: DialectRules;
	text: string;
	knows: KnowsProfileAttribute;
}

const PROFILE = 'profile.';

function refusedUse(check: Check, attribute: string, operator: Allowed): Refusal | undefined {
	const rule = check.rules.rule(attribute);
	const undefinedInSchema =
		attribute.startsWith(PROFILE) && !check.knows(attribute.slice(PROFILE.length));
	if (!rule || undefinedInSchema) return { kind: 'attribute', attribute };
	return rule.operators.includes(operator)
		? undefined
		: { kind: 'combination', operator, attribute };
}

function refusedComparison(
	check: Check,
	node: Extract<Expression, { kind: 'compare' }>,
): Refusal | undefined {
	const refused = refusedUse(check, node.attribute, node.operator);
	if (refused) return refused;
	const { literal } = node;
	const isDate = check.rules.rule(node.attribute)?.type === 'date';
	if (isDate && parseDate(literal) === undefined) {
		return { kind: 'value', text: check.text, reason: `'${String(literal)}' is not a date` };
	}
	const ordered = !['eq', 'ne'].includes(node.operator);
	return ordered && typeof literal === 'boolean'
		? { kind: 'combination', operator: node.operator, attribute: node.attribute }
		: undefined;
}

function visit(check: Check, node: Expression): Refusal | undefined {
	switch (node.kind) {
		case 'compare':
			return refusedComparison(check, node);
		case 'present':
			return refusedUse(check, node.attribute, 'pr');
		case 'not':
			return check.rules.allowsNot
				? visit(check, node.term)
				: { kind: 'syntax', text: check.text, reason: 'not is not supported' };
		case 'and':
		case 'or':
			return firstRefusal(check, node.terms);
	}
}

function firstRefusal(check: Check, terms: Expression[]): Refusal | undefined {
	for (const term of terms) {
		const refused = visit(check, term);
		if (refused) return refused;
	}
	return undefined;
}

/** The first thing in `root` that its dialect or the org's schema does not allow, if any. */
export function findRefusal(
	dialect: Dialect,
	text: string,
	root: Expression,
	knows: KnowsProfileAttribute,
): Refusal | undefined {
	return visit({ rules: DIALECTS[dialect], text, knows }, root);
}
