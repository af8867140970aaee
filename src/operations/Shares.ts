import type { OpenRange } from '../domain/idRange';
import type { Donor } from './Donor';

/** A range for one reader. */
export interface Share {
	range: OpenRange;
	/** Who gave it; learns whether it was worth it. */
	donor?: Donor;
}

/** Ranges that wait for a reader, and readers that wait for a range. */
export class Shares {
	isStopped = false;
	private isClosed = false;
	/** Readers that have a range. */
	private active = 0;
	private readonly open: Share[];
	private readonly waiting: Array<(share: Share | undefined) => void> = [];

	constructor(ranges: readonly OpenRange[]) {
		this.open = ranges.map((range) => ({ range }));
	}

	/** The next range to read, as soon as there is one; undefined when none will come any more. */
	async next(): Promise<Share | undefined> {
		const share = this.isStopped || this.isClosed ? undefined : this.open.shift();
		if (share) this.active += 1;
		if (share || this.isStopped || this.active === 0) return share;
		return await new Promise((resolve) => this.waiting.push(resolve));
	}

	/** A reader has finished its range. */
	done(): void {
		this.active -= 1;
		if (this.active === 0) this.release();
	}

	get isWaitedFor(): boolean {
		return this.waiting.length > 0 && !this.isClosed;
	}

	/** Gives a range to a reader that waits; false where nobody waits any more. */
	give(share: Share): boolean {
		const receiver = this.isClosed ? undefined : this.waiting.shift();
		if (!receiver) return false;
		this.active += 1;
		receiver(share);
		return true;
	}

	/** Enough was read: no range is begun any more. */
	close(): void {
		this.isClosed = true;
	}

	/** One reader failed: the others stop as well. */
	stop(failure: unknown): never {
		this.isStopped = true;
		this.release();
		throw failure;
	}

	unread(): OpenRange[] {
		return this.open.map(({ range }) => range);
	}

	private release(): void {
		for (const resolve of this.waiting.splice(0)) resolve(undefined);
	}
}
