import type { HttpResponse } from '../../ports';
import { Flights, type Pass } from './flights';
import { factsOf, type BucketFacts, type Phase } from './phase';
import { readRateHeaders, readRetryAfter, type RateHeaders } from './rateHeaders';
import type { ServerClock } from './serverClock';
import { spend, type Decision } from './spend';
import { Window } from './window';

export interface BucketOptions {
	serverClock: ServerClock;
	/** Percent of the limit that may be used. */
	sharePercent: number;
	/** A number from 0 up to 1. */
	random: () => number;
}

/** Without headers no limit is announced; it is looked for again after a minute. */
const UNANNOUNCED_MS = 60_000;
const JITTER_MS = 250;
const FIRST_SLACK_MS = 1_000;
const LONGEST_SLACK_MS = 8_000;

/**
 * The budget of one rate limit, learned from the headers of its answers alone. It decides and never sends.
 * Every phase ends at a local time; after it nothing is known and one request has to look.
 */
export class Bucket {
	private readonly flights = new Flights();
	private phase: Phase = { kind: 'unknown' };
	/** Added to every reset once the server was seen to end a window later than its header said. */
	private slack = 0;
	private lastReset = -Infinity;
	private companyBefore = 0;

	constructor(private readonly options: BucketOptions) {}

	get facts(): BucketFacts {
		return factsOf(this.phase);
	}

	decide(now: number): Decision {
		this.turn(now);
		const { phase, flights } = this;
		if (phase.kind === 'closed') {
			return { kind: 'wait', until: phase.until, reason: 'rate limited' };
		}
		if (flights.full) return { kind: 'wait for an answer' };
		if (phase.kind !== 'open') return { kind: 'send' };
		const { inFlight } = flights;
		const { limit, remaining } = phase.window;
		const company = Math.max(this.companyBefore, phase.window.company(inFlight));
		const { sharePercent } = this.options;
		const endsAt = phase.until;
		return spend({ limit, remaining, inFlight, company, sharePercent, endsAt });
	}

	send(now: number): Pass {
		return this.flights.start(now);
	}

	/** The request of this pass is over, answered or not. */
	land(pass: Pass): void {
		this.flights.end(pass);
	}

	/** Takes in an answer that the bucket let through. */
	learn(pass: Pass, response: HttpResponse, now: number): void {
		this.turn(now);
		this.flights.answered(pass);
		const rate = readRateHeaders(response.headers);
		if (rate !== undefined) this.learnRate(pass, rate, now);
		else if (this.phase.kind === 'unknown' && this.flights.isCurrent(pass)) {
			this.phase = { kind: 'unannounced', until: now + UNANNOUNCED_MS };
		}
	}

	/** Takes in a 429: the bucket is empty and stays closed until its reset, and a little jitter. */
	refuse(pass: Pass, response: HttpResponse, now: number): void {
		this.turn(now);
		const { phase } = this;
		const rate = readRateHeaders(response.headers);
		if (rate === undefined) {
			const pause = FIRST_SLACK_MS * (1 + this.options.random());
			return this.close({ until: now + (readRetryAfter(response.headers, now) ?? pause) });
		}
		if (phase.kind === 'open' && rate.resetAt < phase.window.resetAt) return;
		if (rate.resetAt > this.lastReset) this.close({ ...rate, until: this.endOf(rate, now) });
		else if (this.flights.isCurrent(pass))
			this.close({ ...rate, until: this.endsLater(rate, now) });
	}

	private learnRate(pass: Pass, rate: RateHeaders, now: number): void {
		const { phase } = this;
		if (phase.kind === 'open' && !phase.window.isFollowedBy(rate)) {
			phase.window.learn(rate, pass);
			if (rate.resetAt === phase.window.resetAt) phase.until = this.endOf(rate, now);
		} else if (phase.kind === 'closed' && rate.resetAt <= (phase.resetAt ?? -Infinity)) {
			return;
		} else if (rate.resetAt > this.lastReset) this.open(pass, rate, this.endOf(rate, now));
		else if (this.flights.isCurrent(pass)) this.open(pass, rate, this.endsLater(rate, now));
	}

	private open(pass: Pass, rate: RateHeaders, until: number): void {
		this.rememberCompany();
		this.phase = { kind: 'open', window: new Window(rate, pass), until };
		this.flights.opened(rate.remaining);
	}

	private close(to: { until: number; resetAt?: number; limit?: number }): void {
		if (this.phase.kind === 'closed' && this.phase.until >= to.until) return;
		this.rememberCompany();
		const until = to.until + Math.ceil(this.options.random() * JITTER_MS);
		this.phase = { kind: 'closed', limit: to.limit, resetAt: to.resetAt, until };
	}

	private turn(now: number): void {
		const { phase } = this;
		if (phase.kind === 'unknown' || phase.until > now) return;
		this.rememberCompany();
		const resetAt = phase.kind === 'open' ? phase.window.resetAt : undefined;
		this.lastReset =
			resetAt ?? (phase.kind === 'closed' ? phase.resetAt : undefined) ?? this.lastReset;
		this.phase = { kind: 'unknown' };
		this.flights.beginEpoch();
	}

	private rememberCompany(): void {
		if (this.phase.kind !== 'open') return;
		this.companyBefore = this.phase.window.company(this.flights.inFlight);
	}

	private endOf({ resetAt }: RateHeaders, now: number): number {
		return this.options.serverClock.localTime(resetAt, now) + this.slack;
	}

	/** A window we took to be over is not: resets of this server are to be believed later from now on. */
	private endsLater(rate: RateHeaders, now: number): number {
		this.slack = Math.min(LONGEST_SLACK_MS, Math.max(FIRST_SLACK_MS, this.slack * 2));
		return Math.max(this.endOf(rate, now), now + FIRST_SLACK_MS);
	}
}
