/** Ids in rising order, with cheap appends (new ids are the highest) and pages that start after any id. */
export class SortedIds {
	private readonly ids: string[] = [];

	get size(): number {
		return this.ids.length;
	}

	/** Where `id` is, or would be. */
	private position(id: string): number {
		let low = 0;
		let high = this.ids.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.ids[middle] ?? '') < id) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	has(id: string): boolean {
		return this.ids[this.position(id)] === id;
	}

	/** False when it was there already. */
	add(id: string): boolean {
		const last = this.ids[this.ids.length - 1];
		if (last === undefined || last < id) {
			this.ids.push(id);
			return true;
		}
		const at = this.position(id);
		if (this.ids[at] === id) return false;
		this.ids.splice(at, 0, id);
		return true;
	}

	/** False when it was not there. */
	delete(id: string): boolean {
		const at = this.position(id);
		if (this.ids[at] !== id) return false;
		this.ids.splice(at, 1);
		return true;
	}

	/** The ids after `after` (from the start without it), lazily. */
	*after(after?: string): Generator<string> {
		let at = after === undefined ? 0 : this.position(after);
		if (after !== undefined && this.ids[at] === after) at++;
		for (; at < this.ids.length; at++) yield this.ids[at] as string;
	}

	[Symbol.iterator](): Iterator<string> {
		return this.ids[Symbol.iterator]();
	}
}
