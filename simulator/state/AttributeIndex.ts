/** From a value to the ids that have it. One id is kept bare, several in a set: most values are held by one user. */
export class AttributeIndex {
	private readonly holders = new Map<unknown, string | Set<string>>();

	add(key: unknown, id: string): void {
		const held = this.holders.get(key);
		if (held === undefined) this.holders.set(key, id);
		else if (typeof held === 'string') this.holders.set(key, new Set([held, id]));
		else held.add(id);
	}

	delete(key: unknown, id: string): void {
		const held = this.holders.get(key);
		if (held === id) this.holders.delete(key);
		else if (held instanceof Set) held.delete(id);
	}

	find(key: unknown): string[] {
		const held = this.holders.get(key);
		if (held === undefined) return [];
		return typeof held === 'string' ? [held] : [...held];
	}
}
