import { OktaAnswerFailure } from '../../okta/failures/OktaAnswerFailure';
import { verdictOf } from './settlement';

/**
 * What Okta refused beside the status itself, as a sentence: somebody's access is not left open because a reason could
 * not be recorded. Whatever leaves open what happened is thrown on.
 */
export function asWarning(failure: unknown): string {
	if (failure instanceof OktaAnswerFailure && verdictOf(failure) !== 'unknown')
		return `${failure.message}. ${failure.remedy}`;
	throw failure;
}
