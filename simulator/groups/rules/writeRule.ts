import { invalid, notFound, oktaError } from '../../OktaError';
import type { Org } from '../../org';
import type { GroupRule } from '../../state/GroupRule';
import { memberObject, memberText, memberTexts, requireObject } from '../../wire/shape';
import { findGroup, removeMember, requireWritable } from '../membership';
import { applyRule } from './applyRules';
import { parseRule } from './parseRule';

type Wish = Pick<
	GroupRule,
	'name' | 'expression' | 'excludedUserIds' | 'excludedGroupIds' | 'groupIds'
>;

function parse(org: Org, requestBody: unknown): Wish {
	const body = requireObject(requestBody);
	const conditions = memberObject(body, 'conditions') ?? {};
	const people = memberObject(conditions, 'people') ?? {};
	const actions = memberObject(body, 'actions') ?? {};
	const expression = memberText(memberObject(conditions, 'expression') ?? {}, 'value') ?? '';
	const name = memberText(body, 'name');
	if (!name) throw invalid('name', 'name: The field cannot be left blank');
	parseRule(expression);
	const groupIds = memberTexts(memberObject(actions, 'assignUserToGroups') ?? {}, 'groupIds');
	for (const id of groupIds) requireWritable(findGroup(org, id));
	return {
		name,
		expression,
		excludedUserIds: memberTexts(memberObject(people, 'users') ?? {}, 'exclude'),
		excludedGroupIds: memberTexts(memberObject(people, 'groups') ?? {}, 'exclude'),
		groupIds,
	};
}

export function findRule(org: Org, id: string): GroupRule {
	const rule = org.state.rules.get(id);
	if (!rule) throw notFound(id, 'GroupRule');
	return rule;
}

function keep(org: Org, rule: GroupRule): GroupRule {
	org.state.rules.set(rule.id, rule);
	if (rule.status === 'ACTIVE')
		for (const user of [...org.state.users.values()]) applyRule(org, rule, user);
	return rule;
}

/** `POST /api/v1/groups/rules`: a new rule sleeps until it is activated. */
export function createRule(org: Org, requestBody: unknown): GroupRule {
	const now = org.now();
	const id = org.state.ids.create('0pr');
	const wish = parse(org, requestBody);
	return keep(org, { id, ...wish, status: 'INACTIVE', created: now, lastUpdated: now });
}

/** `PUT /api/v1/groups/rules/{id}`: only a sleeping rule can be changed (Okta API reference, "Replace group rule"). */
export function replaceRule(org: Org, rule: GroupRule, requestBody: unknown): GroupRule {
	if (rule.status === 'ACTIVE') throw oktaError('E0000038');
	return keep(org, { ...rule, ...parse(org, requestBody), lastUpdated: org.now() });
}

/** Wakes a rule, or puts it to sleep: asleep, it leaves members where they are. */
export function setRuleStatus(org: Org, rule: GroupRule, status: GroupRule['status']): void {
	keep(org, { ...rule, status, lastUpdated: org.now() });
}

/** `DELETE /api/v1/groups/rules/{id}`: its members stay unless `removeUsers` says otherwise. */
export function deleteRule(org: Org, rule: GroupRule, removesUsers: boolean): void {
	org.state.rules.delete(rule.id);
	for (const groupId of rule.groupIds) {
		const group = org.state.groups.get(groupId);
		if (!group) continue;
		for (const userId of [...org.state.memberships.membersOf(groupId)]) {
			const isAlone = org.state.memberships.releaseFromRule(groupId, userId, rule.id);
			const user = org.state.users.get(userId);
			if (removesUsers && isAlone && user) removeMember(org, group, user);
		}
	}
}
