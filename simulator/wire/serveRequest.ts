/* eslint-disable @n8n/community-nodes/require-node-api-error -- what is no refusal is a defect of the simulator */
import { requireScopes } from '../oauth';
import { OktaError, oktaError } from '../OktaError';
import type { Org } from '../org';
import type { Principal } from '../Principal';
import { principalOf } from '../principals';
import type { RateStanding } from '../rateLimit';
import { requirePermission } from '../roles';
import { ok, type Answer, type Route } from '../routes/Route';
import type { Match } from '../routes/Router';
import { router } from '../routes';
import { settleTransitions } from '../users/transitions';
import { AnswerInstead } from './AnswerInstead';
import type { Exchange } from './Exchange';
import type { FaultEffect } from './Fault';
import { rateHeaders } from './headers';
import { parseBody } from './parseBody';
import type { WireRequest } from './WireRequest';

/** The concurrency limit's reset is only a guess (recorded: 111 to 140 s ahead, with limit and remaining 0). */
const GUESSED_RESET_S = 120;

const NOBODY: Principal = { kind: 'oauth', id: '', name: '', roles: [], rateKey: '' };

type Notes = Omit<Exchange, 'answer'> & { standing?: RateStanding };

/** What the org makes of a request, refusals included. Only a defect of the simulator itself rejects. */
export async function serveRequest(
	org: Org,
	request: WireRequest,
	effects: readonly FaultEffect[],
	entered: boolean,
): Promise<Exchange> {
	const notes: Notes = {};
	try {
		org.state.trail(org.knobs.indexLagMs);
		settleTransitions(org);
		const answer = await serveRoute(org, request, effects, entered, notes);
		return finish(notes, answer);
	} catch (error) {
		if (error instanceof AnswerInstead) return finish(notes, error.answer);
		if (!(error instanceof OktaError)) throw error;
		const body = error.body(`oae${org.state.ids.token(22)}`);
		return finish(notes, { status: error.status, body });
	} finally {
		org.actor = undefined;
	}
}

function finish({ standing, ...notes }: Notes, answer: Answer): Exchange {
	return {
		...notes,
		answer: { ...answer, headers: { ...rateHeaders(standing), ...answer.headers } },
	};
}

async function serveRoute(
	org: Org,
	request: WireRequest,
	effects: readonly FaultEffect[],
	entered: boolean,
	notes: Notes,
): Promise<Answer> {
	const { route, params } = matchRoute(request, notes);
	notes.bucket = route.bucket;
	const principal = route.open ? NOBODY : await principalOf(org, request);
	notes.principal = principal;
	notes.standing = countRequest(org, route, principal, entered);
	if (notes.standing.exceeded) throw oktaError('E0000047');
	const failure = effects.find((effect) => effect.kind === 'error');
	if (failure) throw oktaError(failure.code);
	const body = parseBody(request);
	notes.requestBody = body;
	if (!route.open) {
		requireScopes(org, route, principal, request);
		if (!requirePermission(org, route, principal)) return ok([]);
	}
	org.actor = principal;
	const query = new URLSearchParams(request.target.split('?')[1] ?? '');
	const { target, headers } = request;
	return await route.handle({ org, params, query, target, body, headers, principal });
}

function countRequest(
	org: Org,
	route: Route,
	principal: Principal,
	entered: boolean,
): RateStanding {
	const now = org.now();
	if (entered) return org.limiter.count(route.bucket, principal.rateKey, now);
	const reset = Math.floor(now / 1000) + GUESSED_RESET_S;
	return { limit: 0, remaining: 0, reset, exceeded: true };
}

function matchRoute(request: WireRequest, notes: Notes): Match {
	const routing = router().find(request.method, request.target.split('?', 1)[0] ?? '');
	switch (routing.kind) {
		case 'match':
			return routing.match;
		case 'wrongMethod':
		case 'slashInSegment':
			throw oktaError('E0000022');
		case 'unknown':
			notes.unknown = true;
			throw oktaError('E0000008');
	}
}
