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
		errorCode: body.errorCode,
		errorSummary: typeof body.errorSummary === 'string' ? body.errorSummary : '',
		errorId: typeof body.errorId === 'string' ? body.errorId : undefined,
		causes: Array.isArray(body.errorCauses) ? body.errorCauses.flatMap(causeText) : [],
	};
}

function causeText(cause: unknown): string[] {
	return isRecord(cause) && typeof cause.errorSummary === 'string' ? [cause.errorSummary] : [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
