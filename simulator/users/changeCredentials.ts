import { oktaError } from '../OktaError';
import type { Org } from '../org';
import type { User, UserStatus } from '../state/User';
import { memberObject, memberText, requireObject, type JsonObject } from '../wire/shape';
import type { ErrorCode } from '../errorBodies';
import { parseCredentials } from './credentialsWish';
import { requireStrongPassword } from './passwordRules';
import { userTarget } from './targets';
import { withCredentials } from './withCredentials';

// Okta API reference, User Credentials: the statuses that each call starts from.
const MAY_CHANGE_PASSWORD: readonly UserStatus[] = [
	'STAGED',
	'ACTIVE',
	'PASSWORD_EXPIRED',
	'RECOVERY',
];
const MAY_CHANGE_QUESTION: readonly UserStatus[] = ['STAGED', 'ACTIVE', 'RECOVERY'];

function requireStatus(user: User, allowed: readonly UserStatus[], code: ErrorCode): void {
	if (!allowed.includes(user.status)) throw oktaError(code);
}

// E0000014 with this cause (Okta API reference, User Credentials, error example).
function requirePassword(user: User, given: JsonObject | undefined, code: ErrorCode): void {
	const { password } = user;
	const isRight = password?.kind === 'value' && password.value === memberText(given ?? {}, 'value');
	if (!isRight)
		throw oktaError(code, [], ['oldPassword: The credentials provided were incorrect.']);
}

/** `POST …/credentials/change_password`: a person's own change, which proves the old password. */
export function changePassword(org: Org, user: User, requestBody: unknown): User {
	const body = requireObject(requestBody);
	requireStatus(user, MAY_CHANGE_PASSWORD, 'E0000035');
	requirePassword(user, memberObject(body, 'oldPassword'), 'E0000014');
	const wish = parseCredentials({ credentials: { password: body.newPassword } }, user);
	requireStrongPassword(wish.password, user.profile);
	const changed = withCredentials(user, wish, org.now());
	org.state.users.put(changed, org.now());
	org.announce('user.account.update_password', [userTarget(changed)]);
	return changed;
}

/** `POST …/credentials/change_recovery_question`: a person's own change, which proves the password. */
export function changeRecoveryQuestion(org: Org, user: User, requestBody: unknown): User {
	const body = requireObject(requestBody);
	requireStatus(user, MAY_CHANGE_QUESTION, 'E0000036');
	requirePassword(user, memberObject(body, 'password'), 'E0000014');
	const wish = parseCredentials(
		{ credentials: { recovery_question: body.recovery_question } },
		user,
	);
	const changed = withCredentials(user, wish, org.now());
	org.state.users.put(changed, org.now());
	return changed;
}
