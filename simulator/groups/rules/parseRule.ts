import { invalid } from '../../OktaError';
import { FUNCTIONS, not, OPERATORS, type Term } from './expression';

const TOKEN =
	/\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\d+(?:\.\d+)?)|([A-Za-z_][\w.]*)|(==|!=|&&|\|\||[!(),]))/y;
const SYNONYMS: Readonly<Record<string, string>> = {
	'&&': 'and',
	'||': 'or',
	AND: 'and',
	OR: 'or',
};

type Kind = 'text' | 'number' | 'name' | 'sign';

interface Token {
	kind: Kind;
	text: string;
}

/** Words as Okta answers an expression it cannot read; the summary's subject is its own. */
const refuse = (expression: string) =>
	invalid('expression', `expression: Invalid expression: ${expression}`);

function tokenize(expression: string): Token[] {
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	while (expression.slice(TOKEN.lastIndex).trim() !== '') {
		const [, quoted, number, name, sign] = TOKEN.exec(expression) ?? [];
		if (quoted !== undefined)
			tokens.push({ kind: 'text', text: quoted.slice(1, -1).replace(/\\(.)/g, '$1') });
		else if (number !== undefined) tokens.push({ kind: 'number', text: number });
		else if (name !== undefined) tokens.push({ kind: 'name', text: SYNONYMS[name] ?? name });
		else if (sign !== undefined) tokens.push({ kind: 'sign', text: SYNONYMS[sign] ?? sign });
		else throw refuse(expression);
	}
	return tokens;
}

class RuleParser {
	private at = 0;

	constructor(
		private readonly expression: string,
		private readonly tokens: Token[],
	) {}

	whole(): Term {
		const term = this.level(0);
		if (this.at < this.tokens.length) throw refuse(this.expression);
		return term;
	}

	private level(depth: number): Term {
		const operators = OPERATORS[depth];
		if (!operators) return this.single();
		let term = this.level(depth + 1);
		for (;;) {
			const next = this.tokens[this.at];
			const combine = next && next.kind !== 'text' ? operators[next.text] : undefined;
			if (!combine) return term;
			this.at++;
			term = combine(term, this.level(depth + 1));
		}
	}

	private takes(sign: string): boolean {
		const isNext = this.tokens[this.at]?.kind === 'sign' && this.tokens[this.at]?.text === sign;
		if (isNext) this.at++;
		return isNext;
	}

	private single(): Term {
		if (this.takes('!')) return not(this.single());
		if (this.takes('(')) return this.closed(this.level(0));
		const token = this.tokens[this.at++];
		if (token?.kind === 'text') return () => token.text;
		if (token?.kind === 'number') return () => Number(token.text);
		if (token?.kind === 'name') return this.named(token.text);
		throw refuse(this.expression);
	}

	private closed<T>(value: T): T {
		if (!this.takes(')')) throw refuse(this.expression);
		return value;
	}

	private named(name: string): Term {
		if (name === 'true' || name === 'false') return () => name === 'true';
		if (name === 'null') return () => null;
		const [owner, attribute, ...rest] = name.split('.');
		if (owner === 'user' && attribute !== undefined && rest.length === 0)
			return ({ profile }) => profile[attribute];
		const call = FUNCTIONS[name];
		if (!call || !this.takes('(')) throw refuse(this.expression);
		return call(this.closed(this.list()));
	}

	private list(): Term[] {
		const terms = [this.level(0)];
		while (this.takes(',')) terms.push(this.level(0));
		return terms;
	}
}

const read = new Map<string, Term>();

/** Reads the part of Okta Expression Language that this org understands; anything else is refused, never guessed. */
export function parseRule(expression: string): Term {
	const known = read.get(expression);
	if (known) return known;
	const term = new RuleParser(expression, tokenize(expression)).whole();
	read.set(expression, term);
	return term;
}
