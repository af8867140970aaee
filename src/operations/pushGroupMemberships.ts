import { MemberIndex } from '../domain/groupMemberIndex';
import type { SourcePerson } from '../domain/groupSurvey';
import type { MembersPolicy } from '../domain/groupWish';
import type { Protection } from '../domain/protection';
import type { OktaClient } from '../okta/client';
import { listMembers } from '../okta/members';
import type { GroupPeople } from './pushGroupPeople';
import type { PushSettings } from './pushGroup';

/** People read between two lines of the log. */
const REPORT_EVERY = 10_000;

export interface MembershipsQuestion {
	people: GroupPeople;
	matchBy: MembersPolicy['matchBy'];
	protection: Protection;
	/** Told now and then how many people of the source group have been read. */
	progress(people: number): void;
}

interface GroupReading {
	/** Missing for a group that does not exist yet. */
	groupId?: string;
	index: Promise<MemberIndex>;
}

/** The people of a source group and the members of its hub group, read side by side from the moment they are wanted. */
export class Memberships {
	private source?: Promise<SourcePerson[]>;
	private group?: GroupReading;
	private isStopped = false;

	private readonly hub: OktaClient;

	constructor(
		hub: OktaClient,
		private readonly question: MembershipsQuestion,
	) {
		this.hub = hub.fork();
	}

	/** Begins to read, or goes on where it is this hub group that is being read. Nobody has to wait for the outcome. */
	begin(groupId: string | undefined): void {
		this.source ??= watched(this.everybody());
		if (this.group && this.group.groupId === groupId) return;
		const group: GroupReading = { groupId, index: Promise.resolve(this.emptyIndex()) };
		this.group = group;
		if (groupId !== undefined) group.index = watched(this.members(groupId, group));
	}

	/** Both, of the hub group that was begun last. */
	async read(): Promise<{ groupId?: string; source: SourcePerson[]; index: MemberIndex }> {
		const { source = [], group } = this;
		const [everybody, index] = await Promise.all([source, group?.index ?? this.emptyIndex()]);
		return { groupId: group?.groupId, source: everybody, index };
	}

	/** Calls to the hub so far. */
	requests(): number {
		return this.hub.requests();
	}

	/** Nobody wants to know any more; no further page is asked for. */
	stop(): void {
		this.isStopped = true;
	}

	private emptyIndex(): MemberIndex {
		return new MemberIndex(this.question.matchBy, this.question.protection);
	}

	private async members(groupId: string, reading: GroupReading): Promise<MemberIndex> {
		const index = this.emptyIndex();
		for await (const page of listMembers(this.hub, groupId)) {
			if (this.isStopped || this.group !== reading) break;
			for (const user of page) index.add(user);
		}
		return index;
	}

	private async everybody(): Promise<SourcePerson[]> {
		const { people, progress } = this.question;
		const everybody: SourcePerson[] = [];
		for await (const page of people.pages()) {
			if (this.isStopped) break;
			const before = everybody.length;
			for (const person of page) everybody.push(person);
			if (passes(before, everybody.length)) progress(everybody.length);
		}
		return everybody;
	}
}

/**
 * The memberships of one push; nothing is read yet.
 * @param name how the log calls the group
 */
export function membershipsOf(
	hub: OktaClient,
	{ name, ...pushed }: Pick<MembershipsQuestion, 'people' | 'matchBy'> & { name: string },
	{ protection, report }: Pick<PushSettings, 'protection' | 'report'>,
): Memberships {
	const progress = (read: number) => report(`'${name}': ${read} people of the source read`);
	return new Memberships(hub, { ...pushed, protection, progress });
}

/** A failure is told to whoever reads; where it was stopped, nobody does. */
function watched<T>(reading: Promise<T>): Promise<T> {
	reading.catch(() => undefined);
	return reading;
}

const passes = (before: number, now: number): boolean =>
	Math.floor(now / REPORT_EVERY) > Math.floor(before / REPORT_EVERY);
