import { AuthenticationRefused } from '../okta/failures/answerFailures';
import { Cancelled } from '../okta/failures/Cancelled';
import { OktaFailure } from '../okta/failures/OktaFailure';
import { OrgShowsNobody } from '../okta/failures/OrgShowsNobody';
import { RateLimitWaitTooLong } from '../okta/failures/RateLimitWaitTooLong';

/** Whether a failure would befall everybody else of the run as well, so that going on makes no sense. */
export function stopsRun(failure: unknown): boolean {
	return (
		!(failure instanceof OktaFailure) ||
		failure instanceof AuthenticationRefused ||
		failure instanceof Cancelled ||
		failure instanceof OrgShowsNobody ||
		failure instanceof RateLimitWaitTooLong
	);
}
