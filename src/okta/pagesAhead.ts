import type { OktaPage } from './client';
import type { PageTrail } from './pageTrail';

/**
 * Asks for a page, and tells the address of the one after it as soon as the answer's head does; is told then whether that
 * one has been asked for.
 */
export type AskPage<T> = (
	link: string | undefined,
	onNext: (next: string) => boolean,
) => Promise<OktaPage<T>>;

/**
 * The items of a list, page after page. The page after the one that is waited for is asked for as soon as the head of its
 * answer names it, so that the org works on it while the body comes in and is parsed. No further page is ever on its way:
 * whoever stops reading has asked for one in vain at most.
 */
export async function* pagesAhead<T>(
	ask: AskPage<T>,
	trail: PageTrail,
): AsyncGenerator<T[], void, undefined> {
	let coming: ComingPage<T> | undefined = new ComingPage(ask);
	while (coming) {
		const { items, next }: OktaPage<T> = trail.passed(await coming.awaited());
		yield items;
		coming = next === undefined ? undefined : coming.after(next);
	}
}

/** A page that was asked for. */
class ComingPage<T> {
	private readonly page: Promise<OktaPage<T>>;
	private isAwaited = false;
	private next?: string;
	private following?: ComingPage<T>;

	constructor(
		private readonly ask: AskPage<T>,
		private readonly link?: string,
	) {
		this.page = ask(link, (next) => {
			this.next = next;
			return this.goOn();
		});
		// A failure is told to whoever reads on; perhaps nobody does.
		this.page.catch(() => undefined);
	}

	/** Whoever wants this page will probably want the one after it. */
	async awaited(): Promise<OktaPage<T>> {
		this.isAwaited = true;
		this.goOn();
		return await this.page;
	}

	/** The page that this one named as its next; asked for again where the answer was sent twice and named two. */
	after(next: string): ComingPage<T> {
		return this.following?.link === next ? this.following : new ComingPage(this.ask, next);
	}

	private goOn(): boolean {
		if (!this.isAwaited || this.next === undefined) return false;
		this.following ??= new ComingPage(this.ask, this.next);
		return true;
	}
}
