import { Cancelled } from '../failures/Cancelled';
import type { OktaFailure } from '../failures/OktaFailure';
import type { Cancellations } from './cancellations';
import type { Pass } from './flights';
import type { Leave } from './queue';

interface Waiting {
	leave: Leave;
	unwatch: () => void;
	resolve: (pass: Pass) => void;
	reject: (failure: OktaFailure) => void;
}

/** One request at the gate: it waits, is sent, and waits again when it was refused. */
export class Ticket {
	private waiting?: Waiting;
	private since = 0;
	private waited = 0;

	constructor(
		readonly bucket: string,
		/** Lower came first. */
		readonly order: number,
		private readonly maxWaitMs: number,
		private readonly signal?: AbortSignal,
	) {}

	/** Local time, in milliseconds, after which this request has waited too long over all its waits. */
	get deadline(): number {
		return this.since + this.maxWaitMs - this.waited;
	}

	/** Whether it was refused before, so that its place is at the front. */
	get returns(): boolean {
		return this.since > 0;
	}

	/** Resolves when the request may be sent; rejects when it is cancelled or waits too long. */
	async wait(now: number, leave: Leave, cancellations: Cancellations): Promise<Pass> {
		this.since = now;
		return await new Promise<Pass>((resolve, reject) => {
			const cancel = () => this.fail(new Cancelled({ bucket: this.bucket }));
			const unwatch = this.signal ? cancellations.watch(this.signal, cancel) : () => undefined;
			this.waiting = { leave, unwatch, resolve, reject };
			if (this.signal?.aborted === true) cancel();
		});
	}

	admit(pass: Pass): void {
		this.waited += pass.sentAt - this.since;
		this.end()?.resolve(pass);
	}

	fail(failure: OktaFailure): void {
		this.end()?.reject(failure);
	}

	private end(): Waiting | undefined {
		const { waiting } = this;
		this.waiting = undefined;
		waiting?.leave();
		waiting?.unwatch();
		return waiting;
	}
}
