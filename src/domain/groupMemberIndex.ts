import { soughtValue, type Candidate, type MatchingRule, type Sought } from './matching';
import { loginOf } from './logins';
import { refuseExisting, type Protection } from './protection';

/**
 * The members of a hub group, found again by the rules that match people. Holds what the rules look at and nothing else
 * of a user.
 */
export class MemberIndex {
	/** Login by hub id. */
	readonly logins = new Map<string, string>();

	/** Hub ids of members who must not be touched. */
	readonly protected = new Set<string>();

	private readonly byKey = new Map<string, Candidate[]>();

	constructor(
		private readonly rules: readonly MatchingRule[],
		private readonly protection: Protection,
	) {}

	add(user: Candidate): void {
		this.logins.set(user.id, loginOf(user));
		if (refuseExisting(user, this.protection)) this.protected.add(user.id);
		const profile: Record<string, unknown> = {};
		for (const attribute of this.attributes()) profile[attribute] = user.profile[attribute];
		const small = { id: user.id, profile };
		for (const rule of this.rules) {
			const key = keyOf(rule, rule.by === 'id' ? user.id : profile[attributeOf(rule)]);
			const known = this.byKey.get(key);
			if (known) known.push(small);
			else this.byKey.set(key, [small]);
		}
	}

	/**
	 * The members that a person's first rule finds. Good enough to leave a membership as it is: no later rule may add
	 * to what an earlier one decides, and where nothing is written nobody can be hit by mistake.
	 */
	find(sought: Sought): readonly Candidate[] {
		const key = this.keyFor(sought);
		return (key === undefined ? undefined : this.byKey.get(key)) ?? NOBODY;
	}

	/** Whether a person has a value that any rule looks for. */
	canMatch(sought: Sought): boolean {
		return this.keyFor(sought) !== undefined;
	}

	/** What a rule would look for to find these members again elsewhere, by hub id. */
	valuesOf(rule: MatchingRule, ids: ReadonlySet<string>): Map<string, string> {
		const values = new Map<string, string>();
		for (const members of this.byKey.values())
			for (const { id, profile } of members) {
				const value = rule.by === 'id' ? id : profile[attributeOf(rule)];
				if (ids.has(id) && typeof value === 'string') values.set(id, value);
			}
		return values;
	}

	private keyFor(sought: Sought): string | undefined {
		for (const rule of this.rules) {
			const value = soughtValue(rule, sought);
			if (value !== undefined) return keyOf(rule, value);
		}
		return undefined;
	}

	private attributes(): string[] {
		return this.rules.filter(({ by }) => by !== 'id').map(attributeOf);
	}
}

const NOBODY: readonly Candidate[] = [];

function attributeOf(rule: MatchingRule): string {
	return rule.by === 'attribute' ? rule.attribute : 'login';
}

/** Ids are compared as they are, everything else without regard to letter case, as Okta does. */
function keyOf(rule: MatchingRule, value: unknown): string {
	const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	return rule.by === 'id' ? `id ${text}` : `${attributeOf(rule)} ${text.toLowerCase()}`;
}
