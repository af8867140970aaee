import { History } from './History';
import { SortedIds } from './SortedIds';

interface Membership {
	readonly userId: string;
}

/** Who is in which group, both ways, and which memberships a group rule made. */
export class Memberships {
	private readonly members = new Map<string, SortedIds>();
	private readonly groups = new Map<string, Set<string>>();
	/** Per group, who was a member a while ago: the list of members trails too. */
	private readonly histories = new Map<string, History<Membership>>();
	/** How far it trails (milliseconds). */
	keepMs = 0;
	/** Group id and user id to the rules that put the user there. */
	private readonly rules = new Map<string, Set<string>>();

	membersOf(groupId: string): SortedIds {
		const known = this.members.get(groupId);
		if (known) return known;
		const empty = new SortedIds();
		this.members.set(groupId, empty);
		return empty;
	}

	groupsOf(userId: string): Iterable<string> {
		return this.groups.get(userId) ?? [];
	}

	/** The changes that the list of a group's members does not show yet. */
	historyOf(groupId: string): History<Membership> {
		const history = this.histories.get(groupId) ?? new History<Membership>();
		this.histories.set(groupId, history);
		history.keepMs = this.keepMs;
		return history;
	}

	/** False when the user was a member already. */
	add(groupId: string, userId: string, at: number): boolean {
		if (!this.membersOf(groupId).add(userId)) return false;
		if (this.keepMs > 0) this.historyOf(groupId).note(userId, undefined, at);
		const held = this.groups.get(userId);
		if (held) held.add(groupId);
		else this.groups.set(userId, new Set([groupId]));
		return true;
	}

	/** False when the user was no member. */
	remove(groupId: string, userId: string, at: number): boolean {
		this.rules.delete(`${groupId}/${userId}`);
		this.groups.get(userId)?.delete(groupId);
		if (!this.membersOf(groupId).delete(userId)) return false;
		if (this.keepMs > 0) this.historyOf(groupId).note(userId, { userId }, at);
		return true;
	}

	rulesOf(groupId: string, userId: string): ReadonlySet<string> {
		return this.rules.get(`${groupId}/${userId}`) ?? new Set();
	}

	addByRule(groupId: string, userId: string, ruleId: string): void {
		const key = `${groupId}/${userId}`;
		this.rules.set(key, new Set([...this.rulesOf(groupId, userId), ruleId]));
	}

	/** Forgets that `ruleId` put the user there; true when no rule is left. */
	releaseFromRule(groupId: string, userId: string, ruleId: string): boolean {
		const held = this.rules.get(`${groupId}/${userId}`);
		if (!held?.delete(ruleId)) return false;
		if (held.size === 0) this.rules.delete(`${groupId}/${userId}`);
		return held.size === 0;
	}

	dropUser(userId: string, at: number): void {
		for (const groupId of [...this.groupsOf(userId)]) this.remove(groupId, userId, at);
		this.groups.delete(userId);
	}

	dropGroup(groupId: string, at: number): void {
		for (const userId of [...this.membersOf(groupId)]) this.remove(groupId, userId, at);
		this.members.delete(groupId);
		this.histories.delete(groupId);
	}
}
