import { learnOrder, type IdOrderSeen } from '../domain/idOrder';
import type { OktaClient } from '../okta/client';
import { comparesAsGreater } from '../okta/userQuery';

/** What is known of how an org lists and compares ids; learned from what is read, asked once where it matters. */
export class OrgOrder {
	private exact: Promise<boolean> | undefined;

	constructor(
		private readonly client: OktaClient,
		private known: IdOrderSeen = learnOrder([]),
	) {}

	get seen(): IdOrderSeen {
		return this.known;
	}

	learn(ids: readonly string[]): void {
		this.known = learnOrder(ids, this.known);
	}

	/**
	 * Whether "greater" means "listed after" to the org, so that a search may go on behind an id. False as long as no two
	 * ids were seen that could tell.
	 */
	async isExact(): Promise<boolean> {
		const { orders, witness } = this.known;
		if (orders.length !== 1 || !witness) return false;
		this.exact ??= comparesAsGreater(this.client, witness);
		return await this.exact;
	}
}
