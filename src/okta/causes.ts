import type { AnswerFacts, OktaAnswerFailure } from './failures/OktaAnswerFailure';
import * as failures from './failures/answerFailures';

/* What each of Okta's error codes and statuses means for a workflow, and what to do about it. */

type FailureClass = new (answer: AnswerFacts, said: string, remedy: string) => OktaAnswerFailure;
export type Cause = readonly [FailureClass, string];

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
export const password: Cause = [
	failures.PasswordRefused,
	'Give a password that follows the org’s password policy.',
];
export const conflict: Cause = [
	failures.AlreadyExists,
	'Something with this name exists already. Match on it instead of creating it.',
];
export const unavailable: Cause = [
	failures.OktaUnavailable,
	'Okta had a passing fault. Run the workflow again: what is done already is kept.',
];

/** Meanings from Okta's error code list (developer docs, `data/error-codes.json`, release 2026.08.1). */
export const BY_ERROR_CODE: Record<string, Cause> = {
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

export const BY_STATUS: Record<number, Cause> = {
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
