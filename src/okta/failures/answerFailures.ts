import { OktaAnswerFailure } from './OktaAnswerFailure';

/* One class per cause, so that a caller can react to a cause and never has to read a text. */

export class AuthenticationRefused extends OktaAnswerFailure {
	readonly code = 'AUTHENTICATION_REFUSED';
}

export class PermissionMissing extends OktaAnswerFailure {
	readonly code = 'PERMISSION_MISSING';
}

export class FeatureOff extends OktaAnswerFailure {
	readonly code = 'FEATURE_OFF';
}

export class NotFound extends OktaAnswerFailure {
	readonly code = 'NOT_FOUND';
}

export class WrongAddress extends OktaAnswerFailure {
	readonly code = 'WRONG_ADDRESS';
}

export class ValidationRefused extends OktaAnswerFailure {
	readonly code = 'VALIDATION_REFUSED';
}

export class AlreadyExists extends OktaAnswerFailure {
	readonly code = 'ALREADY_EXISTS';
}

export class SearchRefused extends OktaAnswerFailure {
	readonly code = 'SEARCH_REFUSED';
}

export class StatusConflict extends OktaAnswerFailure {
	readonly code = 'STATUS_CONFLICT';
}

export class SourcedElsewhere extends OktaAnswerFailure {
	readonly code = 'SOURCED_ELSEWHERE';
}

export class ReadOnlyAttribute extends OktaAnswerFailure {
	readonly code = 'READ_ONLY_ATTRIBUTE';
}

export class PasswordRefused extends OktaAnswerFailure {
	readonly code = 'PASSWORD_REFUSED';
}

export class ChangedMeanwhile extends OktaAnswerFailure {
	readonly code = 'CHANGED_MEANWHILE';
}

export class StillActivating extends OktaAnswerFailure {
	readonly code = 'STILL_ACTIVATING';
}

export class RateLimited extends OktaAnswerFailure {
	readonly code = 'RATE_LIMITED';
}

export class OktaUnavailable extends OktaAnswerFailure {
	readonly code = 'OKTA_UNAVAILABLE';
}

export class NotOkta extends OktaAnswerFailure {
	readonly code = 'NOT_OKTA';
}

export class UnexpectedAnswer extends OktaAnswerFailure {
	readonly code = 'UNEXPECTED_ANSWER';
}
