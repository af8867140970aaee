import type { Org } from '../org';
import { assignments } from './groups';
import { seedUsers } from './users';

/** An API token and the roles of the user who made it. */
export interface SeedToken {
	token: string;
	roles: string[];
	/** The login of its maker; a new user of that login is made where there is none. */
	login?: string;
}

export function seedTokens(org: Org, tokens: readonly SeedToken[]): void {
	for (const { token, roles, login = `${token}@${org.name}.example` } of tokens) {
		const find = () => org.state.users.find('profile.login', login.toLowerCase())[0];
		if (find() === undefined) {
			seedUsers(org, [{ profile: { login } }], new Map());
			org.state.staffIds.add(find() ?? '');
		}
		const userId = find() ?? '';
		org.state.roles.set(userId, assignments(org, roles));
		org.state.tokens.set(token, { userId, roles });
	}
}
