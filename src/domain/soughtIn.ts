import { ruleName, soughtValue, type Sought } from './matching';
import { isUnset } from './profile';
import type { UserWish } from './userWish';

/** What the hub is asked for. */
export const soughtIn = ({ hubId, login, profile }: UserWish): Sought => ({
	id: hubId,
	login,
	profile,
});

/** The person as messages name them: by login, or where an item has none by what it is matched by. */
export function nameIn(wish: UserWish): string {
	if (!isUnset(wish.login.trim())) return wish.login;
	const known = wish.matchBy.flatMap((rule) => {
		const value = soughtValue(rule, soughtIn(wish));
		return value === undefined ? [] : [`the user with ${ruleName(rule)} ${value}`];
	});
	return known[0] ?? 'nobody';
}
