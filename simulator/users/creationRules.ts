import { oktaError } from '../OktaError';
import type { Provider, UserStatus } from '../state/User';

/** What decides the status of a new user. */
export interface Creation {
	activate: boolean;
	hasPassword: boolean;
	changePassword: boolean;
	provider: Provider;
	passwordOptional: boolean;
}

/** Their passwords live elsewhere (Okta API reference, Users, "Authentication provider"). */
export const isFederated = ({ type }: Provider) => type === 'FEDERATION' || type === 'SOCIAL';

/** Where activation leads: who can sign in is ACTIVE, who still needs a password is PROVISIONED. */
export const activatedStatus = (canSignIn: boolean): UserStatus =>
	canSignIn ? 'ACTIVE' : 'PROVISIONED';

/**
 * The status of a new user (Okta API reference, "Create user", table of creation scenarios).
 *
 * @throws E0000124, E0000125
 */
export function createdStatus(creation: Creation): UserStatus {
	const { activate, hasPassword, changePassword } = creation;
	if (changePassword && !hasPassword) throw oktaError('E0000124');
	if (changePassword && !activate) throw oktaError('E0000125');
	if (!activate) return 'STAGED';
	if (changePassword) return 'PASSWORD_EXPIRED';
	return activatedStatus(
		hasPassword || isFederated(creation.provider) || creation.passwordOptional,
	);
}
