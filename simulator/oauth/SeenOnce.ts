/** Remembers identifiers until they can no longer be replayed. Times are milliseconds of the org's clock. */
export class SeenOnce {
	private readonly forgetAt = new Map<string, number>();

	/** Remembers `id` until `until`; false when it was there already. */
	add(id: string, now: number, until: number): boolean {
		this.forget(now);
		if (this.forgetAt.has(id)) return false;
		this.forgetAt.set(id, until);
		return true;
	}

	// Entries come roughly in the order in which they may go, so the front of the map is enough to keep it small.
	private forget(now: number): void {
		for (const [id, until] of this.forgetAt) {
			if (until >= now) return;
			this.forgetAt.delete(id);
		}
	}
}
