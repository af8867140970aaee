interface Change<T> {
	at: number;
	/** What was there before the change; undefined when it was created. */
	before: T | undefined;
}

/**
 * What records looked like a while ago: lists and search read an index that trails behind the records ("typically less
 * than one second", Okta API reference, Users, "search"). Changes are kept only while `keepMs` is above 0.
 */
export class History<T> {
	keepMs = 0;
	private readonly changes = new Map<string, Change<T>[]>();

	note(id: string, before: T | undefined, at: number): void {
		if (this.keepMs <= 0) return;
		const list = this.changes.get(id) ?? [];
		list.push({ at, before });
		this.changes.set(id, list);
	}

	/** The ids whose indexed version may differ from the record. */
	pending(now: number): string[] {
		this.forget(now);
		return [...this.changes.keys()];
	}

	/** The version the index shows: `current`, unless it changed less than `keepMs` ago. */
	seen(id: string, current: T | undefined): T | undefined {
		const first = this.changes.get(id)?.[0];
		return first ? first.before : current;
	}

	private forget(now: number): void {
		for (const [id, list] of this.changes) {
			const recent = list.filter((change) => change.at > now - this.keepMs);
			if (recent.length === 0) this.changes.delete(id);
			else this.changes.set(id, recent);
		}
	}
}
