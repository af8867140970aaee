import { resetPassword } from '../users/resetPassword';
import { runOperation } from '../users/lifecycle';
import type { LifecycleOperation } from '../statusRules';
import { userBody } from '../users/userBody';
import { flag } from '../wire/shape';
import { expireWithTemporaryPassword } from '../users/temporaryPassword';
import { ok, type Answer, type Call, type Route } from './Route';
import { writableUser } from './users';

function plain(operation: LifecycleOperation) {
	return (call: Call): Answer => {
		runOperation(call.org, writableUser(call), operation);
		return ok({});
	};
}

// `sendEmail` is true for activate and false for reactivate unless told (OpenAPI 2026.06.3); without a mail the link is
// in the answer.
function withLink(operation: 'activate' | 'reactivate', mailsUnlessTold: boolean) {
	return (call: Call): Answer => {
		const { org, query } = call;
		const user = runOperation(org, writableUser(call), operation);
		if (flag(query, 'sendEmail', mailsUnlessTold)) return ok({});
		const token = org.state.ids.token(20);
		// Recorded: a user with a password is sent to /tokens; the page of one without is from the API reference.
		const page = user.password ? `tokens/${token}/verify` : `welcome/${token}`;
		return ok({ activationUrl: `${org.baseUrl}/${page}`, activationToken: token });
	};
}

function expire(call: Call): Answer {
	return ok(userBody(call.org, runOperation(call.org, writableUser(call), 'expirePassword')));
}

const lifecycle = (name: string, handle: Route['handle']): Route => ({
	method: 'POST',
	path: `/api/v1/users/{id}/lifecycle/${name}`,
	// Every lifecycle call is counted with the list of users (Okta docs, "Management rate limits").
	bucket: 'users',
	scope: 'okta.users.manage',
	permission: 'users.write',
	handle,
});

export const lifecycleRoutes: Route[] = [
	lifecycle('activate', withLink('activate', true)),
	lifecycle('reactivate', withLink('reactivate', false)),
	lifecycle('deactivate', plain('deactivate')),
	lifecycle('suspend', plain('suspend')),
	lifecycle('unsuspend', plain('unsuspend')),
	lifecycle('unlock', plain('unlock')),
	lifecycle('expire_password', expire),
	lifecycle('expire_password_with_temp_password', (call) =>
		ok(expireWithTemporaryPassword(call.org, writableUser(call))),
	),
	lifecycle('reset_password', (call) =>
		ok(resetPassword(call.org, writableUser(call), call.query)),
	),
	lifecycle('reset_factors', (call) => {
		writableUser(call);
		return ok({});
	}),
];
