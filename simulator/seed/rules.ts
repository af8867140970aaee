import { createRule, setRuleStatus } from '../groups/rules/writeRule';
import type { Org } from '../org';

export interface SeedRule {
	name: string;
	/** Okta Expression Language, such as `user.department=="Engineering"`. */
	expression: string;
	/** Names of groups that are there. */
	groups: string[];
	/** ACTIVE unless told. */
	status?: 'ACTIVE' | 'INACTIVE';
}

function idOf(org: Org, groupName: string): string {
	const [id] = org.state.groups.find('profile.name', groupName.toLowerCase());
	if (id === undefined) throw new Error(`no group is called ${groupName}`);
	return id;
}

export function seedRules(org: Org, rules: readonly SeedRule[]): void {
	for (const { name, expression, groups, status = 'ACTIVE' } of rules) {
		const rule = createRule(org, {
			name,
			conditions: { expression: { value: expression } },
			actions: { assignUserToGroups: { groupIds: groups.map((group) => idOf(org, group)) } },
		});
		if (status === 'ACTIVE') setRuleStatus(org, rule, 'ACTIVE');
	}
}
