import { quotable } from './quotable';

const LONGEST_NAME = 100;
const MOST_CAUSES = 20;

/** Okta's error body, read once and checked; every field but `errorCode` may be missing in the wild. */
export interface OktaErrorBody {
	errorCode: string;
	errorSummary: string;
	errorId?: string;
	causes: string[];
}

/**
 * Reads `{ errorCode, errorSummary, errorLink, errorId, errorCauses: [{ errorSummary }] }`
 * (Okta API reference, Errors). Returns undefined for anything else, e.g. a proxy's page.
 */
export function readErrorBody(body: unknown): OktaErrorBody | undefined {
	if (!isRecord(body) || typeof body.errorCode !== 'string') return undefined;
	return {
		errorCode: quotable(body.errorCode, LONGEST_NAME),
		errorSummary: typeof body.errorSummary === 'string' ? quotable(body.errorSummary) : '',
		errorId: typeof body.errorId === 'string' ? quotable(body.errorId, LONGEST_NAME) : undefined,
		causes: Array.isArray(body.errorCauses)
			? body.errorCauses.slice(0, MOST_CAUSES).flatMap(causeText)
			: [],
	};
}

function causeText(cause: unknown): string[] {
	return isRecord(cause) && typeof cause.errorSummary === 'string'
		? [quotable(cause.errorSummary)]
		: [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
