import { ERRORS, type ErrorBody, type ErrorCode } from './errorBodies';

/** A refusal on its way to the wire. Thrown by rules and handlers, turned into an answer in one place. */
export class OktaError extends Error {
	readonly status: number;

	constructor(
		readonly code: ErrorCode,
		readonly summary: string,
		readonly causes: readonly string[] = [],
	) {
		super(`${code} ${summary}`);
		this.status = ERRORS[code][0];
	}

	body(errorId: string): ErrorBody {
		return {
			errorCode: this.code,
			errorSummary: this.summary,
			errorLink: this.code,
			errorId,
			errorCauses: this.causes.map((errorSummary) => ({ errorSummary })),
		};
	}
}

/** The error of `code`; `parts` fill its summary's placeholders. */
export function oktaError(
	code: ErrorCode,
	parts: readonly string[] = [],
	causes: readonly string[] = [],
): OktaError {
	const summary = ERRORS[code][1].replace(/\{(\d)\}/g, (_, at: string) => parts[Number(at)] ?? '');
	return new OktaError(code, summary, causes);
}

/** E0000001 about `field`, with one cause for each thing that is wrong (recorded: POST /users). */
export const invalid = (field: string, ...causes: string[]) =>
	oktaError('E0000001', [field], causes);

/** E0000007; `kind` is Okta's own word: User, UserGroup, UserType … (recorded: 404 answers). */
export const notFound = (id: string, kind: string) => oktaError('E0000007', [id, kind]);
