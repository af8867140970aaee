interface Place<T> {
	value: T;
	before?: Place<T>;
	after?: Place<T>;
}

/** Takes one entry out of the queue it stands in; does nothing the second time. */
export type Leave = () => void;

/**
 * First come, first served. A linked list, because joining, looking at the first and leaving from the middle
 * are then all O(1): thousands of waiting requests may be cancelled at once.
 */
export class Queue<T> {
	private head?: Place<T>;
	private tail?: Place<T>;
	private count = 0;

	get length(): number {
		return this.count;
	}

	get first(): T | undefined {
		return this.head?.value;
	}

	/** Joins at the end. */
	join(value: T): Leave {
		return this.insert(value, this.tail, undefined);
	}

	/** Joins again at the front, behind those that `isEarlier` says came first. */
	rejoin(value: T, isEarlier: (other: T) => boolean): Leave {
		let after = this.head;
		while (after !== undefined && isEarlier(after.value)) after = after.after;
		return this.insert(value, after === undefined ? this.tail : after.before, after);
	}

	private insert(value: T, before?: Place<T>, after?: Place<T>): Leave {
		const place: Place<T> = { value, before, after };
		this.link(before, place);
		this.link(place, after);
		this.count += 1;
		let inside = true;
		return () => {
			if (!inside) return;
			inside = false;
			this.count -= 1;
			this.link(place.before, place.after);
		};
	}

	private link(before?: Place<T>, after?: Place<T>): void {
		if (before === undefined) this.head = after;
		else before.after = after;
		if (after === undefined) this.tail = before;
		else after.before = before;
	}
}
