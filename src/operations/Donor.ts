const SHY_AT_MOST = 32;

/**
 * Learns how often giving away half of a range is worth it: where the other half turned out to be next to empty, the
 * donor waits twice as many pages before it gives again, so that empty halves stay few beside the pages read.
 */
export class Donor {
	private shyFor = 0;
	private pages = 0;

	/** Called after each page. */
	gives(): boolean {
		this.pages += 1;
		if (this.pages <= this.shyFor) return false;
		this.pages = 0;
		return true;
	}

	/** @param pages how many pages the half had that was given away */
	learn(pages: number): void {
		this.shyFor = pages > 1 ? 0 : Math.min(SHY_AT_MOST, 2 * this.shyFor + 1);
	}
}
