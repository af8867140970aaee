/** Why somebody in the source group is not, or somebody in the hub group still is, a member. */
export type SkipReason =
	| 'absent'
	| 'deactivated'
	| 'deactivated in the source'
	| 'ambiguous'
	| 'protected'
	| 'not assigned to the app'
	| 'owned by rule'
	| 'nothing to match by';

/** Why somebody leaves the hub group. */
export type RemovalReason =
	| 'not in the source group'
	| 'unknown to the spoke'
	| 'deactivated in the source'
	| 'not assigned to the app';

export interface Member {
	/** The hub user. */
	id: string;
	/** Login, for people to read. */
	who: string;
}

export interface Removal extends Member {
	reason: RemovalReason;
}

export interface Skipped {
	who: string;
	reason: SkipReason;
}

/** What has to happen to a hub group's members. Everything by id, so that 50,000 of them fit in memory. */
export interface MembersPlan {
	add: Member[];
	remove: Removal[];
	/** Members who are right where they are. */
	kept: number;
	/** Members whom only the hub group has, and who stay. */
	extra: number;
	skipped: Skipped[];
}

/** The hub group's members, and what is known of the people of the source group. */
export interface MembersSeen {
	/** Login by hub id. */
	hub: ReadonlyMap<string, string>;
	/** Login by hub id, of everybody who should be a member. */
	desired: ReadonlyMap<string, string>;
	/** Hub ids that must not be touched: protected users, candidates of an ambiguous match. */
	untouchable: ReadonlySet<string>;
	/** People of the source group who should not be members, by hub id. */
	unwanted: ReadonlyMap<string, RemovalReason>;
}

/** Members of the hub group that the source group does not ask for and nothing protects. */
export function extraMembers({ hub, desired, untouchable }: MembersSeen): Member[] {
	const extra: Member[] = [];
	for (const [id, who] of hub)
		if (!desired.has(id) && !untouchable.has(id)) extra.push({ id, who });
	return extra;
}

/**
 * Set arithmetic: what is wanted and missing is added, what is there and unwanted is removed.
 * @param knownToSpoke hub ids of extra members whom the spoke knows, so that they left the group; undefined where there
 * is no spoke to ask and everybody counts as known
 */
export function planMembers(
	seen: MembersSeen,
	knownToSpoke: ReadonlySet<string> | undefined,
	policy: { mode: 'mirror' | 'addOnly'; foreign: 'keep' | 'remove' },
): MembersPlan {
	const { hub, desired, unwanted } = seen;
	const add: Member[] = [];
	for (const [id, who] of desired) if (!hub.has(id)) add.push({ id, who });
	const plan: MembersPlan = {
		add,
		remove: [],
		kept: desired.size - add.length,
		extra: 0,
		skipped: [],
	};
	for (const { id, who } of extraMembers(seen)) {
		const left = unwanted.get(id) ?? (!knownToSpoke || knownToSpoke.has(id) ? LEFT : undefined);
		const stays = policy.mode === 'addOnly' || (!left && policy.foreign === 'keep');
		if (stays) plan.extra += 1;
		else plan.remove.push({ id, who, reason: left ?? 'unknown to the spoke' });
	}
	return plan;
}

const LEFT: RemovalReason = 'not in the source group';

/**
 * The plan without the removals that a rule of the hub would only undo: Okta answers such a removal by writing an
 * exception into the rule (terraform-provider-okta, issue 179), and somebody else's rule is not ours to change.
 */
export function sparingRuleMembers(plan: MembersPlan, byRule: ReadonlySet<string>): MembersPlan {
	const spared = plan.remove.filter(({ id }) => byRule.has(id));
	return {
		...plan,
		remove: plan.remove.filter(({ id }) => !byRule.has(id)),
		skipped: [
			...plan.skipped,
			...spared.map(({ who }): Skipped => ({ who, reason: 'owned by rule' })),
		],
	};
}
