import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { unlessGone } from '../../src/okta/breaker';
import { createOktaClient, type OktaClient } from '../../src/okta/client';
import { readConnection, type OrgSettings } from '../../src/okta/connection';
import type { OrgRole } from '../../src/okta/failures/OktaAnswerFailure';
import { governed } from '../../src/okta/governor';
import { peopled } from '../../src/okta/peopled';
import { retried } from '../../src/okta/retry';
import { needsToken, readSession, withoutToken } from '../../src/okta/session';
import { signedIn, type SignIn } from '../../src/okta/signedIn';
import type { Identity } from '../../src/operations/checkConnection';
import { Refused } from '../../src/operations/Refused';
import type { Http } from '../../src/ports';
import { n8nClock } from './n8nClock';
import { createN8nHttp, CREDENTIAL, type N8nContext } from './n8nHttp';

export interface Connection {
	hub: OktaClient;
	/** Missing where the credential names no spoke. */
	spoke?: OktaClient;
	/** Who the connection is in an org; of a service app known after the first call to it. */
	identityIn(org: OrgRole): Identity;
}

export interface ConnectOptions {
	/** True for what only shows what there is: it may be told that an org shows nobody. */
	looks?: boolean;
}

/** @throws Refused where the credential names no spoke */
export function spokeOf({ spoke }: Connection): OktaClient {
	if (spoke) return spoke;
	throw new Refused({
		code: 'SPOKE_MISSING',
		message: 'This operation reads from the spoke, and the credential names none',
		remedy:
			'Switch on ‘Connect a Spoke’ in the credential and fill in the spoke’s URL and authentication.',
	});
}

/**
 * The two orgs of the node's credential, each behind a governor of its own.
 * @throws Refused where the credential's fields cannot be right
 */
export async function connect(
	context: N8nContext,
	options: ConnectOptions = {},
): Promise<Connection> {
	const data = await context.getCredentials(CREDENTIAL);
	const connection = readConnection(data);
	if ('refusal' in connection) throw new Refused(connection.refusal);
	const { hub, spoke } = connection.settings;
	const http = createN8nHttp(context, data);
	const { rateLimitShare } = data;
	const clientOf = (org: OrgSettings) =>
		createClient(context, org, signedIn(http, signInOf(org, data)), { rateLimitShare, ...options });
	return {
		hub: clientOf(hub),
		spoke: spoke && clientOf(spoke),
		identityIn: (role) => identityOf(role === 'hub' || !spoke ? hub : spoke, data),
	};
}

function createClient(
	context: N8nContext,
	{ role, url }: OrgSettings,
	http: Http,
	{ rateLimitShare, looks }: ConnectOptions & { rateLimitShare: unknown },
): OktaClient {
	const signal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	const limited = governed(http, n8nClock, {
		sharePercent: typeof rateLimitShare === 'number' ? rateLimitShare : undefined,
		onWait: (facts) =>
			context.logger.info(`Waiting for the rate limit of the ${role}`, { ...facts }),
	});
	const present = unlessGone(retried(limited, n8nClock), n8nClock, {
		onRest: (facts) => context.logger.warn(`The ${role} is out of reach`, { ...facts }),
	});
	const believed = looks ? present : peopled(present, { role, url });
	return createOktaClient(believed, { role, url }, signal);
}

/** The tokens live in the credential's data, where n8n puts each new one. */
function signInOf(org: OrgSettings, data: ICredentialDataDecryptedObject): SignIn {
	return {
		needsToken: () => needsToken(readSession(data.sessionTokens), org, n8nClock.now()),
		forgetToken: () => {
			if (org.authentication.kind === 'apiToken') return false;
			data.sessionTokens = JSON.stringify(withoutToken(readSession(data.sessionTokens), org.role));
			return true;
		},
	};
}

function identityOf(org: OrgSettings, data: ICredentialDataDecryptedObject): Identity {
	if (org.authentication.kind === 'apiToken') return { kind: 'apiToken' };
	const token = readSession(data.sessionTokens)[org.role]?.token;
	const { clientId, scopes } = org.authentication;
	return { kind: 'serviceApp', clientId, scopes: token?.scopes ?? scopes };
}
