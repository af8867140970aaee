import { changePassword, changeRecoveryQuestion } from '../users/changeCredentials';
import { credentialsBody } from '../users/credentialsBody';
import { resetPassword } from '../users/resetPassword';
import { noContent, ok, type Route } from './Route';
import { writableUser } from './users';

const credentials = (name: string, handle: Route['handle']): Route => ({
	method: 'POST',
	path: `/api/v1/users/{id}/credentials/${name}`,
	bucket: 'users',
	scope: 'okta.users.manage',
	permission: 'users.write',
	handle,
});

export const userCredentialsRoutes: Route[] = [
	credentials('change_password', (call) =>
		ok(credentialsBody(changePassword(call.org, writableUser(call), call.body))),
	),
	credentials('change_recovery_question', (call) =>
		ok(credentialsBody(changeRecoveryQuestion(call.org, writableUser(call), call.body))),
	),
	credentials('forgot_password', (call) =>
		ok(resetPassword(call.org, writableUser(call), call.query)),
	),
	{
		method: 'DELETE',
		path: '/api/v1/users/{id}/sessions',
		bucket: 'users',
		scope: 'okta.users.manage',
		permission: 'users.write',
		handle: (call) => {
			writableUser(call);
			return noContent;
		},
	},
];
