import { OktaError, invalid } from '../OktaError';
import { parseExpression, type Ast } from '../search';
import { parseDate } from '../search/dates';
import { keywordFault } from './keywords';

/** The parameters of `GET /api/v1/logs`. Times are milliseconds since 1970. */
export interface LogQuery {
	since: number | undefined;
	until: number | undefined;
	/** Serial number of the last event that was read. */
	after: number | undefined;
	filter: Ast | undefined;
	q: string | undefined;
	limit: number;
	descending: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

function badDate(name: string): OktaError {
	const format =
		'The date format in your query is not recognized. Please enter dates using ISO8601 string format.';
	const either = 'must be a valid date-time or empty.';
	return new OktaError(
		'E0000001',
		`Api validation failed: '${name}': ${format}. '${name}': ${either}`,
		[`${name}: ${format}`, `${name}: ${either}`],
	);
}

function dateIn(query: URLSearchParams, name: string): number | undefined {
	const text = query.get(name);
	if (text === null || text === '') return undefined;
	const time = parseDate(text);
	if (time === undefined) throw badDate(name);
	return time;
}

function filterIn(query: URLSearchParams): Ast | undefined {
	const text = query.get('filter');
	if (text === null || text === '') return undefined;
	const parsed = parseExpression(text, 'log');
	if (parsed.ok) return parsed.ast;
	const { errorCode, errorSummary, errorCauses } = parsed.fault;
	throw new OktaError(errorCode, errorSummary, errorCauses);
}

function keywordsIn(query: URLSearchParams): string | undefined {
	const q = query.get('q') ?? '';
	const fault = keywordFault(q);
	if (fault !== undefined) throw new OktaError('E0000001', `Api validation failed: ${fault}`);
	return q.trim() === '' ? undefined : q;
}

// OpenAPI 2026.06.3, listLogEvents: "Integer between 0 and 1000", 100 by default.
function limitIn(query: URLSearchParams): number {
	const text = query.get('limit') ?? '100';
	const limit = Number(text);
	if (!/^\d+$/.test(text) || limit > 1000)
		throw invalid('limit', 'limit: must be between 0 and 1000');
	return limit;
}

function sortOrderIn(query: URLSearchParams): boolean {
	const order = query.get('sortOrder') ?? 'ASCENDING';
	if (order !== 'ASCENDING' && order !== 'DESCENDING') {
		throw invalid('sortOrder', 'sortOrder: must be ASCENDING or DESCENDING');
	}
	return order === 'DESCENDING';
}

/** Reads the query of a log request; throws the `OktaError` that Okta answers to a bad one. `now` in milliseconds. */
export function readLogQuery(query: URLSearchParams, now: number): LogQuery {
	const since = dateIn(query, 'since');
	if (since !== undefined && since < now - 180 * DAY) {
		throw new OktaError(
			'E0000053',
			'Invalid parameter: The since parameter is over 180 days prior to the current day.',
		);
	}
	const after = query.get('after');
	return {
		since,
		until: dateIn(query, 'until'),
		after: after === null ? undefined : readCursor(after),
		filter: filterIn(query),
		q: keywordsIn(query),
		limit: limitIn(query),
		descending: sortOrderIn(query),
	};
}

/** The cursor of a `next` link; opaque to clients. */
export const cursorAfter = (serial: number) => Buffer.from(`log ${serial}`).toString('base64url');

function readCursor(text: string): number {
	const match = /^log (\d+)$/.exec(Buffer.from(text, 'base64url').toString());
	if (!match) throw invalid('after', "after: The 'after' parameter is not a cursor");
	return Number(match[1]);
}
