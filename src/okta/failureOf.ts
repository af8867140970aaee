import type { HttpResponse } from '../ports';
import { BY_ERROR_CODE, BY_STATUS, password, conflict, unavailable, type Cause } from './causes';
import { headerOf } from './headers';
import { readErrorBody, type OktaErrorBody } from './errorBody';
import type { AnswerFacts, OktaAnswerFailure, OrgRole } from './failures/OktaAnswerFailure';
import * as failures from './failures/answerFailures';

/** Turns an answer outside 2xx into the failure that names its cause. */
export function failureOf(
	response: HttpResponse,
	call: { org: OrgRole; doing: string; method: string; path: string },
): OktaAnswerFailure {
	const body = readErrorBody(response.body);
	const facts: AnswerFacts = {
		...call,
		status: response.status,
		errorCode: body?.errorCode,
		errorSummary: body?.errorSummary,
		causes: body?.causes ?? [],
		errorId: body?.errorId,
		requestId: headerOf(response.headers, 'x-okta-request-id'),
	};
	const [Failure, remedy] = body ? causeOf(response.status, body) : strangerCause(response);
	return new Failure(facts, body ? said(body) : strangerSaid(response), remedy);
}

function causeOf(status: number, body: OktaErrorBody): Cause {
	if (body.causes.some((cause) => cause.includes('already exists in the current organization')))
		return conflict;
	if (body.causes.some((cause) => cause.startsWith('Password requirements'))) return password;
	if (status === 400 && body.errorCode === 'E0000001') {
		return [
			failures.ValidationRefused,
			'Correct the value named above, or change the attribute in the org’s profile editor.',
		];
	}
	return (
		BY_ERROR_CODE[body.errorCode] ??
		BY_STATUS[status] ??
		(status >= 500
			? unavailable
			: [
					failures.UnexpectedAnswer,
					'See Okta’s own words above; Okta’s support asks for the error ID.',
				])
	);
}

/** Okta repeats the summary without its causes; the causes are the part that helps. */
function said(body: OktaErrorBody): string {
	return body.causes.length > 0 ? body.causes.join('; ') : body.errorSummary || body.errorCode;
}

function strangerCause(response: HttpResponse): Cause {
	if (response.status >= 500) return unavailable;
	if (response.status === 429) return BY_STATUS[429] as Cause;
	return [
		failures.NotOkta,
		'The answer did not come from Okta’s API: a proxy, a firewall or another server stands at this address. Check the org URL and the network between n8n and Okta.',
	];
}

function strangerSaid(response: HttpResponse): string {
	return `status ${response.status} with a body that is not Okta’s`;
}
