import type { Clock, Http, HttpRequest, HttpResponse } from '../ports';
import { SignInFailed } from './failures/SignInFailed';
import { TransportFailed } from './failures/TransportFailed';
import { isRepeatable } from './retry/retryRule';

export interface BreakerOptions {
	/** Calls lost in a row, each after all its repetitions, before the org counts as gone. */
	losses?: number;
	/** How long nothing is sent to an org that is gone, in milliseconds; then one call tries it. */
	restMs?: number;
	/** Told whenever nothing is sent for a while. */
	onRest?: (facts: { lost: number; restMs: number; cause: string }) => void;
}

type Loss = TransportFailed | SignInFailed;

/** Given by what stands before an org when the org is not there (RFC 9110, 15.6.3 to 15.6.5). */
const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * An `Http` that stops calling an org that is gone. Each lost call costs its caller all its repetitions, so after a few in
 * a row the others fail at once, for the same reason, until one call that tries it is answered. Any answer counts but those
 * of a gateway, also a 500: whoever answers is there.
 *
 * Put it round `retried`: what a repetition healed is no loss. Make one per org and run.
 */
export function unlessGone(http: Http, clock: Clock, options: BreakerOptions = {}): Http {
	const breaker = new Breaker(clock, options);
	return async (request) => {
		const loss = breaker.refuse();
		if (loss instanceof Error) throw unsent(loss, request);
		if (loss) return loss;
		return await http(request).then(
			(response) => {
				breaker.answered(response, request);
				return response;
			},
			(failure: unknown) => {
				breaker.failed(failure, request);
				throw failure;
			},
		);
	};
}

class Breaker {
	private lost = 0;
	private restsUntil = -Infinity;
	private loss?: Loss | HttpResponse;

	constructor(
		private readonly clock: Clock,
		private readonly options: BreakerOptions,
	) {}

	/** Why nothing is sent now; after each rest one call is let through, and the rest begins anew until it is answered. */
	refuse(): Loss | HttpResponse | undefined {
		const now = this.clock.now();
		if (this.loss === undefined || now < this.restsUntil) return this.loss;
		this.restsUntil = now + this.restMs;
		return undefined;
	}

	answered(response: HttpResponse, request: HttpRequest): void {
		if (GATEWAY.has(response.status))
			return this.lose(response, `HTTP ${response.status}`, request);
		this.lost = 0;
		this.loss = undefined;
	}

	failed(failure: unknown, request: HttpRequest): void {
		if (!isLoss(failure)) return;
		const wasSent = failure instanceof TransportFailed && failure.mayHaveTakenEffect;
		if (wasSent) this.lose(failure, failure.message, request);
		else this.count(failure, failure.message);
	}

	/** A write that may not be repeated is lost with the first cut; that says little about the org. */
	private lose(loss: Loss | HttpResponse, cause: string, request: HttpRequest): void {
		if (isRepeatable(request)) this.count(loss, cause);
	}

	private count(loss: Loss | HttpResponse, cause: string): void {
		this.lost += 1;
		if (this.lost < (this.options.losses ?? 3)) return;
		this.loss = loss;
		this.restsUntil = this.clock.now() + this.restMs;
		const { lost, restMs } = this;
		this.options.onRest?.({ lost, restMs, cause });
	}

	private get restMs(): number {
		return this.options.restMs ?? 30_000;
	}
}

/** No answer from the org itself, or none from its token endpoint. */
function isLoss(failure: unknown): failure is Loss {
	if (failure instanceof SignInFailed) return failure.code === 'TRANSPORT_FAILED';
	return failure instanceof TransportFailed;
}

function unsent(loss: Loss, request: HttpRequest): Loss {
	if (loss instanceof SignInFailed) return loss;
	const systemCode = loss.facts.systemCode;
	return new TransportFailed(loss.loss, request, {
		systemCode: typeof systemCode === 'string' ? systemCode : undefined,
		unsent: true,
	});
}
