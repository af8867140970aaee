import type { OktaClient, OktaPage } from './client';
import { ListWithoutEnd } from './failures/ListWithoutEnd';

/** At 200 people a page 20 million people; what a run reads is in memory long before. */
const MOST_PAGES = 100_000;
/** A page may be empty where an index and a list disagree, but not one after the other for long. */
const MOST_EMPTY = 100;

/**
 * Watches the pages of one list and stops where they can't come to an end. A way that leads back on itself is found with
 * one remembered address (R. P. Brent, "An improved Monte Carlo factorization algorithm", 1980), so that reading a large
 * org costs no memory.
 */
export class PageTrail {
	private pages = 0;
	private empty = 0;
	private remembered?: string;
	private rememberAt = 1;

	constructor(
		private readonly client: Pick<OktaClient, 'org'>,
		/** For messages, e.g. `list the members of group 00g1`. */
		private readonly doing: string,
	) {}

	/** The list is read from an earlier place again, on purpose. */
	begin(): void {
		this.pages = 0;
		this.empty = 0;
		this.remembered = undefined;
		this.rememberAt = 1;
	}

	/** Takes in a page and answers with it. */
	passed<Page extends Pick<OktaPage<unknown>, 'items' | 'next'>>(page: Page): Page {
		const { items, next } = page;
		if (next === undefined) return page;
		this.pages += 1;
		this.empty = items.length === 0 ? this.empty + 1 : 0;
		if (next === this.remembered)
			throw this.endless('it leads back to a page that was read before');
		if (this.empty >= MOST_EMPTY) throw this.endless('its pages are empty');
		if (this.pages >= MOST_PAGES) throw this.endless('it is longer than any org');
		if (this.pages === this.rememberAt) {
			this.remembered = next;
			this.rememberAt *= 2;
		}
		return page;
	}

	private endless(sign: string): ListWithoutEnd {
		return new ListWithoutEnd(this.client.org.role, this.doing, sign, this.pages);
	}
}
