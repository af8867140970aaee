import type { Dialect, SearchFault } from './expression';

/** Why an expression is refused. */
export type Refusal =
	| { kind: 'syntax'; text: string; reason: string }
	| { kind: 'attribute'; attribute: string }
	| { kind: 'combination'; operator: string; attribute: string }
	| { kind: 'value'; text: string; reason: string };

function logSummary(refusal: Refusal): string {
	switch (refusal.kind) {
		case 'attribute':
			return `field is not valid: ${refusal.attribute}`;
		case 'combination':
			return `The supplied combination of operator and field is not currently supported. Operator: ${refusal.operator}, Field: ${refusal.attribute}`;
		case 'syntax':
		case 'value':
			return `Invalid filter '${refusal.text}': ${refusal.reason}`;
	}
}

/**
 * Okta's answer to a refused expression.
 * - log: Okta docs, "System Log query", "Errors" (E0000053, or E0000031 for a combination of operator and field);
 * - search: E0000031 with one cause (okta-powershell-cli issue 48);
 * - filter: E0000031 without causes (okta-sdk-java issue 593, okta-powershell-cli issue 60).
 */
export function faultOf(dialect: Dialect, refusal: Refusal): SearchFault {
	if (dialect === 'log') {
		const errorCode = refusal.kind === 'combination' ? 'E0000031' : 'E0000053';
		return { status: 400, errorCode, errorSummary: logSummary(refusal), errorCauses: [] };
	}
	const isSearch = dialect === 'userSearch' || dialect === 'groupSearch';
	return {
		status: 400,
		errorCode: 'E0000031',
		errorSummary: 'Invalid search criteria.',
		errorCauses: isSearch ? ['Invalid search syntax.'] : [],
	};
}
