import type { AttributeSchema } from '../domain/attributeSchema';
import type { Continuation } from '../domain/continuation';
import type { DeltaState } from '../domain/delta';
import type { OktaClient } from '../okta/client';
import { readGroupTimes } from '../okta/groupQuery';
import type { OktaUser } from '../okta/users';
import { fieldsOf, type UserQuery } from '../okta/userQuery';
import { usersById } from '../okta/usersById';
import { changedSince, NOT_DEACTIVATED, scopeSearch, searchFor } from '../okta/userSearch';
import type { ReadTask } from './ImportTask';
import { OrgOrder } from './OrgOrder';
import { readMembers } from './readMembers';
import { readSideBySide } from './readSideBySide';
import { schemaReader } from './schemaReader';

/** Ranges under way at once: enough to hide the latency of pages, few beside Okta's limit of calls at the same time. */
const PAGES_AT_ONCE = 4;

type Take = (users: OktaUser[], at: string | undefined) => void;

/** Reads the hub's users as a task describes them and moves its place along. */
export class HubReader {
	constructor(
		private readonly hub: OktaClient,
		private readonly task: ReadTask,
		private readonly place: Continuation,
	) {}

	/**
	 * Reads about `wanted` users.
	 * @param before what the import before left to do, where only changes are read
	 */
	async read(
		wanted: number,
		before: DeltaState | undefined,
		take: (users: OktaUser[]) => void,
	): Promise<void> {
		const retry = new Set(this.place.counts.read === 0 ? before?.retry : []);
		const counted = (users: OktaUser[], at: string | undefined) => {
			this.place.mark ??= at;
			this.place.counts.read += users.length;
			for (const { id } of users) retry.delete(id);
			take(users);
		};
		if (this.task.scope.by === 'group')
			await this.readGroup(this.task.scope.groupId, wanted, counted);
		else await this.readSearch(wanted, counted);
		for await (const page of usersById(this.hub, [...retry], this.fields())) take(page);
	}

	private async readSearch(wanted: number, take: Take): Promise<void> {
		const order = new OrgOrder(this.hub, this.place.order);
		this.place.ranges = await readSideBySide({
			client: this.hub,
			query: await this.query(),
			ranges: this.place.ranges,
			order,
			atOnce: PAGES_AT_ONCE,
			wanted,
			take,
		});
		this.place.order = order.seen;
	}

	private async query(): Promise<UserQuery> {
		const { mode } = this.place;
		const deactivated = this.task.includesDeactivated ? undefined : NOT_DEACTIVATED;
		const changed = mode.mode === 'delta' ? changedSince(mode.since) : undefined;
		const search = searchFor(await this.scope(), deactivated, changed);
		return { search, fields: this.fields(), doing: 'read the hub’s users' };
	}

	private async scope(): Promise<string | undefined> {
		const { scope } = this.task;
		if (scope.by === 'group') return undefined;
		return scopeSearch(scope, scope.by === 'conditions' ? await this.schema() : undefined);
	}

	private async schema(): Promise<readonly AttributeSchema[] | undefined> {
		return await schemaReader(this.hub)(undefined);
	}

	private fields(): string | undefined {
		return this.task.attributes && fieldsOf(this.task.attributes);
	}

	private async readGroup(groupId: string, wanted: number, take: Take): Promise<void> {
		const changedOnly = await this.changedOnly(groupId);
		this.place.members = await readMembers(this.hub, groupId, this.place.members ?? {}, {
			wanted,
			take: (page, at) =>
				take(
					page.filter((user) => this.isWanted(user, changedOnly)),
					at,
				),
		});
	}

	private isWanted({ status, lastUpdated }: OktaUser, changedOnly: string | undefined): boolean {
		if (status === 'DEPROVISIONED' && !this.task.includesDeactivated) return false;
		return changedOnly === undefined || (lastUpdated ?? '') > changedOnly;
	}

	/** A member who only joined has not changed, so after any change of the membership every member is looked at. */
	private async changedOnly(groupId: string): Promise<string | undefined> {
		const { mode } = this.place;
		if (mode.mode === 'full') return undefined;
		const { lastMembershipUpdated = '' } = await readGroupTimes(this.hub, groupId);
		return lastMembershipUpdated > mode.since ? undefined : mode.since;
	}
}
