import { sleep } from 'n8n-workflow';
import { createOktaClient, type OktaClient } from '../../src/okta/client';
import { readConnection, type OrgSettings } from '../../src/okta/connection';
import { governed } from '../../src/okta/governor';
import { retried } from '../../src/okta/retry';
import type { OrgRole } from '../../src/okta/failures/OktaAnswerFailure';
import type { Identity } from '../../src/operations/checkConnection';
import { Refused } from '../../src/operations/Refused';
import type { Clock } from '../../src/ports';
import { createN8nHttp, CREDENTIAL, type N8nContext } from './n8nHttp';

export interface Connection {
	hub: OktaClient;
	/** Missing where the credential names no spoke. */
	spoke?: OktaClient;
	/** Who the connection is in each org. */
	identities: Record<OrgRole, () => Promise<Identity>>;
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
export async function connect(context: N8nContext): Promise<Connection> {
	const data = await context.getCredentials(CREDENTIAL);
	const connection = readConnection(data);
	if ('refusal' in connection) throw new Refused(connection.refusal);
	const http = createN8nHttp(context, { id: '', name: '', type: CREDENTIAL, data });
	const signal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	const clientOf = ({ role, url }: OrgSettings) =>
		createOktaClient(retried(governed(http, clock), clock), { role, url }, signal);
	const { hub, spoke } = connection.settings;
	const identity = async (): Promise<Identity> => ({ kind: 'apiToken' });
	return {
		hub: clientOf(hub),
		spoke: spoke && clientOf(spoke),
		identities: { hub: identity, spoke: identity },
	};
}

/** The machine's time. A cancelled execution ends a wait at once. */
export const clock: Clock = {
	now: () => Date.now(),
	sleep: async (ms, signal) => {
		signal?.throwIfAborted();
		await (signal ? Promise.race([sleep(ms), abortOf(signal)]) : sleep(ms));
	},
};

async function abortOf(signal: AbortSignal): Promise<never> {
	return await new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}
