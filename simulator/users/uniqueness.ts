import { invalid } from '../OktaError';
import type { Org } from '../org';
import { attributesOf, type ProfileSchema } from '../profile/ProfileSchema';
import type { Profile } from '../state/User';

const TAKEN = 'An object with this field already exists in the current organization';

function uniqueAttributes(schema: ProfileSchema): string[] {
	return [...attributesOf(schema)]
		.filter(([name, attribute]) => name === 'login' || attribute.unique !== undefined)
		.map(([name]) => name);
}

/**
 * Refuses a login, or another unique attribute, that somebody else holds: 400, never 409; a deactivated user holds its
 * login until deleted (Okta docs, "Errors"; Okta support, "This choice creates a conflict").
 */
export function requireUnique(
	org: Org,
	schema: ProfileSchema,
	profile: Profile,
	ownId?: string,
): void {
	const taken = uniqueAttributes(schema).filter((name) => {
		const value = profile[name];
		if (value === undefined || value === null || value === '') return false;
		const key = typeof value === 'string' ? value.toLowerCase() : value;
		return org.state.users.find(`profile.${name}`, key).some((id) => id !== ownId);
	});
	const [first] = taken;
	if (first !== undefined) throw invalid(first, ...taken.map((name) => `${name}: ${TAKEN}`));
}
