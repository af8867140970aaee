import {
	fits,
	situationOf,
	soughtValue,
	type MatchingRule,
	type Situation,
	type Sought,
} from '../domain/matching';
import type { OktaClient } from '../okta/client';
import type { OktaUser } from '../okta/users';
import { usersByValue } from '../okta/usersByValue';

/**
 * Finds many people in an org with few requests, in the order of `sought`: the rules in order, each asking only for
 * those whom no earlier rule found.
 *
 * Reads the search index: right to decide who needs nothing, never to write. Numbers and booleans are compared as text.
 */
export async function matchUsers(
	client: OktaClient,
	sought: readonly Sought[],
	rules: readonly MatchingRule[],
): Promise<Array<Situation<OktaUser>>> {
	const situations: Array<Situation<OktaUser>> = sought.map(() => ({ situation: 'absent' }));
	for (const rule of rules) {
		const open = sought.flatMap((person, at) => {
			const value = situations[at]?.situation === 'absent' ? soughtValue(rule, person) : undefined;
			return value === undefined ? [] : [{ at, person, value }];
		});
		const users = await usersByValue(
			client,
			attributeOf(rule),
			open.map(({ value }) => value),
		);
		for (const { at, person, value } of open) {
			const candidates = (users.get(value.toLowerCase()) ?? []).filter((user) =>
				fits(rule, person, user),
			);
			situations[at] = situationOf(rule, candidates) ?? { situation: 'absent' };
		}
	}
	return situations;
}

function attributeOf(rule: MatchingRule): 'id' | `profile.${string}` {
	switch (rule.by) {
		case 'id':
			return 'id';
		case 'login':
			return 'profile.login';
		case 'attribute':
			return `profile.${rule.attribute}`;
	}
}
