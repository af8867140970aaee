/** The parameters of Okta's API that take an expression; each allows its own attributes and operators. */
export type Dialect = 'userSearch' | 'userFilter' | 'groupSearch' | 'groupFilter' | 'app' | 'log';

/** Okta API reference, "Operators". `pr` (present) takes no value and is a node of its own. */
export type Operator = 'eq' | 'ne' | 'sw' | 'ew' | 'co' | 'gt' | 'ge' | 'lt' | 'le';

export type Literal = string | number | boolean;

export type Expression =
	| { kind: 'compare'; attribute: string; operator: Operator; literal: Literal }
	| { kind: 'present'; attribute: string }
	| { kind: 'and' | 'or'; terms: Expression[] }
	| { kind: 'not'; term: Expression };

/** A parsed expression that its dialect allows. */
export interface Ast {
	dialect: Dialect;
	root: Expression;
}

/** Okta's answer to an expression it refuses; `errorCauses` are the summaries of the causes. */
export interface SearchFault {
	status: 400;
	errorCode: 'E0000031' | 'E0000053';
	errorSummary: string;
	errorCauses: string[];
}

export type ParseResult = { ok: true; ast: Ast } | { ok: false; fault: SearchFault };
