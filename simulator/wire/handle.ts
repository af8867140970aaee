import { answerAside } from '../console/answerAside';
import type { Org } from '../org';
import { ConnectionReset } from './ConnectionReset';
import { takeFaults, type FaultEffect } from './Fault';
import { fixedHeaders } from './headers';
import { observe } from './observers';
import { serveRequest } from './serveRequest';
import type { WireAnswer, WireRequest } from './WireRequest';

const slowness = (effects: FaultEffect[]) =>
	effects.reduce((sum, effect) => sum + (effect.kind === 'slow' ? effect.ms : 0), 0);

/**
 * One exchange with an org, from the request line to the answer. Time passes before and after the effect, in equal
 * halves, so that requests in flight overtake each other as they may in the wild.
 *
 * @throws ConnectionReset where a fault cuts the connection
 */
export async function handle(org: Org, request: WireRequest): Promise<WireAnswer> {
	const aside = answerAside(org, request);
	if (aside) return aside;
	const effects = takeFaults(org.knobs.faults, request.method, request.target);
	const latency = org.knobs.latencyMs + slowness(effects);
	const entered = org.limiter.enter();
	try {
		if (latency > 0) await org.clock.sleep(latency / 2);
		const answer = await takeEffect(org, request, effects, entered);
		if (latency > 0) await org.clock.sleep(latency / 2);
		return answer;
	} finally {
		if (entered) org.limiter.leave();
	}
}

async function takeEffect(
	org: Org,
	request: WireRequest,
	effects: FaultEffect[],
	entered: boolean,
): Promise<WireAnswer> {
	const cut = effects.some(({ kind }) => kind === 'resetBefore' || kind === 'resetAfter');
	if (effects.some(({ kind }) => kind === 'resetBefore')) throw new ConnectionReset();
	const exchange = await serveRequest(org, request, effects, entered);
	observe(org, request, exchange, cut);
	if (cut) throw new ConnectionReset();
	const { answer } = exchange;
	return {
		status: answer.status,
		headers: { ...fixedHeaders(org, answer.body !== undefined), ...answer.headers },
		text: answer.body === undefined ? undefined : JSON.stringify(answer.body),
	};
}
