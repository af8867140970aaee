import type { Change } from '../domain/change';
import {
	certainUntil,
	hasRoom,
	settle,
	steadyUntil,
	withSeen,
	type ChangeStream,
} from '../domain/changeStream';
import type { Seen, Since } from '../domain/searchChanges';
import type { ChangedBetween } from '../okta/changedThings';
import type { OktaPage } from '../okta/client';

/** Where a stream's things come from, and what they tell. */
export interface StreamSource<T extends { id: string }> {
	page(between: ChangedBetween, next?: string): Promise<OktaPage<T> | undefined>;
	changesOf(thing: T, since: Since): Change[];
	seenOf(thing: T, steady: string): Seen;
}

export interface StreamRead {
	stream: ChangeStream;
	changes: Change[];
}

export interface StreamWish {
	/** How long the index may trail behind. */
	overlapMs: number;
	/** How many changes are enough for now. */
	wanted: number;
}

/** Pages of changes that the index may still add to. More of them wait until it is certain. */
const UNCERTAIN_PAGES = 5;

/**
 * Reads what changed. Few changes are handed on at once and remembered until the index is certain of their time.
 * Many are read as a closed window of certain times, page by page over several polls, so that nothing needs to be
 * remembered and equal times at the border of a page cannot matter.
 */
export async function readStream<T extends { id: string }>(
	source: StreamSource<T>,
	begun: ChangeStream,
	{ overlapMs, wanted }: StreamWish,
): Promise<StreamRead> {
	const reader = new StreamReader(source, begun);
	while (reader.changes.length < wanted) {
		if (reader.stream.window) await reader.readWindow(wanted);
		else if (await reader.readNewest(overlapMs)) break;
	}
	return reader;
}

class StreamReader<T extends { id: string }> implements StreamRead {
	readonly changes: Change[] = [];

	constructor(
		private readonly source: StreamSource<T>,
		public stream: ChangeStream,
	) {}

	/** Reads on in the window until it ends or there is enough. A list that cannot be followed any more begins anew. */
	async readWindow(wanted: number): Promise<void> {
		const { window, settled } = this.stream;
		if (!window) return;
		let { next } = window;
		do {
			const page = await this.source.page({ from: settled, until: window.until }, next);
			if (page) this.take(page);
			next = page?.next;
			this.stream = { ...this.stream, window: { until: window.until, next } };
			if (page && next === undefined) {
				this.stream = settle(this.stream, window.until);
				return;
			}
		} while (this.changes.length < wanted);
	}

	/** Looks at everything since the last certain moment; true when that is all there is to do for now. */
	async readNewest(overlapMs: number): Promise<boolean> {
		const from = this.stream.settled;
		const first = await this.source.page({ from });
		const certain = certainUntil(first?.at ?? from, overlapMs);
		if (first?.next === undefined) {
			if (first) this.take(first);
			this.stream = settle(this.stream, certain);
			return true;
		}
		if (Date.parse(certain) > Date.parse(from)) {
			this.stream = { ...this.stream, window: { until: certain } };
			return false;
		}
		await this.takeUncertain(first);
		return true;
	}

	private async takeUncertain(first: OktaPage<T>): Promise<void> {
		let page: OktaPage<T> | undefined = first;
		for (let pages = 1; page && hasRoom(this.stream); pages += 1) {
			this.take(page);
			if (pages === UNCERTAIN_PAGES || page.next === undefined) return;
			page = await this.source.page({ from: this.stream.settled }, page.next);
		}
	}

	private take({ items, at }: OktaPage<T>): void {
		const from = this.stream.settled;
		const steady = steadyUntil(at ?? from);
		const handedOn: Record<string, Seen> = {};
		for (const thing of items) {
			const seen = this.stream.seen[thing.id];
			const changes = this.source.changesOf(thing, { from, steady, seen });
			if (changes.length === 0) continue;
			this.changes.push(...changes);
			handedOn[thing.id] = this.source.seenOf(thing, steady);
		}
		this.stream = withSeen(this.stream, handedOn);
	}
}
