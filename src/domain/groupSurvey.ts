import type { MemberIndex } from './groupMemberIndex';
import type { MembersSeen, RemovalReason, Skipped, SkipReason } from './groupMembers';
import { isDeactivated, type UserStatus } from './lifecycle';
import { loginOf } from './logins';
import type { Candidate, Situation, Sought } from './matching';
import { refuseExisting, type Protection } from './protection';

/** Somebody in the source group. */
export interface SourcePerson {
	/** How the person is named in outcomes. */
	who: string;
	sought: Sought;
	/** The spoke user, where there is a spoke. */
	spokeId?: string;
	/** Why the person should not be a member although the source group has it. */
	unwanted?: RemovalReason & SkipReason;
}

type HubUser = Candidate & { status: UserStatus };

/**
 * Takes the people of a source group one after the other and sorts them: member already, to be added, left out and why,
 * missing in the hub.
 */
export class GroupSurvey implements MembersSeen {
	readonly desired = new Map<string, string>();

	readonly untouchable: Set<string>;

	readonly unwanted = new Map<string, RemovalReason>();

	readonly skipped: Skipped[] = [];

	/** People the hub does not have. */
	readonly missing: SourcePerson[] = [];

	/** People the source group shows. */
	people = 0;

	constructor(
		private readonly index: MemberIndex,
		private readonly protection: Protection,
	) {
		this.untouchable = new Set(index.protected);
	}

	get hub(): ReadonlyMap<string, string> {
		return this.index.logins;
	}

	/** Sorts a person by the hub group's members alone; false where the hub has to be asked. */
	sortByMembers(person: SourcePerson): boolean {
		this.people += 1;
		const members = this.index.find(person.sought);
		if (person.unwanted) return this.leaveOut(person, person.unwanted, members);
		if (members.length > 1) this.doubtful(person, members);
		else if (members[0]) this.want(members[0].id, person.who);
		else if (!this.index.canMatch(person.sought)) this.skip(person, 'nothing to match by');
		else return false;
		return true;
	}

	/** Sorts a person by what the whole hub has. */
	sortByHub(person: SourcePerson, situation: Situation<HubUser>): void {
		switch (situation.situation) {
			case 'absent':
				this.missing.push(person);
				return;
			case 'ambiguous':
				this.doubtful(person, situation.candidates);
				return;
			case 'confirmed':
			case 'found':
				this.sortFound(person, situation.user);
		}
	}

	/** The hub user a person turned into. */
	want(hubId: string, who: string): void {
		this.desired.set(hubId, who);
	}

	skip({ who }: SourcePerson, reason: SkipReason): void {
		this.skipped.push({ who, reason });
	}

	private sortFound(person: SourcePerson, user: HubUser): void {
		if (this.hub.has(user.id)) this.want(user.id, loginOf(user));
		else if (isDeactivated(user.status)) this.skip(person, 'deactivated');
		else if (refuseExisting(user, this.protection)) this.skip(person, 'protected');
		else this.want(user.id, loginOf(user));
	}

	private leaveOut(
		person: SourcePerson,
		reason: RemovalReason & SkipReason,
		members: readonly Candidate[],
	): boolean {
		if (members.length === 0) this.skip(person, reason);
		for (const { id } of members) this.unwanted.set(id, reason);
		return true;
	}

	private doubtful(person: SourcePerson, candidates: readonly Candidate[]): void {
		this.skip(person, 'ambiguous');
		for (const { id } of candidates) this.untouchable.add(id);
	}
}
