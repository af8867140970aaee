import type { UserStatus } from '../lifecycle';
import { noPasswordInOkta, notFromHere } from '../statusRefusals';
import type { StatusStep } from '../statusStep';
import { OPERATION_RULES, type NamedOperation } from './operationRules';
import { go, keep, refuse, type RouteStart, type StatusRoute } from './StatusRoute';

const ON_PASSWORD: ReadonlySet<NamedOperation> = new Set(['expirePassword', 'resetPassword']);

/**
 * The one call of a named operation; or why it is not needed, or what leads on from here.
 * @param temporary `expirePassword` also sets a temporary password, which an expired one does not rule out
 */
export function routeOperation(
	user: RouteStart,
	operation: NamedOperation,
	{ temporary }: { temporary: boolean },
): StatusRoute {
	if (user.federated && ON_PASSWORD.has(operation))
		return refuse(noPasswordInOkta(user, operation));
	if (user.federated && operation === 'convertToFederated')
		return keep('the user is federated already');
	if (operation === 'expirePassword' && temporary) return withTemporaryPassword(user);
	const { from, keep: kept, wayOut } = OPERATION_RULES[operation];
	const reaches = from[user.status];
	if (reaches) return go([operation], reached(user, operation, reaches));
	const reason = kept[user.status];
	return reason
		? keep(reason)
		: refuse(notFromHere(user, operation, wayOut[user.status] ?? wayOut.other));
}

function withTemporaryPassword(user: RouteStart): StatusRoute {
	const step: StatusStep = 'expirePasswordWithTempPassword';
	if (user.status === 'ACTIVE' || user.status === 'PASSWORD_EXPIRED')
		return go([step], 'PASSWORD_EXPIRED');
	const { wayOut } = OPERATION_RULES.expirePassword;
	return refuse(notFromHere(user, 'expirePassword', wayOut[user.status] ?? wayOut.other));
}

/** Who can sign in is ACTIVE after activation, who still needs a password is PROVISIONED. */
function reached(
	user: RouteStart,
	operation: NamedOperation,
	reaches: UserStatus | 'same',
): UserStatus {
	if (reaches === 'same') return user.status;
	const ready = user.federated || (user.status === 'STAGED' && user.hasPassword);
	return operation === 'activate' && ready ? 'ACTIVE' : reaches;
}
