import { SyntaxProblem } from './SyntaxProblem';

export type Token =
	| { kind: 'open' | 'close'; position: number }
	| { kind: 'word'; text: string; position: number }
	| { kind: 'literal'; value: string | number; position: number };

// "String literals must be valid JSON strings", numbers too (Okta API reference, "Filter").
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const WORD = /[A-Za-z_][\w-]*(?:\.[\w-]+)*/y;
const BLANK = /[ \t\r\n]+/y;

function match(pattern: RegExp, text: string, position: number): string | undefined {
	pattern.lastIndex = position;
	return pattern.exec(text)?.[0];
}

function unexpected(text: string, position: number): SyntaxProblem {
	const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
	return new SyntaxProblem(`Unexpected character '${character}' at position ${position}`, position);
}

function tokenAt(text: string, position: number): { token: Token; length: number } {
	const character = text[position];
	if (character === '(') return { token: { kind: 'open', position }, length: 1 };
	if (character === ')') return { token: { kind: 'close', position }, length: 1 };
	const quoted = match(STRING, text, position) ?? match(NUMBER, text, position);
	if (quoted !== undefined) {
		const value: string | number = JSON.parse(quoted);
		return { token: { kind: 'literal', value, position }, length: quoted.length };
	}
	const word = match(WORD, text, position);
	if (word === undefined) throw unexpected(text, position);
	return { token: { kind: 'word', text: word, position }, length: word.length };
}

/** Splits an expression into tokens; throws `SyntaxProblem` at the first character that fits none. */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	let position = 0;
	while (position < text.length) {
		const blank = match(BLANK, text, position);
		if (blank !== undefined) {
			position += blank.length;
			continue;
		}
		const { token, length } = tokenAt(text, position);
		tokens.push(token);
		position += length;
	}
	return tokens;
}
