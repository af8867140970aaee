import { oktaError } from '../OktaError';
import type { Org } from '../org';
import type { Answer } from '../routes/Route';
import { AnswerInstead } from '../wire/AnswerInstead';
import { challenge, type ChallengeFacts } from './challenge';
import type { OAuthRefusal } from './OAuthRefusal';

type Request = Readonly<{
	target: string;
	headers: Readonly<Record<string, string | undefined>>;
}>;

const BODIES = { 401: 'E0000011', 403: 'E0000006' } as const;

/** Okta's own body where the status has one; 400 comes without (angular DPoP walk-through, developer.okta.com/blog). */
function bodyOf(org: Org, status: number): unknown {
	if (org.knobs.bareOAuthRefusals || (status !== 401 && status !== 403)) return undefined;
	return oktaError(BODIES[status]).body(`oae${org.state.ids.token(22)}`);
}

/** The answer to an API request whose token, proof or scopes do not do; `scopes` are what its route asks for. */
export function refusalAnswer(
	org: Org,
	refusal: OAuthRefusal,
	{ target, headers }: Request,
	scopes: readonly string[],
): AnswerInstead {
	const facts: ChallengeFacts = {
		scheme: /^dpop /i.test(headers.authorization ?? '') ? 'DPoP' : 'Bearer',
		baseUrl: org.baseUrl,
		resource: target.split('?', 1)[0] ?? '',
		scopes,
	};
	const answer: Answer = {
		status: refusal.status,
		headers: { 'www-authenticate': challenge(refusal, facts) },
		body: bodyOf(org, refusal.status),
	};
	return new AnswerInstead(answer);
}
