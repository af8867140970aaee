import { authorizeByRole, clientRoles, type AdminRole } from '../../../simulator/oauth';

test.each<[AdminRole[], string, string, 'allowed' | 'forbidden']>([
	[['READ_ONLY_ADMIN'], 'GET', '/api/v1/users', 'allowed'],
	[['READ_ONLY_ADMIN'], 'POST', '/api/v1/users', 'forbidden'],
	[['HELP_DESK_ADMIN'], 'POST', '/api/v1/users/00u1/lifecycle/unlock', 'allowed'],
	[['HELP_DESK_ADMIN'], 'POST', '/api/v1/users/00u1/lifecycle/suspend', 'forbidden'],
	[['USER_ADMIN'], 'POST', '/api/v1/users/00u1/lifecycle/suspend', 'allowed'],
	[['USER_ADMIN'], 'DELETE', '/api/v1/users/00u1', 'forbidden'],
	[['ORG_ADMIN'], 'DELETE', '/api/v1/users/00u1', 'allowed'],
	[['USER_ADMIN'], 'POST', '/api/v1/groups', 'forbidden'],
	[['ORG_ADMIN'], 'POST', '/api/v1/groups', 'allowed'],
	[['GROUP_MEMBERSHIP_ADMIN'], 'PUT', '/api/v1/groups/00g1/users/00u1', 'allowed'],
	[['READ_ONLY_ADMIN'], 'PUT', '/api/v1/groups/00g1/users/00u1', 'forbidden'],
	[['REPORT_ADMIN'], 'GET', '/api/v1/logs', 'allowed'],
	[['REPORT_ADMIN', 'USER_ADMIN'], 'GET', '/api/v1/users', 'allowed'],
	[['SUPER_ADMIN'], 'POST', '/api/v1/apps/0oa1/group-push/mappings', 'allowed'],
	[[], 'GET', '/api/v1/users', 'forbidden'],
])('%j may %s %s: %s', (roles, method, path, expected) => {
	expect(authorizeByRole(roles, method, path, false)).toBe(expected);
});

test('without a role an org may answer a list with nothing, but not a single object', () => {
	expect(authorizeByRole([], 'GET', '/api/v1/users', true)).toBe('emptyList');
	expect(authorizeByRole([], 'GET', '/api/v1/users/00u1', true)).toBe('forbidden');
	expect(authorizeByRole([], 'POST', '/api/v1/users', true)).toBe('forbidden');
});

test("an app's role is listed as Okta lists it", () => {
	const app = {
		clientId: '0oa1',
		label: 'n8n',
		keys: [],
		scopes: [],
		dpopBound: false,
		roles: ['HELP_DESK_ADMIN' as const],
	};
	expect(clientRoles(app, 'https://hub.okta.test', '2026-03-01T12:00:00.000Z')).toEqual([
		{
			id: 'JBCUYUC7IRCVGS27IFCE2SKO',
			label: 'Help Desk Administrator',
			type: 'HELP_DESK_ADMIN',
			status: 'ACTIVE',
			created: '2026-03-01T12:00:00.000Z',
			lastUpdated: '2026-03-01T12:00:00.000Z',
			assignmentType: 'CLIENT',
			_links: { assignee: { href: 'https://hub.okta.test/oauth2/v1/clients/0oa1' } },
		},
	]);
});
