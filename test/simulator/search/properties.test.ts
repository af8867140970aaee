import fc from 'fast-check';

import {
	evaluate,
	lookupKeys,
	parseExpression,
	readPath,
	type Ast,
	type Expression,
} from '../../../simulator/search';

const INDEXED = ['id', 'profile.login'];

const word = fc.constantFrom('a', 'A', 'b', 'a b', '"', '\\', 'é', 'aé"\\', 'true', '1', ') or (');
const attribute = fc.constantFrom('id', 'profile.login', 'profile.email', 'status');

const { node } = fc.letrec<{ node: Expression }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 4 },
		fc.record({
			kind: fc.constant('compare' as const),
			attribute,
			operator: fc.constantFrom('eq' as const, 'sw' as const, 'gt' as const),
			literal: word,
		}),
		fc.record({ kind: fc.constant('present' as const), attribute }),
		fc.record({
			kind: fc.constantFrom('and' as const, 'or' as const),
			terms: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
		}),
	),
}));

const user = fc.record({
	id: word,
	status: word,
	profile: fc.record({ login: word, email: word }, { requiredKeys: [] }),
});

function print(expression: Expression): string {
	switch (expression.kind) {
		case 'compare': {
			const { attribute: name, operator, literal } = expression;
			return `${name} ${operator} ${JSON.stringify(literal)}`;
		}
		case 'present':
			return `${expression.attribute} pr`;
		case 'not':
			return `not (${print(expression.term)})`;
		case 'and':
		case 'or':
			return expression.terms.map((term) => `(${print(term)})`).join(` ${expression.kind} `);
	}
}

function parsed(text: string): Ast {
	const result = parseExpression(text, 'userSearch');
	if (!result.ok) throw new Error(`refused: ${text}`);
	return result.ast;
}

test('what is printed is what is parsed', () => {
	fc.assert(
		fc.property(node, (expression) => {
			expect(parsed(print(expression)).root).toEqual(expression);
		}),
	);
});

test('no text makes the parser throw', () => {
	const pieces = fc.constantFrom('(', ')', '"', '\\', ' ', 'id', 'eq', 'and', 'or', '1', '\n', '.');
	fc.assert(
		fc.property(fc.array(fc.oneof(pieces, fc.fullUnicodeString())), (parts) => {
			expect(typeof parseExpression(parts.join(''), 'userSearch').ok).toBe('boolean');
		}),
	);
});

test('an index misses no match', () => {
	fc.assert(
		fc.property(node, user, (expression, person) => {
			const ast = parsed(print(expression));
			const keys = lookupKeys(ast, INDEXED);
			if (!keys || !evaluate(ast, readPath(person))) return;
			const found = keys.some(({ attribute: name, literal }) => {
				const value = readPath(person)(name);
				return String(value).toLowerCase() === String(literal).toLowerCase();
			});
			expect(found).toBe(true);
		}),
		{ numRuns: 1000 },
	);
});
