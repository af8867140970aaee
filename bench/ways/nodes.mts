import type { BenchN8n } from '../n8n/BenchN8n.mjs';
import type { WorkNode } from '../n8n/Work.mjs';
import type { MadeOrg } from '../orgs/OrgWish.mjs';

/* The nodes of n8n that are measured beside each other, each set up as its own panel offers it. */

const FEED = ['login', 'email', 'firstName', 'lastName'];

/** Our credential for a hub, and a spoke where the work needs one; the whole rate limit is ours. */
async function ourCredential(n8n: BenchN8n, hub: MadeOrg, spoke?: MadeOrg) {
	const data = {
		hubUrl: hub.url,
		hubApiToken: hub.token,
		rateLimitShare: 100,
		...(spoke ? { connectSpoke: true, spokeUrl: spoke.url, spokeApiToken: spoke.token } : {}),
	};
	return { oktaOrg2OrgApi: await n8n.credential('Hub', 'oktaOrg2OrgApi', data) };
}

async function builtInCredential(n8n: BenchN8n, { url, token }: MadeOrg) {
	const data = { url, accessToken: token };
	return { oktaApi: await n8n.credential('Okta', 'oktaApi', data) };
}

export async function ourNode(
	n8n: BenchN8n,
	{ hub, spoke }: { hub: MadeOrg; spoke?: MadeOrg },
	name: string,
	parameters: Record<string, unknown>,
): Promise<WorkNode> {
	return {
		type: `n8n-nodes-okta-org2org.${name}`,
		typeVersion: 1,
		parameters,
		credentials: await ourCredential(n8n, hub, spoke),
		onError: 'continueRegularOutput',
	};
}

/** Okta Provision User, whose fields are those of the input. */
export async function provisionNode(n8n: BenchN8n, hub: MadeOrg): Promise<WorkNode> {
	const profile = { mappingMode: 'autoMapInputData', value: null };
	return await ourNode(n8n, { hub }, 'provisionUser', { profile });
}

/** n8n's own Okta node. */
export async function builtInNode(
	n8n: BenchN8n,
	org: MadeOrg,
	parameters: Record<string, unknown>,
	onError?: WorkNode['onError'],
): Promise<WorkNode> {
	return {
		type: 'n8n-nodes-base.okta',
		typeVersion: 1,
		parameters: { resource: 'user', ...parameters, requestOptions: {} },
		credentials: await builtInCredential(n8n, org),
		onError,
	};
}

/** ‘Create’ of n8n's own node, its fields mapped from the input. */
export async function builtInCreate(
	n8n: BenchN8n,
	org: MadeOrg,
	onError?: WorkNode['onError'],
): Promise<WorkNode> {
	const fields = Object.fromEntries(FEED.map((field) => [field, `={{ $json.${field} }}`]));
	const parameters = { operation: 'create', activate: true, getCreateFields: {}, ...fields };
	return await builtInNode(n8n, org, parameters, onError);
}

/** n8n's HTTP Request node with the credential that its own Okta node uses. */
export async function httpRequestNode(
	n8n: BenchN8n,
	org: MadeOrg,
	parameters: Record<string, unknown>,
): Promise<WorkNode> {
	return {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'oktaApi',
			...parameters,
		},
		credentials: await builtInCredential(n8n, org),
		onError: 'continueRegularOutput',
	};
}

/** Creates with HTTP Request; `batch` is its option Batching. */
export async function httpRequestCreate(
	n8n: BenchN8n,
	org: MadeOrg,
	batch?: { batchSize: number; batchInterval: number },
): Promise<WorkNode> {
	return await httpRequestNode(n8n, org, {
		method: 'POST',
		url: `${org.url}/api/v1/users?activate=true`,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify({ profile: $json }) }}',
		options: batch ? { batching: { batch } } : {},
	});
}
