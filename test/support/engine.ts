/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import 'reflect-metadata';
import path from 'node:path';
import {
	ExecutionLifecycleHooks,
	LoadOptionsContext,
	PackageDirectoryLoader,
	WorkflowExecute,
} from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type IConnections,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IRun,
	type ITaskData,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { StoredCredentials, type CredentialTypes } from './storedCredentials';

/** Stands for whatever comes before our node; hands on the items it is given. */
// eslint-disable-next-line @n8n/community-nodes/node-usable-as-tool -- it stands for a trigger, and no tool may be made of it
class StartNode implements INodeType {
	description = {
		displayName: 'Start',
		name: 'start',
		group: ['trigger' as const],
		version: 1,
		description: '',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: ['main' as const],
		properties: [],
	};

	async execute(this: { getInputData(): INodeExecutionData[] }) {
		return [this.getInputData()];
	}
}

let loaded: Promise<PackageDirectoryLoader> | undefined;

/** The built package, read by n8n's own loader. */
export async function loadPackage(): Promise<PackageDirectoryLoader> {
	loaded ??= (async () => {
		const loader = new PackageDirectoryLoader(path.resolve(__dirname, '../..'));
		await loader.loadAll();
		return loader;
	})();
	return await loaded;
}

export interface NodeRun {
	name: string;
	parameters: IDataObject;
	credentials: IDataObject;
	items?: IDataObject[];
	/** Node settings beside the parameters, e.g. `onError`. */
	settings?: Partial<INode>;
	/** Runs the variant that n8n makes of the node for AI agents. */
	tool?: boolean;
	/** Ends the run from outside, as the Stop button does. */
	signal?: AbortSignal;
	/** What n8n keeps with the workflow between runs; changed in place. */
	staticData?: IDataObject;
}

export interface NodeResult {
	run: IRun;
	/** Items of every output of the node. */
	outputs: INodeExecutionData[][];
	/** `json` of the first output's items. */
	items: IDataObject[];
	error?: ITaskData['error'];
	credentials: StoredCredentials;
}

/** Runs one of our nodes in n8n's own engine: parameters, expressions, credentials and errors are n8n's. */
export async function runNode(wanted: NodeRun): Promise<NodeResult> {
	const loader = await loadPackage();
	const credentials = new StoredCredentials(typesOf(loader), {
		oktaOrg2OrgApi: wanted.credentials,
	});
	const workflow = workflowOf(loader, wanted);
	const items = (wanted.items ?? [{}]).map((json) => ({ json }));
	const execute = new WorkflowExecute(additionalData(workflow, credentials), 'manual', {
		version: 1,
		startData: {},
		resultData: { runData: {} },
		executionData: {
			contextData: {},
			metadata: {},
			waitingExecution: {},
			waitingExecutionSource: null,
			nodeExecutionStack: [
				{ node: workflow.getNode('Start') as INode, data: { main: [items] }, source: null },
			],
		},
	} as never);
	const running = execute.processRunExecutionData(workflow);
	wanted.signal?.addEventListener('abort', () => running.cancel(), { once: true });
	return resultOf(await running, credentials);
}

/** What the editor gives to a node's methods that fill its fields. */
export async function editorContext(wanted: NodeRun): Promise<ILoadOptionsFunctions> {
	const loader = await loadPackage();
	const stored = { oktaOrg2OrgApi: wanted.credentials };
	const workflow = workflowOf(loader, wanted);
	const data = additionalData(workflow, new StoredCredentials(typesOf(loader), stored));
	const node = workflow.getNode('Node') as INode;
	return new LoadOptionsContext(
		workflow,
		node,
		{ ...data, currentNodeParameters: node.parameters },
		'',
	);
}

function resultOf(run: IRun, credentials: StoredCredentials): NodeResult {
	const task = run.data.resultData.runData.Node?.[0];
	const outputs = (task?.data?.main ?? []).map((output) => output ?? []);
	return {
		run,
		outputs,
		items: (outputs[0] ?? []).map(({ json }) => json),
		error: task?.error ?? (run.data.resultData.error as ITaskData['error']),
		credentials,
	};
}

export function typesOf(loader: PackageDirectoryLoader): CredentialTypes {
	return Object.fromEntries(
		Object.entries(loader.credentialTypes).map(([name, { type }]) => [name, type]),
	);
}

export function workflowOf(
	loader: PackageDirectoryLoader,
	{ name, parameters, settings, staticData, tool }: NodeRun,
): Workflow {
	const base = { typeVersion: 1, position: [0, 0] as [number, number] };
	const nodes: INode[] = [
		{ ...base, id: '1', name: 'Start', type: 'test.start', parameters: {} },
		{
			...base,
			id: '2',
			name: 'Node',
			type: `${loader.packageName}.${name}${tool ? 'Tool' : ''}`,
			parameters: parameters as INode['parameters'],
			credentials: { oktaOrg2OrgApi: { id: '1', name: 'Hub and spoke' } },
			...settings,
		},
	];
	const outputs = [{ node: 'Node', type: 'main' as const, index: 0 }];
	const connections: IConnections = { Start: { main: [outputs] } };
	return new Workflow({
		id: 'workflow',
		nodes,
		connections,
		active: false,
		nodeTypes: nodeTypesOf(loader),
		staticData,
	});
}

function nodeTypesOf(loader: PackageDirectoryLoader): INodeTypes {
	const getByNameAndVersion = (type: string, version?: number) => {
		if (type === 'test.start') return new StartNode() as unknown as INodeType;
		const name = type.slice(loader.packageName.length + 1).replace(/Tool$/, '');
		const { type: node } = loader.getNode(name);
		const found = NodeHelpers.getVersionedNodeType(node, version);
		return type.endsWith('Tool') ? asTool(found) : found;
	};
	return { getByNameAndVersion, getByName: getByNameAndVersion, getKnownTypes: () => ({}) };
}

/** What n8n makes of a node for AI agents differs in its name, which fields shown for `@tool` look at. */
function asTool(node: INodeType): INodeType {
	const { description } = node;
	return Object.create(node, {
		description: { value: { ...description, name: `${description.name}Tool` } },
	}) as INodeType;
}

export function additionalData(
	workflow: Workflow,
	credentialsHelper: StoredCredentials,
): IWorkflowExecuteAdditionalData {
	const { id, name, nodes, connectionsBySourceNode } = workflow;
	const hooks = new ExecutionLifecycleHooks('manual', '1', {
		id,
		name: name ?? id,
		nodes: Object.values(nodes),
		connections: connectionsBySourceNode,
	} as never);
	const nothing = () => {};
	return {
		hooks,
		credentialsHelper,
		executionId: '1',
		variables: {},
		restApiUrl: '',
		instanceBaseUrl: '',
		webhookBaseUrl: '',
		webhookTestBaseUrl: '',
		webhookWaitingBaseUrl: '',
		formWaitingBaseUrl: '',
		setExecutionStatus: nothing,
		sendDataToUI: nothing,
		logAiEvent: nothing,
	} as never;
}
