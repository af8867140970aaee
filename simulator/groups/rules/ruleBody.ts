import type { Org } from '../../org';
import type { GroupRule } from '../../state/GroupRule';
import { stamp } from '../../state/time';

/** Recorded: POST /groups/rules. A rule whose group is gone is INVALID (recorded: GET after the group's delete). */
export function ruleBody(org: Org, rule: GroupRule): object {
	const isValid = rule.groupIds.every((id) => org.state.groups.get(id) !== undefined);
	return {
		type: 'group_rule',
		id: rule.id,
		status: isValid ? rule.status : 'INVALID',
		name: rule.name,
		created: stamp(rule.created),
		lastUpdated: stamp(rule.lastUpdated),
		conditions: {
			people: {
				users: { exclude: [...rule.excludedUserIds] },
				groups: { exclude: [...rule.excludedGroupIds] },
			},
			expression: { value: rule.expression, type: 'urn:okta:expression:1.0' },
		},
		actions: { assignUserToGroups: { groupIds: [...rule.groupIds] } },
		allGroupsValid: isValid,
	};
}
