import { OktaFailure } from '../okta/failures/OktaFailure';
import { Refused } from './Refused';

/** What a set operation tells of somebody it could not do anything for. */
export interface FailureOutcome {
	action: 'refused' | 'failed';
	login: string;
	error: string;
	code: string;
	remedy: string;
}

/** @throws what is no failure of ours: a fault in the code must not pass for one of a person's data */
export function failureOutcome(failure: unknown, login: string): FailureOutcome {
	if (!(failure instanceof OktaFailure)) throw failure;
	const { message, code, remedy } = failure;
	return {
		action: failure instanceof Refused ? 'refused' : 'failed',
		login,
		error: message,
		code,
		remedy,
	};
}
