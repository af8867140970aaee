import type { Clock } from '../../ports';

/**
 * One alarm that can be set again and again. It may ring early, so whoever hears it looks at the clock: a sleep
 * that ends too soon is kept, because not every clock can take back a sleep that has begun.
 */
export class Alarm {
	private at = Infinity;
	private cancel?: AbortController;

	constructor(
		private readonly clock: Clock,
		private readonly ring: () => void,
	) {}

	/** Rings at a local time in milliseconds, or before; `Infinity` means never. */
	set(at: number): void {
		if (at !== Infinity && this.at <= at) return;
		if (at === this.at) return;
		this.cancel?.abort();
		this.at = at;
		if (at === Infinity) return;
		const cancel = new AbortController();
		this.cancel = cancel;
		const wake = () => {
			if (this.cancel !== cancel) return;
			this.at = Infinity;
			this.ring();
		};
		this.clock.sleep(Math.max(0, at - this.clock.now()), cancel.signal).then(wake, () => undefined);
	}
}
