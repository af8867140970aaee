import { ruleBody } from '../groups/rules/ruleBody';
import {
	createRule,
	deleteRule,
	findRule,
	replaceRule,
	setRuleStatus,
} from '../groups/rules/writeRule';
import { findGroup } from '../groups/membership';
import { pageLinks } from '../links';
import { LIMITS, limitOf } from '../lists/limits';
import { takePage } from '../lists/page';
import { findUser } from '../users/findUser';
import { flag } from '../wire/shape';
import { noContent, ok, type Answer, type Call, type Route } from './Route';

const named = ({ org, params }: Call) => findRule(org, params.id ?? '');

function list({ org, query, target }: Call): Answer {
	const limit = limitOf(query, LIMITS.rules);
	const [search, cursor] = [query.get('search')?.toLowerCase() ?? '', query.get('after') ?? ''];
	const rules = [...org.state.rules.values()]
		.filter((rule) => rule.name.toLowerCase().includes(search) && rule.id > cursor)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	const { items, more } = takePage(rules, limit);
	const after = more ? items[items.length - 1]?.id : undefined;
	return ok(
		items.map((rule) => ruleBody(org, rule)),
		{ link: pageLinks({ baseUrl: org.baseUrl, target, limit, after }) },
	);
}

function setStatus(call: Call, status: 'ACTIVE' | 'INACTIVE'): Answer {
	setRuleStatus(call.org, named(call), status);
	return noContent;
}

// OpenAPI 2026.06.3: the rules that put a user into a group.
function rulesOfMember({ org, params }: Call): Answer {
	const group = findGroup(org, params.id ?? '');
	const user = findUser(org, params.userId ?? '');
	const ids = [...org.state.memberships.rulesOf(group.id, user.id)];
	return ok(ids.map((id) => ruleBody(org, findRule(org, id))));
}

// Recorded: DELETE answers 202 with an empty object.
function remove(call: Call): Answer {
	deleteRule(call.org, named(call), flag(call.query, 'removeUsers', false));
	return { status: 202, body: {} };
}

const rules = { path: '/api/v1/groups/rules', bucket: 'groups' } as const;
const rule = { path: '/api/v1/groups/rules/{id}', bucket: 'groups' } as const;
const read = { scope: 'okta.groups.read', permission: 'groups.read' } as const;
const write = { scope: 'okta.groups.manage', permission: 'groups.write' } as const;

export const groupRuleRoutes: Route[] = [
	{ ...rules, ...read, method: 'GET', handle: list },
	{
		...rules,
		...write,
		method: 'POST',
		handle: ({ org, body }) => ok(ruleBody(org, createRule(org, body))),
	},
	{ ...rule, ...read, method: 'GET', handle: (call) => ok(ruleBody(call.org, named(call))) },
	{
		...rule,
		...write,
		method: 'PUT',
		handle: (call) => ok(ruleBody(call.org, replaceRule(call.org, named(call), call.body))),
	},
	{ ...rule, ...write, method: 'DELETE', handle: remove },
	{
		...rule,
		...write,
		method: 'POST',
		path: `${rule.path}/lifecycle/activate`,
		handle: (call) => setStatus(call, 'ACTIVE'),
	},
	{
		...rule,
		...write,
		method: 'POST',
		path: `${rule.path}/lifecycle/deactivate`,
		handle: (call) => setStatus(call, 'INACTIVE'),
	},
	{
		...read,
		method: 'GET',
		path: '/api/v1/groups/{id}/users/{userId}/group-rules',
		bucket: 'groups',
		handle: rulesOfMember,
	},
];
