import { stamp } from '../state/time';
import type { App } from './App';

const get = (href: string) => ({ href, hints: { allow: ['GET'] } });
const post = (href: string) => ({ href, hints: { allow: ['POST'] } });

/** An app as every answer shows it (recorded: GET /groups/{id}/apps; OpenAPI 2026.06.3, Org2OrgApplication). */
export function appBody(app: App, baseUrl: string) {
	const self = `${baseUrl}/api/v1/apps/${app.id}`;
	const other = app.status === 'ACTIVE' ? 'deactivate' : 'activate';
	return {
		id: app.id,
		name: app.name,
		label: app.label,
		status: app.status,
		lastUpdated: stamp(app.lastUpdated),
		created: stamp(app.created),
		accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
		visibility: {
			autoLaunch: false,
			autoSubmitToolbar: false,
			hide: { iOS: false, web: false },
			appLinks: { login: true },
		},
		features: app.features,
		signOnMode: 'SAML_2_0',
		credentials: {
			userNameTemplate: { template: '${source.login}', type: 'BUILT_IN' },
			signing: {},
		},
		settings: {
			app: app.settings,
			notifications: {
				vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null },
			},
			manualProvisioning: false,
			implicitAssignment: false,
		},
		_links: {
			self: { href: self },
			users: get(`${self}/users`),
			groups: get(`${self}/groups`),
			[other]: post(`${self}/lifecycle/${other}`),
		},
	};
}
