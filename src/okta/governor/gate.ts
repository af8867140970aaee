import type { Clock, HttpRequest, HttpResponse } from '../../ports';
import { pathOf } from '../pathOf';
import { Alarm } from './alarm';
import { Bucket } from './bucket';
import { bucketOf } from './bucketOf';
import { Cancellations } from './cancellations';
import { Concurrency } from './concurrency';
import type { Pass } from './flights';
import { WaitingLine, type WaitFacts } from './waitingLine';
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
 * Decides when each request of one org may be sent, from the answers it is shown. It never sends, keeps one line
 * per rate limit (a fixed few) and nothing of a request that is over.
 */
export class Gate {
	private readonly lines = new Map<string, WaitingLine>();
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
		const bucket = bucketOf(request.method, pathOf(request.url));
		this.tickets += 1;
		return new Ticket(bucket, this.tickets, this.options.maxWaitMs, request.signal);
	}

	/** Resolves when the request may be sent; rejects when it is cancelled or would wait too long. */
	async admit(ticket: Ticket): Promise<Pass> {
		const { queue } = this.line(ticket.bucket);
		const leave = ticket.returns
			? queue.rejoin(ticket, (other) => other.order < ticket.order)
			: queue.join(ticket);
		const pass = ticket.wait(this.clock.now(), leave, this.cancellations);
		this.pump();
		return await pass;
	}

	/** Takes back a pass, with the answer unless the transport failed. Says whether to queue again. */
	settle(ticket: Ticket, pass: Pass, response?: HttpResponse): 'done' | 'again' {
		const { bucket } = this.line(ticket.bucket);
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

	/** Lets go whoever may go, one of each line in turn, and sets the alarm for the next who may. */
	private pump(): void {
		let lookAgainAt = Infinity;
		// A line that let one go stands at the end again, so this ends when no line lets another one go.
		for (const line of this.lines.values()) {
			const step = this.advance(line);
			if (step !== 'sent') lookAgainAt = Math.min(lookAgainAt, step);
		}
		this.alarm.set(lookAgainAt);
	}

	/** Lets at most one request of a line go, or says when to look again (local time in milliseconds). */
	private advance(line: WaitingLine): 'sent' | number {
		const now = this.clock.now();
		const head = line.queue.first;
		if (head === undefined) return Infinity;
		const { resumesAt, full } = this.concurrency;
		if (resumesAt > now) return line.hold(now, resumesAt, 'too many requests at once');
		if (full) return line.holdForAnswer(now);
		const decision = line.bucket.decide(now);
		if (decision.kind === 'wait') return line.hold(now, decision.until, decision.reason);
		if (decision.kind === 'wait for an answer') return line.holdForAnswer(now);
		this.concurrency.started();
		head.admit(line.bucket.send(now));
		this.lines.delete(line.name);
		this.lines.set(line.name, line);
		return 'sent';
	}

	private line(name: string): WaitingLine {
		const known = this.lines.get(name);
		if (known !== undefined) return known;
		const { maxWaitMs, onWait, sharePercent, random } = this.options;
		const bucket = new Bucket({ serverClock: this.serverClock, sharePercent, random });
		const line = new WaitingLine(name, bucket, maxWaitMs, onWait);
		this.lines.set(name, line);
		return line;
	}
}
