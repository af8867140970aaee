import { OktaAnswerFailure } from '../../okta/failures/OktaAnswerFailure';
import { verdictOf } from './settlement';

/**
 * What Okta refused beside the status itself, as a sentence: somebody's access is not left open because a reason could
 * not be recorded. Undefined for whatever leaves open what happened.
 */
export function asWarning(failure: unknown): string | undefined {
	return failure instanceof OktaAnswerFailure && verdictOf(failure) !== 'unknown'
		? `${failure.message}. ${failure.remedy}`
		: undefined;
}
