import { SortedIds } from './SortedIds';

/** Who is in which group, both ways, and which memberships a group rule made. */
export class Memberships {
	private readonly members = new Map<string, SortedIds>();
	private readonly groups = new Map<string, Set<string>>();
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

	/** False when the user was a member already. */
	add(groupId: string, userId: string): boolean {
		if (!this.membersOf(groupId).add(userId)) return false;
		const held = this.groups.get(userId);
		if (held) held.add(groupId);
		else this.groups.set(userId, new Set([groupId]));
		return true;
	}

	/** False when the user was no member. */
	remove(groupId: string, userId: string): boolean {
		this.rules.delete(`${groupId}/${userId}`);
		this.groups.get(userId)?.delete(groupId);
		return this.membersOf(groupId).delete(userId);
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

	dropUser(userId: string): void {
		for (const groupId of [...this.groupsOf(userId)]) this.remove(groupId, userId);
		this.groups.delete(userId);
	}

	dropGroup(groupId: string): void {
		for (const userId of [...this.membersOf(groupId)]) this.remove(groupId, userId);
		this.members.delete(groupId);
	}
}
