import type { Rest } from '../../demo/n8n/Rest.mjs';
import { putCredential, type Reference } from '../../demo/n8n/putCredential.mjs';
import type { Stop } from '../../demo/Stop.mjs';
import {
	createOrg,
	createRealClock,
	serve,
	type Knobs,
	type SimulatedOrg,
} from '../../simulator/index';
import { rsaKey } from '../support/keys';

const CLIENT_ID = '0oaQueueMode000000001';
const SCOPES = ['okta.users.manage', 'okta.groups.manage', 'okta.schemas.read'];

/** A hub that n8n enters as a service app with DPoP. */
export interface ServiceHub {
	org: SimulatedOrg;
	credential: Reference;
	/** Answers of the hub, by what was asked and answered. */
	count(wanted: { path?: string; status?: number }): number;
}

/**
 * A new hub, and the one credential of the test leads to it from now on: a workflow that is published goes on as it is.
 * @param knobs how the hub behaves
 */
export async function openServiceHub(
	rest: Rest,
	knobs: Partial<Knobs>,
	stop: Stop,
): Promise<ServiceHub> {
	const key = rsaKey();
	const app = {
		clientId: CLIENT_ID,
		keys: [{ ...key.publicJwk, alg: 'RS256', use: 'sig' }],
		scopes: SCOPES,
		dpopBound: true,
		roles: ['USER_ADMIN'],
	};
	const org = createOrg({
		name: 'hub',
		clock: createRealClock(),
		knobs,
		seed: { serviceApps: [app], attributes: { startDate: {} } },
	});
	const served = await serve(org);
	stop.later(async () => await served.close());
	const credential = await putCredential(rest, {
		name: 'Hub of the queue',
		type: 'oktaOrg2OrgApi',
		data: {
			hubUrl: served.url,
			hubAuthentication: 'serviceApp',
			hubClientId: CLIENT_ID,
			hubPrivateKey: key.pem,
			hubKeyId: String(key.publicJwk.kid),
			hubScopes: SCOPES.join(' '),
		},
	});
	return { org, credential, count: (wanted) => countIn(org, wanted) };
}

const countIn = ({ journal }: SimulatedOrg, { path, status }: { path?: string; status?: number }) =>
	journal.entries.filter(
		(entry) =>
			(path === undefined || entry.path.startsWith(path)) &&
			(status === undefined || entry.status === status),
	).length;

/** Users that came to be by a request. */
export const createsIn = ({ org }: ServiceHub): number =>
	org.journal.entries.filter(
		({ method, path, status }) =>
			method === 'POST' && path.startsWith('/api/v1/users?') && status === 200,
	).length;
