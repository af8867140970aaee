import type { Clock, HttpRequest, HttpResponse } from '../../ports';
import { Alarm } from './alarm';
import { Bucket } from './bucket';
import { bucketOf } from './bucketOf';
import { Cancellations } from './cancellations';
import { Concurrency } from './concurrency';
import type { Pass } from './flights';
import { Lane, type WaitFacts } from './lane';
import { readDate } from './rateHeaders';
import { refusalOf } from './refusals';
import { ServerClock } from './serverClock';
import { Ticket } from './ticket';

export interface GateOptions {
	sharePercent: number;
	maxConcurrency: number;
	maxWaitMs: number;
	onWait?: (facts: WaitFacts) => void;
	random: () => number;
}

/**
 * Decides when each request of one org may be sent, from the answers it is shown. It never sends, keeps one lane
 * per rate limit (a fixed few) and nothing of a request that is over.
 */
export class Gate {
	private readonly lanes = new Map<string, Lane>();
	private readonly cancellations = new Cancellations();
	private readonly serverClock = new ServerClock();
	private readonly concurrency: Concurrency;
	private readonly alarm: Alarm;
	private tickets = 0;

	constructor(
		private readonly clock: Clock,
		private readonly options: GateOptions,
	) {
		this.concurrency = new Concurrency(options.maxConcurrency, options.random);
		this.alarm = new Alarm(clock, () => this.pump());
	}

	ticket(request: HttpRequest): Ticket {
		const bucket = bucketOf(request.method, new URL(request.url).pathname);
		this.tickets += 1;
		return new Ticket(bucket, this.tickets, this.options.maxWaitMs, request.signal);
	}

	/** Resolves when the request may be sent; rejects when it is cancelled or would wait too long. */
	async admit(ticket: Ticket): Promise<Pass> {
		const { queue } = this.lane(ticket.bucket);
		const leave = ticket.returns
			? queue.rejoin(ticket, (other) => other.order < ticket.order)
			: queue.join(ticket);
		const pass = ticket.wait(this.clock.now(), leave, this.cancellations);
		this.pump();
		return await pass;
	}

	/** Takes back a pass, with the answer unless the transport failed. Says whether to queue again. */
	settle(ticket: Ticket, pass: Pass, response?: HttpResponse): 'done' | 'again' {
		const { bucket } = this.lane(ticket.bucket);
		this.concurrency.ended();
		bucket.land(pass);
		const verdict = response === undefined ? 'done' : this.judge(bucket, pass, response);
		this.pump();
		return verdict;
	}

	private judge(bucket: Bucket, pass: Pass, response: HttpResponse): 'done' | 'again' {
		const now = this.clock.now();
		const { sentAt } = pass;
		const date = readDate(response.headers);
		if (date !== undefined) this.serverClock.learn(date, { sentAt, receivedAt: now });
		const refusal = refusalOf(response);
		if (refusal === 'concurrency') this.concurrency.refused(sentAt, now);
		else this.concurrency.accepted();
		if (refusal === 'bucket') bucket.refuse(pass, response, now);
		else if (refusal !== 'concurrency') bucket.learn(pass, response, now);
		return refusal === 'bucket' || refusal === 'concurrency' ? 'again' : 'done';
	}

	/** Lets go whoever may go, one of each lane in turn, and sets the alarm for the next who may. */
	private pump(): void {
		for (;;) {
			const steps = [...this.lanes.values()].map((lane) => this.advance(lane));
			if (steps.includes('sent')) continue;
			return this.alarm.set(Math.min(Infinity, ...steps.map(Number)));
		}
	}

	/** Lets at most one request of a lane go, or says when to look again (local time in milliseconds). */
	private advance(lane: Lane): 'sent' | number {
		const now = this.clock.now();
		const head = lane.queue.first;
		if (head === undefined) return Infinity;
		const { resumesAt, full } = this.concurrency;
		if (resumesAt > now) return lane.hold(now, resumesAt, 'too many requests at once');
		if (full) return lane.holdForAnswer(now);
		const decision = lane.bucket.decide(now);
		if (decision.kind === 'wait') return lane.hold(now, decision.until, decision.reason);
		if (decision.kind === 'wait for an answer') return lane.holdForAnswer(now);
		this.concurrency.started();
		head.admit(lane.bucket.send(now));
		this.lanes.delete(lane.name);
		this.lanes.set(lane.name, lane);
		return 'sent';
	}

	private lane(name: string): Lane {
		const known = this.lanes.get(name);
		if (known !== undefined) return known;
		const { maxWaitMs, onWait, sharePercent, random } = this.options;
		const bucket = new Bucket({ serverClock: this.serverClock, sharePercent, random });
		const lane = new Lane(name, bucket, maxWaitMs, onWait);
		this.lanes.set(name, lane);
		return lane;
	}
}
