/**
 * Okta's codes: HTTP status and summary; `{0}` is filled in (Okta docs, error codes, release 2026.08.1). E0000007 as it was
 * recorded, with what its placeholder always holds.
 */
export const ERRORS = {
	E0000001: [400, 'Api validation failed: {0}'],
	E0000003: [400, 'The request body was not well-formed.'],
	E0000004: [401, 'Authentication failed'],
	E0000005: [403, 'Invalid session'],
	E0000006: [403, 'You do not have permission to perform the requested action'],
	E0000007: [404, 'Not found: Resource not found: {0} ({1})'],
	E0000008: [404, 'The requested path was not found'],
	E0000009: [500, 'Internal Server Error'],
	E0000010: [503, 'Service is in read only mode'],
	E0000011: [401, 'Invalid token provided'],
	E0000012: [404, 'Unsupported media type'],
	E0000014: [403, 'Update of credentials failed'],
	E0000015: [401, 'You do not have permission to access the feature you are requesting'],
	E0000016: [403, 'Activation failed because the user is already active'],
	E0000017: [403, 'Password reset failed'],
	E0000019: [
		400,
		'Bad request.  Accept and/or Content-Type headers likely do not match supported values.',
	],
	E0000021: [
		400,
		'Bad request.  Accept and/or Content-Type headers likely do not match supported values.',
	],
	E0000022: [405, 'The endpoint does not support the provided HTTP method'],
	E0000023: [403, 'Operation failed because user profile is mastered under another system'],
	E0000027: [400, 'Group push bad request : {0}'],
	E0000028: [400, 'The request is missing a required parameter.'],
	E0000029: [400, 'Invalid paging request.'],
	E0000031: [400, 'Invalid search criteria.'],
	E0000032: [403, 'Unlock is not allowed for this user.'],
	E0000033: [400, "Bad request. Can't specify a search query and filter in the same request."],
	E0000034: [403, 'Forgot password not allowed on specified user.'],
	E0000035: [403, 'Change password not allowed on specified user.'],
	E0000036: [403, 'Change recovery question not allowed on specified user.'],
	E0000037: [400, 'Type mismatch exception.  {0}'],
	E0000038: [403, "This operation is not allowed in the user's current status."],
	E0000039: [403, 'Operation on application settings failed.'],
	E0000040: [400, 'Application label must not be the same as an existing application label.'],
	E0000041: [400, 'Credentials should not be set on this resource based on the scheme.'],
	E0000044: [403, 'Self service application assignment is not supported.'],
	E0000047: [429, 'API call exceeded rate limit due to too many requests.'],
	E0000048: [404, 'Entity not found exception.'],
	E0000049: [500, 'Invalid SCIM data from SCIM implementation.'],
	E0000050: [400, 'Invalid SCIM data from client.'],
	E0000053: [400, 'Invalid SCIM filter.'],
	E0000055: [409, 'Duplicate group.'],
	E0000056: [403, 'Delete application forbidden.'],
	E0000060: [501, 'Unsupported operation.'],
	E0000062: [409, 'The specified user is already assigned to the application.'],
	E0000068: [403, 'Invalid Passcode/Answer'],
	E0000069: [403, 'User Locked'],
	E0000070: [202, 'Waiting for ACK'],
	E0000071: [400, 'Unsupported OS Version: {0}'],
	E0000075: [
		403,
		'Cannot modify the {0} attribute because it has a field mapping and profile push is enabled.',
	],
	E0000077: [403, 'Cannot modify the {0} attribute because it is read-only.'],
	E0000078: [403, 'Cannot modify the {0} attribute because it is immutable.'],
	E0000079: [403, 'This operation is not allowed in the current authentication state.'],
	E0000080: [
		403,
		'The password does not meet the complexity requirements of the current password policy.',
	],
	E0000081: [
		403,
		'Cannot modify the {0} attribute because it is a reserved attribute for this application.',
	],
	E0000084: [403, 'App evaluation error.'],
	E0000090: [409, 'The role specified is already assigned to the user.'],
	E0000095: [403, 'Recovery not allowed for unknown user.'],
	E0000097: [403, 'There is no verified phone number on file.'],
	E0000100: [503, 'Unable to perform search query.'],
	E0000109: [429, 'An SMS message was recently sent. Please wait 30 seconds before trying again.'],
	E0000110: [403, 'You have accessed a link that has expired or has been previously used.'],
	E0000111: [403, 'Cannot modify the {0} object because it is read-only.'],
	E0000112: [
		409,
		'Cannot update this user because they are still being activated. Please try again in a few minutes.',
	],
	E0000113: [409, '{0}.'],
	E0000117: [403, 'Cannot assign apps or update app profiles for an inactive user.'],
	E0000118: [429, 'An email was recently sent. Please wait 5 seconds before trying again.'],
	E0000124: [
		400,
		'Could not create user. To create a user and expire their password immediately, a password must be specified',
	],
	E0000125: [
		400,
		'Could not create user. To create a user and expire their password immediately, "activate" must be true',
	],
	E0000156: [410, 'Invalid user id; the user either does not exist or has been deleted.'],
	E0000157: [409, 'Another authenticator with key: {0} is already active.'],
	E0000179: [400, 'There is a required attribute that is externally sourced.'],
	E0000195: [409, 'Api validation failed due to conflict: {0}'],
	E0000231: [412, "ETag value doesn't match."],
	E0000239: [423, 'Policy priorities are being reconciled. Please try again later.'],
	E0000242: [400, 'ETag syntax is invalid.'],
	E0000253: [409, 'The User type is still being initialized. Please try again later.'],
	E0000256: [414, 'This request produced a response with a header too large to be processed.'],
	E0000268: [409, 'Another request is making changes to the role assignments. Please try again.'],
} as const satisfies Record<string, readonly [status: number, summary: string]>;

export type ErrorCode = keyof typeof ERRORS;

/** The body of every failed answer (Okta API reference, "Errors"; recorded: `errorLink` repeats the code). */
export interface ErrorBody {
	errorCode: string;
	errorSummary: string;
	errorLink: string;
	errorId: string;
	errorCauses: Array<{ errorSummary: string }>;
}
