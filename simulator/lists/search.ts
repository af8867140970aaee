import { OktaError } from '../OktaError';
import type { ErrorCode } from '../errorBodies';
import {
	compile,
	lookupKeys,
	parseExpression,
	type Ast,
	type Dialect,
	type IdCase,
	type KnowsProfileAttribute,
} from '../search';
import type { RecordStore } from '../state/RecordStore';
import { seenCandidates, seenRecords } from './seenRecords';

/** Parses an expression, or refuses it as Okta does. */
export function parseOrRefuse(text: string, dialect: Dialect, knows?: KnowsProfileAttribute): Ast {
	const result = parseExpression(text, dialect, knows);
	if (result.ok) return result.ast;
	const { errorCode, errorSummary, errorCauses } = result.fault;
	throw new OktaError(errorCode as ErrorCode, errorSummary, errorCauses);
}

export interface Searched<T extends { readonly id: string }> {
	store: RecordStore<T>;
	now: number;
	idCase: IdCase;
	/** The attributes whose equality an index answers, most selective first. */
	indexed: readonly string[];
	read(record: T, attribute: string): unknown;
}

const keyOf = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);

/** The records that match, in id order after a cursor, by an index where one can answer. */
export function* matching<T extends { readonly id: string }>(
	{ store, now, idCase, indexed, read }: Searched<T>,
	ast: Ast,
	after?: string,
): Generator<T> {
	const matcher = compile(ast, idCase);
	const keys = lookupKeys(ast, indexed);
	const found = keys?.flatMap(({ attribute, literal }) => store.find(attribute, keyOf(literal)));
	const candidates = found
		? seenCandidates(store, now, found, after)
		: seenRecords(store, now, after);
	for (const record of candidates)
		if (matcher((attribute) => read(record, attribute))) yield record;
}
