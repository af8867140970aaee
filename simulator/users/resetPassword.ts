import { oktaError } from '../OktaError';
import type { Org } from '../org';
import type { User } from '../state/User';
import { flag } from '../wire/shape';
import { runOperation } from './lifecycle';

const FEDERATION = { type: 'FEDERATION', name: 'FEDERATION' };

function convert(org: Org, user: User): void {
	const { password, ...rest } = runOperation(org, user, 'convertToFederation');
	void password;
	org.state.users.put({ ...rest, provider: FEDERATION }, org.now());
}

/**
 * `POST …/lifecycle/reset_password`: the link when no mail is sent, else `{}`. With `provider=FEDERATION` the password is
 * wiped and the user signs in elsewhere; without it a federated user comes back to Okta (Okta API reference, User
 * Lifecycle, "Reset password").
 */
export function resetPassword(org: Org, user: User, query: URLSearchParams): object {
	const provider = query.get('provider');
	if (provider !== null) {
		if (provider !== 'FEDERATION') throw oktaError('E0000017');
		convert(org, user);
		return {};
	}
	const after = runOperation(org, user, 'resetPassword');
	if (after.provider.type === 'FEDERATION')
		org.state.users.put({ ...after, provider: { type: 'OKTA', name: 'OKTA' } }, org.now());
	if (flag(query, 'sendEmail', true)) return {};
	return { resetPasswordUrl: `${org.baseUrl}/reset_password/${org.state.ids.token(20)}` };
}
