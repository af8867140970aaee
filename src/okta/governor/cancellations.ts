/**
 * One listener per signal, however many requests wait under it: a run has one signal and may have thousands of
 * requests waiting, and Node warns of a leak at eleven listeners.
 */
export class Cancellations {
	private readonly watched = new WeakMap<AbortSignal, Set<() => void>>();

	/** Calls `cancel` when the signal is aborted; the answer ends the watch. */
	watch(signal: AbortSignal, cancel: () => void): () => void {
		const cancels = this.watched.get(signal) ?? this.listen(signal);
		cancels.add(cancel);
		return () => cancels.delete(cancel);
	}

	private listen(signal: AbortSignal): Set<() => void> {
		const cancels = new Set<() => void>();
		this.watched.set(signal, cancels);
		const cancelAll = () => cancels.forEach((cancel) => cancel());
		signal.addEventListener('abort', cancelAll, { once: true });
		return cancels;
	}
}
