import type { Refusal } from '../../domain/refusal';
import { Cancelled } from '../../okta/failures/Cancelled';
import { OktaAnswerFailure } from '../../okta/failures/OktaAnswerFailure';
import { OktaFailure } from '../../okta/failures/OktaFailure';
import { verdictOf } from './settlement';
import { StatusNotReached, type StandstillFacts } from './StatusNotReached';

const TOOK_EVERYTHING = 'Okta took every call, and yet the user is not where it should be';
const LOOK =
	'Look at the user in the hub’s Admin Console: something else may be changing it, or a policy asks the person for more.';
const SUSPEND =
	'Okta’s reference lets only active users be suspended: deactivate the user, or fill in ‘Password’ in the options, so that it is active first.';

/** The failure of a way that leads no further: with what was done before, and where the user is now. */
export function standstill(facts: StandstillFacts, failure: unknown, refusal?: Refusal): unknown {
	if (refusal) return new StatusNotReached(facts, refusal.message, refusal.remedy);
	if (failure === undefined) return new StatusNotReached(facts, TOOK_EVERYTHING, LOOK);
	if (!(failure instanceof OktaFailure) || failure instanceof Cancelled) return failure;
	const suspending =
		failure instanceof OktaAnswerFailure &&
		/\/suspend$/.test(failure.answer.path) &&
		verdictOf(failure) === 'refused';
	if (facts.done.length === 0 && !suspending) return failure;
	const more = { cause: failure.code, causeFacts: failure.facts };
	return new StatusNotReached(facts, failure.message, suspending ? SUSPEND : failure.remedy, more);
}
