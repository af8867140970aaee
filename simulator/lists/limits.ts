import { invalid } from '../OktaError';

/** How many items a list gives when not told, and at most. */
export interface LimitRule {
	otherwise: number;
	most: number;
}

// Recorded: the limit that `rel="self"` fills in; Okta API reference for the most.
export const LIMITS = {
	users: { otherwise: 200, most: 200 },
	usersByName: { otherwise: 10, most: 200 },
	userGroups: { otherwise: 200, most: 200 },
	members: { otherwise: 1000, most: 1000 },
	groups: { otherwise: 10_000, most: 10_000 },
	groupsByName: { otherwise: 300, most: 300 },
	rules: { otherwise: 50, most: 200 },
} as const satisfies Record<string, LimitRule>;

/** The limit of a list; more than the most counts as the most, nonsense is refused. */
export function limitOf(query: URLSearchParams, rule: LimitRule): number {
	const text = query.get('limit');
	if (text === null) return rule.otherwise;
	const limit = Number(text);
	if (!Number.isInteger(limit)) throw invalid('limit', 'limit: The value must be an integer');
	if (limit < 1) return rule.otherwise;
	return Math.min(limit, rule.most);
}
