import { whenOrphaned } from '../scripts/whenOrphaned.mjs';

/** What has to be ended, in the reverse of the order in which it was begun; Ctrl-C asks for it. */
export class Stop {
	private readonly asked = new AbortController();
	private readonly enders: Array<() => Promise<void> | void> = [];

	constructor() {
		for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => this.ask());
		whenOrphaned(() => this.ask());
	}

	/** Aborted when the person wants the demo to end. */
	get signal(): AbortSignal {
		return this.asked.signal;
	}

	private ask(): void {
		this.asked.abort(new Error('Stopped'));
	}

	later(end: () => Promise<void> | void): void {
		this.enders.unshift(end);
	}

	async everything(): Promise<void> {
		for (const end of this.enders.splice(0)) await end();
	}

	/** Waits until the person wants the demo to end. */
	async untilAsked(): Promise<void> {
		if (this.signal.aborted) return;
		await new Promise<void>((resolve) =>
			this.signal.addEventListener('abort', () => resolve(), { once: true }),
		);
	}
}
