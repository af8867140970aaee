/** Okta's `search` and `filter` expressions: parse, refuse as Okta does, evaluate, and find what an index can answer. */
export { compile, evaluate, type IdCase, type Matcher, type ReadAttribute } from './compile';
export type {
	Ast,
	Dialect,
	Expression,
	Literal,
	Operator,
	ParseResult,
	SearchFault,
} from './expression';
export type { KnowsProfileAttribute } from './findRefusal';
export { lookupKeys, type LookupKey } from './lookupKeys';
export { parseExpression } from './parseExpression';
export { readPath } from './readPath';
