import type { ServiceApp } from './serviceApp';

// Recorded: GET and POST of /users/{id}/roles and /groups/{id}/roles; USER_ADMIN is "Group Administrator" by now
// (Okta help, "Standard administrator roles and permissions").
const LABELS: Readonly<Record<string, string>> = {
	SUPER_ADMIN: 'Super Administrator',
	ORG_ADMIN: 'Organization Administrator',
	APP_ADMIN: 'Application Administrator',
	USER_ADMIN: 'Group Administrator',
	HELP_DESK_ADMIN: 'Help Desk Administrator',
	READ_ONLY_ADMIN: 'Read-only Administrator',
	REPORT_ADMIN: 'Report Administrator',
	GROUP_MEMBERSHIP_ADMIN: 'Group Membership Administrator',
	API_ACCESS_MANAGEMENT_ADMIN: 'API Access Management Administrator',
};

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

// A standard role's assignment id is its type in base 32 (recorded: JBCUYUC7IRCVGS27IFCE2SKO is HELP_DESK_ADMIN).
function base32(text: string): string {
	const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	const groups = bits.match(/.{1,5}/g) ?? [];
	return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/**
 * The rows of `GET /oauth2/v1/clients/{clientId}/roles`. OpenAPI 2026.06.3, StandardRole. `created` is the org's
 * creation time in Okta's form: seeds assign roles when the org begins.
 */
export function clientRoles(app: ServiceApp, baseUrl: string, created: string) {
	return app.roles.map((type) => ({
		id: base32(type),
		label: LABELS[type] ?? type,
		type,
		status: 'ACTIVE',
		created,
		lastUpdated: created,
		assignmentType: 'CLIENT',
		_links: { assignee: { href: `${baseUrl}/oauth2/v1/clients/${app.clientId}` } },
	}));
}
