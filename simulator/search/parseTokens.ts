import type { Expression, Literal, Operator } from './expression';
import { SyntaxProblem } from './SyntaxProblem';
import type { Token } from './tokenize';

const OPERATORS = new Map<string, Operator>(
	(['eq', 'ne', 'sw', 'ew', 'co', 'gt', 'ge', 'lt', 'le'] as const).map((name) => [name, name]),
);

// "Using an overly complex or long search query can result in an error" (Okta API reference, Users).
const DEEPEST = 100;

/**
 * Recursive descent over the tokens. Precedence as Okta documents it ("Logical operators"): comparison,
 * parentheses, `not`, `and`, `or`. Operators ignore case, attribute names do not.
 */
class TokenReader {
	private index = 0;
	private depth = 0;

	constructor(
		private readonly tokens: Token[],
		private readonly end: number,
	) {}

	whole(): Expression {
		const expression = this.any();
		const rest = this.tokens[this.index];
		if (rest) throw this.problem('Unexpected text', rest);
		return expression;
	}

	private any(): Expression {
		return this.chain('or', () => this.all());
	}

	private all(): Expression {
		return this.chain('and', () => this.factor());
	}

	private chain(kind: 'and' | 'or', next: () => Expression): Expression {
		const first = next();
		const terms = [first];
		while (this.takeWord(kind)) terms.push(next());
		return terms.length === 1 ? first : { kind, terms };
	}

	private factor(): Expression {
		if (this.takeWord('not')) return { kind: 'not', term: this.grouped() };
		return this.tokens[this.index]?.kind === 'open' ? this.grouped() : this.predicate();
	}

	private grouped(): Expression {
		this.expect('open');
		if (++this.depth > DEEPEST) throw new SyntaxProblem('Too many parentheses', this.end);
		const inner = this.any();
		this.expect('close');
		this.depth--;
		return inner;
	}

	private predicate(): Expression {
		const attribute = this.word('an attribute');
		const operator = this.word('an attribute operator');
		const name = operator.text.toLowerCase();
		if (name === 'pr') return { kind: 'present', attribute: attribute.text };
		const known = OPERATORS.get(name);
		if (known === undefined) {
			const reason = `Unrecognized attribute operator '${operator.text}'`;
			throw this.problem(reason, operator, '. Expected: eq,co,sw,pr,gt,ge,lt,le');
		}
		return {
			kind: 'compare',
			attribute: attribute.text,
			operator: known,
			literal: this.literal(),
		};
	}

	private literal(): Literal {
		const token = this.take('a value');
		if (token.kind === 'literal') return token.value;
		// A boolean is bare and in lower case: literals are JSON's (Okta API reference, "Filter").
		if (token.kind === 'word' && token.text === 'true') return true;
		if (token.kind === 'word' && token.text === 'false') return false;
		throw this.problem('Expected a value', token);
	}

	private word(what: string): Extract<Token, { kind: 'word' }> {
		const token = this.take(what);
		if (token.kind !== 'word') throw this.problem(`Expected ${what}`, token);
		return token;
	}

	private expect(kind: 'open' | 'close'): void {
		const what = kind === 'open' ? "'('" : "')'";
		const token = this.take(what);
		if (token.kind !== kind) throw this.problem(`Expected ${what}`, token);
	}

	private take(what: string): Token {
		const token = this.tokens[this.index++];
		if (token) return token;
		const reason = `End of input at position ${this.end} but expected ${what}`;
		throw new SyntaxProblem(reason, this.end);
	}

	private takeWord(word: string): boolean {
		const token = this.tokens[this.index];
		if (token?.kind !== 'word' || token.text.toLowerCase() !== word) return false;
		this.index++;
		return true;
	}

	private problem(reason: string, at: Token, more = ''): SyntaxProblem {
		return new SyntaxProblem(`${reason} at position ${at.position}${more}`, at.position);
	}
}

/** Builds the tree of an expression from its tokens; throws `SyntaxProblem`. `end` is the text's length. */
export function parseTokens(tokens: Token[], end: number): Expression {
	return new TokenReader(tokens, end).whole();
}
