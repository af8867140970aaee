import { notFound } from '../OktaError';
import { ok, type Answer, type Call, type Route } from '../routes/Route';
import { stamp } from '../state/time';
import { authorizationServer } from './authorizationServerOf';
import { clientRoles } from './clientRoles';
import { authorizationServerMetadata, orgMetadata } from './metadata';
import { answerTokenRequest } from './tokenEndpoint';

async function token({ org, body, headers }: Call): Promise<Answer> {
	const form = new URLSearchParams(typeof body === 'string' ? body : '');
	return await answerTokenRequest(authorizationServer(org), { headers, form });
}

function roles({ org, params }: Call): Answer {
	const clientId = params.clientId ?? '';
	const app = authorizationServer(org).apps.get(clientId);
	if (!app) throw notFound(clientId, 'PublicClientApp');
	const created = org.state.users.get(org.state.adminId)?.created ?? 0;
	return ok(clientRoles(app, org.baseUrl, stamp(created)));
}

const open = { scope: '', permission: 'anything', open: true } as const;

/** The org authorization server and what tells clients about it. */
export const oauthRoutes: Route[] = [
	{ method: 'POST', path: '/oauth2/v1/token', bucket: 'oauthToken', ...open, handle: token },
	{
		method: 'GET',
		path: '/oauth2/v1/clients/{clientId}/roles',
		bucket: 'oauthClients',
		scope: 'okta.roles.read',
		permission: 'roles.read',
		handle: roles,
	},
	{
		method: 'GET',
		path: '/.well-known/okta-organization',
		bucket: 'other',
		...open,
		handle: ({ org }) => ok(orgMetadata(org)),
	},
	{
		method: 'GET',
		path: '/.well-known/oauth-authorization-server',
		bucket: 'other',
		...open,
		handle: ({ org }) => ok(authorizationServerMetadata(org.baseUrl)),
	},
];
