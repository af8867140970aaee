/** Okta's `search` and `filter` expressions: parse, refuse as Okta does, evaluate, and find what an index can answer. */
export { compile, evaluate, type IdCase } from './compile';
export type { Ast, Dialect, Expression } from './expression';
export type { KnowsProfileAttribute } from './findRefusal';
export { lookupKeys } from './lookupKeys';
export { parseExpression } from './parseExpression';
export { readPath } from './readPath';
