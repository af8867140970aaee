import { mayComeAfter } from '../domain/idOrder';
import { splitRange, type OpenRange } from '../domain/idRange';
import type { OktaClient } from '../okta/client';
import type { OktaUser } from '../okta/users';
import { highestId, readUserPage, USERS_ON_A_PAGE, type UserQuery } from '../okta/userQuery';
import { Donor } from './Donor';
import type { OrgOrder } from './OrgOrder';
import { Restarts } from './Restarts';
import { Shares, type Share } from './Shares';
import { PageTrail } from '../okta/pageTrail';

export interface SideBySideWish {
	client: OktaClient;
	query: UserQuery;
	/** What is still to be read. */
	ranges: readonly OpenRange[];
	order: OrgOrder;
	/** Pages under way at once. Pages of one range can only be read one after the other. */
	atOnce: number;
	/** How many users; a page may bring a few more. */
	wanted: number;
	/** Gets each page as it comes. */
	take(users: OktaUser[], at: string | undefined): void;
}

/**
 * Reads users in several ranges at once and answers with what is left to read: nothing, or where to go on because
 * enough was read.
 *
 * Nobody can tell beforehand how ids are spread, so a reader that has finished waits for another one to give it the
 * upper half of what it still has to read; where the org's search does not allow that, one reader reads everything.
 */
export async function readSideBySide(wish: SideBySideWish): Promise<OpenRange[]> {
	let left = [...wish.ranges];
	let wanted = wish.wanted;
	while (left.length > 0 && wanted > 0) {
		const reading = new Reading({ ...wish, ranges: left, wanted });
		left = await reading.run();
		wanted -= reading.taken;
	}
	return left;
}

/** Finding out how to split costs two calls, which few pages do not pay back. */
const PAGES_BY_ONE = 3;

class Reading {
	taken = 0;
	private readonly shares: Shares;
	private readonly left: OpenRange[] = [];
	/** Users asked for by pages under way. */
	private reserved = 0;
	private pages = 0;
	private readonly restarts: Restarts;
	private readonly limit: number;
	private highest: Promise<string | undefined> | undefined;

	constructor(private readonly wish: SideBySideWish) {
		this.shares = new Shares(wish.ranges);
		this.restarts = new Restarts(wish.order);
		this.limit = pageSize(wish.wanted);
	}

	async run(): Promise<OpenRange[]> {
		const pages = Math.ceil(this.wish.wanted / this.limit);
		const readers = pages > PAGES_BY_ONE ? this.wish.atOnce : 1;
		await Promise.all(Array.from({ length: readers }, async () => await this.reader()));
		return [...this.shares.unread(), ...this.left];
	}

	private async reader(): Promise<void> {
		for (let share = await this.shares.next(); share; share = await this.shares.next()) {
			await this.read(share).catch((failure: unknown) => this.shares.stop(failure));
			this.shares.done();
		}
	}

	/** Reads one range to its end, or until enough was read. */
	private async read({ range, donor: giver }: Share): Promise<void> {
		const donor = new Donor();
		const trail = new PageTrail(this.wish.client, this.wish.query.doing);
		let open: OpenRange | undefined = range;
		let pages = 0;
		for (; open && !this.shares.isStopped; pages += 1) {
			if (this.taken + this.reserved >= this.wish.wanted) {
				this.left.push(open);
				this.shares.close();
				return;
			}
			open = await this.page(open, trail);
			if (open && donor.gives()) open = await this.giveAway(open, donor);
		}
		giver?.learn(pages);
	}

	/** Reads a page; answers with the rest of the range, or undefined where that was all. */
	private async page(open: OpenRange, trail: PageTrail): Promise<OpenRange | undefined> {
		const { client, query, order, take } = this.wish;
		this.reserved += this.limit;
		const page = await readUserPage(client, query, {
			range: open,
			next: open.next,
			limit: this.limit,
		});
		this.reserved -= this.limit;
		if (!page) {
			trail.begin();
			return await this.restarts.restart(open);
		}
		trail.passed({ items: page.users, next: page.next });
		order.learn(page.users.map(({ id }) => id));
		const { floor } = open;
		const users =
			floor === undefined
				? page.users
				: page.users.filter(({ id }) => mayComeAfter(id, floor, order.seen));
		this.taken += users.length;
		this.pages += 1;
		take(users, page.at);
		const last = page.users[page.users.length - 1]?.id ?? open.last;
		return page.next === undefined ? undefined : { ...open, last, next: page.next };
	}

	/** Gives the upper half of a range to a reader that waits; answers with what is left. */
	private async giveAway(open: OpenRange, donor: Donor): Promise<OpenRange> {
		const { client, query, order } = this.wish;
		const isEarly = this.pages < PAGES_BY_ONE;
		if (isEarly || !this.shares.isWaitedFor || !(await order.isExact())) return open;
		this.highest ??= highestId(client, query);
		const highest = await this.highest;
		const [lower, upper] = (highest !== undefined && splitRange(open, highest)) || [];
		return lower && upper && this.shares.give({ range: upper, donor }) ? lower : open;
	}
}

/** Pages of one size that together bring little more than what is wanted. */
function pageSize(wanted: number): number {
	return wanted === Infinity
		? USERS_ON_A_PAGE
		: Math.ceil(wanted / Math.ceil(wanted / USERS_ON_A_PAGE));
}
