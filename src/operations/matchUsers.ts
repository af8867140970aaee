import {
	fits,
	situationOf,
	soughtValue,
	type MatchingRule,
	type Situation,
	type Sought,
} from '../domain/matching';
import type { OktaClient } from '../okta/client';
import { literalsOf, type SchemaSource } from '../okta/literalsOf';
import type { OktaUser } from '../okta/users';
import { usersByValue } from '../okta/usersByValue';
import { schemaReader } from './schemaReader';

/**
 * Finds many people in an org with few requests, in the order of `sought`: the rules in order, each asking only for
 * those whom no earlier rule found.
 *
 * Reads the search index: right to decide who needs nothing, never to write.
 * @param schema the org's where it was read before; otherwise it is read where a value may be a number
 */
export async function matchUsers(
	client: OktaClient,
	sought: readonly Sought[],
	rules: readonly MatchingRule[],
	schema: SchemaSource = async () => await schemaReader(client)(undefined),
): Promise<Array<Situation<OktaUser>>> {
	const situations: Array<Situation<OktaUser>> = sought.map(() => ({ situation: 'absent' }));
	for (const rule of rules) {
		const open = sought.flatMap((person, at) => {
			const value = situations[at]?.situation === 'absent' ? soughtValue(rule, person) : undefined;
			return value === undefined ? [] : [{ at, person, value }];
		});
		const values = open.map(({ value }) => value);
		const attribute = attributeOf(rule);
		const literalOf =
			rule.by === 'attribute' ? await literalsOf(rule.attribute, values, schema) : undefined;
		const users = await usersByValue(client, attribute, values, literalOf);
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
