import { systemLog } from './logs/systemLogOf';
import type { Org } from './org';
import type { User } from './state/User';
import { userTarget } from './users/targets';

function everyone(org: Org): void {
	const now = org.now();
	const id = org.state.ids.create('00g');
	org.state.everyoneId = id;
	org.state.groups.put(
		{
			id,
			type: 'BUILT_IN',
			objectClass: ['okta:user_group'],
			created: now,
			lastUpdated: now,
			lastMembershipUpdated: now,
			// Recorded: GET /groups?q=Everyone.
			profile: { name: 'Everyone', description: 'All users in your organization' },
		},
		now,
	);
}

function administrator(org: Org): User {
	const now = org.now();
	return {
		id: org.state.ids.create('00u'),
		typeId: org.state.defaultTypeId,
		status: 'ACTIVE',
		created: now,
		activated: now,
		statusChanged: now,
		lastLogin: now,
		lastUpdated: now,
		passwordChanged: now,
		profile: {
			login: `admin@${org.name}.example`,
			email: `admin@${org.name}.example`,
			firstName: 'Org',
			lastName: 'Administrator',
		},
		provider: { type: 'OKTA', name: 'OKTA' },
		password: { kind: 'value', value: 'Administrator-1' },
	};
}

const DAY = 24 * 60 * 60 * 1000;

/** The log of an org in use is never empty: at least the making of the token is in it (Okta docs, event types catalogue). */
function recordToken(org: Org, admin: User): void {
	systemLog(org).record({
		type: 'system.api_token.create',
		at: org.now() - 30 * DAY,
		actor: undefined,
		targets: [userTarget(admin)],
		outcome: 'SUCCESS',
	});
}

/** What no org is without: the group Everyone, and the Super Admin whose API token opens it. */
export function populate(org: Org): void {
	everyone(org);
	const admin = administrator(org);
	const now = org.now();
	org.state.adminId = admin.id;
	org.state.staffIds.add(admin.id);
	org.state.users.put(admin, now);
	org.state.roles.set(admin.id, [
		{ id: org.state.ids.create('ra1'), type: 'SUPER_ADMIN', created: now },
	]);
	org.state.tokens.set(org.token, { userId: admin.id, roles: ['SUPER_ADMIN'] });
	recordToken(org, admin);
}
