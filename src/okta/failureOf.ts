import type { HttpResponse } from '../ports';
import { headerOf } from './headers';
import { readErrorBody, type OktaErrorBody } from './errorBody';
import type { AnswerFacts, OktaAnswerFailure, OrgRole } from './failures/OktaAnswerFailure';
import * as failures from './failures/answerFailures';

type FailureClass = new (answer: AnswerFacts, said: string, remedy: string) => OktaAnswerFailure;
type Cause = readonly [FailureClass, string];

const permission: Cause = [
	failures.PermissionMissing,
	'Give the token’s owner or the service app the admin role and scope for this call. Okta never lets anyone but a super admin change an administrator.',
];
const status: Cause = [
	failures.StatusConflict,
	'The user’s status does not allow this. Look at the status in the outcome, or use Okta Set Status to reach the status you want.',
];
const readOnly: Cause = [
	failures.ReadOnlyAttribute,
	'Take the attribute out of the mapping, or make it writable in the org’s profile editor.',
];
const password: Cause = [
	failures.PasswordRefused,
	'Give a password that follows the org’s password policy.',
];
const conflict: Cause = [
	failures.AlreadyExists,
	'Something with this name exists already. Match on it instead of creating it.',
];
const unavailable: Cause = [
	failures.OktaUnavailable,
	'Okta had a passing fault. Run the workflow again: what is done already is kept.',
];

/** Meanings from Okta's error code list (developer docs, `data/error-codes.json`, release 2026.08.1). */
const BY_ERROR_CODE: Record<string, Cause> = {
	E0000004: [failures.AuthenticationRefused, 'Check the API token in the credential.'],
	E0000011: [
		failures.AuthenticationRefused,
		'The token was revoked, has expired, belongs to another org, or its owner was deactivated. Create a new one with a service account and put it into the credential.',
	],
	E0000005: permission,
	E0000006: permission,
	E0000007: [
		failures.NotFound,
		'Check the ID. It may have been deleted, or it belongs to the other org.',
	],
	E0000156: [failures.NotFound, 'The user was deleted meanwhile.'],
	E0000008: [
		failures.WrongAddress,
		'Check the org URL in the credential: it is the address people sign in at, without a path and without “-admin”.',
	],
	E0000014: status,
	E0000015: [
		failures.FeatureOff,
		'This feature is not switched on in the org. Ask Okta to enable it.',
	],
	E0000016: status,
	E0000017: status,
	E0000032: status,
	E0000034: status,
	E0000036: status,
	E0000038: status,
	E0000023: [
		failures.SourcedElsewhere,
		'The profile is sourced by a directory, an HR app or just-in-time sign-in. Change it there, or leave the profile out of the mapping.',
	],
	E0000031: [failures.SearchRefused, 'Check the search expression and the attribute names in it.'],
	E0000033: [failures.SearchRefused, 'Use either a search or a filter, not both.'],
	E0000075: readOnly,
	E0000077: readOnly,
	E0000078: readOnly,
	E0000081: readOnly,
	E0000111: readOnly,
	E0000080: password,
	E0000055: conflict,
	E0000062: conflict,
	E0000090: conflict,
	E0000112: [
		failures.StillActivating,
		'Okta is still activating the user. Run the workflow again in a minute.',
	],
	E0000231: [
		failures.ChangedMeanwhile,
		'Somebody changed the user between reading and writing. Run the workflow again.',
	],
	E0000239: unavailable,
	E0000047: [
		failures.RateLimited,
		'Lower the Rate Limit Share, run fewer workflows on this org at a time, or send the items in smaller batches.',
	],
};

const BY_STATUS: Record<number, Cause> = {
	401: [failures.AuthenticationRefused, 'Check the authentication of this org in the credential.'],
	403: permission,
	404: [failures.NotFound, 'Check the ID and the org URL in the credential.'],
	405: [
		failures.WrongAddress,
		'Check the org URL in the credential and the value used in the call.',
	],
	412: BY_ERROR_CODE.E0000231 as Cause,
	423: unavailable,
	429: BY_ERROR_CODE.E0000047 as Cause,
};

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
