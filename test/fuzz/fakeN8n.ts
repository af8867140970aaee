import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';
import { authenticate } from '../../credentials/authenticate';
import type { SimulatedOrg } from '../../simulator';
import type { HttpMethod } from '../../src/ports';

export interface FakeRun {
	node: INodeType;
	/** Same for every item; `row` makes those that differ out of an item. */
	parameters: IDataObject;
	row?: (item: IDataObject) => IDataObject;
	items: IDataObject[];
	hub: SimulatedOrg;
}

export interface FakeResult {
	items: IDataObject[];
	/** Everything that a person or a log could see. */
	seen: string;
	/** Addresses that were called. */
	origins: Set<string>;
}

/**
 * Runs one of our nodes without n8n and without sockets, for many thousands of rows: our own reading of parameters, our
 * credential and everything below, in front of a simulated hub. The tests on n8n's engine show that n8n does the same.
 */
export async function runFake({ node, parameters, row, items, hub }: FakeRun): Promise<FakeResult> {
	const told: unknown[] = [];
	const origins = new Set<string>();
	const credentials = { hubUrl: hub.baseUrl, hubApiToken: hub.token };
	const tell = (...words: unknown[]) => void told.push(words);
	const context = {
		getInputData: () => items.map((json) => ({ json })),
		getNodeParameter: (name: string, item: number, otherwise?: unknown) =>
			valueAt({ ...parameters, ...row?.(items[item] ?? {}) }, name) ?? otherwise,
		continueOnFail: () => true,
		getNode: () => ({ ...NODE, parameters }),
		addExecutionHints: tell,
		getCredentials: async () => credentials,
		getWorkflowStaticData: () => ({}),
		logger: { info: tell, warn: tell, error: tell, debug: tell },
		helpers: {
			httpRequestWithAuthentication: async (_: string, options: IHttpRequestOptions) =>
				await send(hub, credentials, options, origins),
		},
	};
	const outputs = await node.execute?.call(context as unknown as IExecuteFunctions);
	const done = (Array.isArray(outputs) ? outputs : []).flat() as INodeExecutionData[];
	told.push(done.map(({ json, error }) => ({ json, error: error && { ...error } })));
	return { items: done.map(({ json }) => json), seen: JSON.stringify(told), origins };
}

const NODE = {
	id: '1',
	name: 'Node',
	type: 'n8n-nodes-okta-org2org.node',
	typeVersion: 1,
	position: [0, 0],
	onError: 'continueRegularOutput',
};

/** `options.matchBy` of nested parameters; a name with a dot may also be given as it is. */
function valueAt(parameters: IDataObject, name: string): unknown {
	return name
		.split('.')
		.reduce<unknown>((value, part) => (value as IDataObject | undefined)?.[part], parameters);
}

/** What goes through JSON on the wire goes through JSON here. */
async function send(
	hub: SimulatedOrg,
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
	origins: Set<string>,
) {
	const { method, url, headers, body } = authenticate(credentials, options, Date.now());
	origins.add(new URL(url).origin);
	const answer = await hub.http({
		method: (method ?? 'GET') as HttpMethod,
		url,
		headers: headers as Record<string, string>,
		body: body === undefined ? undefined : (JSON.parse(JSON.stringify(body)) as unknown),
	});
	return { statusCode: answer.status, headers: answer.headers, body: answer.body ?? '' };
}
