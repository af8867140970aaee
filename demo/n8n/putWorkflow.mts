import type { Reference } from './putCredential.mjs';
import type { Rest } from './Rest.mjs';

export interface WorkflowNode {
	name: string;
	type: string;
	typeVersion: number;
	parameters?: Record<string, unknown>;
	credentials?: Record<string, Reference>;
}

/** A workflow as a file has it. */
export interface WorkflowFile {
	name: string;
	nodes: WorkflowNode[];
	connections: unknown;
	settings?: unknown;
	/** Ids. */
	tags?: string[];
}

const OURS = 'n8n-nodes-okta-org2org.';

/**
 * Imports a workflow, or brings the one of that name up to date, and gives our nodes their credential.
 * @returns its id
 */
export async function putWorkflow(
	rest: Rest,
	file: WorkflowFile,
	credential: Reference,
): Promise<string> {
	const credentials = { oktaOrg2OrgApi: credential };
	const nodes = file.nodes.map((node) =>
		node.type.startsWith(OURS) ? { ...node, credentials } : node,
	);
	return (await store(rest, { ...file, nodes })).id;
}

async function store(rest: Rest, file: WorkflowFile): Promise<Reference> {
	const all = await rest.call<Reference[]>('GET', '/workflows');
	const known = all.find(({ name }) => name === file.name);
	// n8n 1 asks for the switch; n8n 2 takes no notice of it.
	const fresh = { active: false, ...file };
	if (!known) return await rest.call<Reference>('POST', '/workflows', fresh);
	return await rest.call<Reference>('PATCH', `/workflows/${known.id}?forceSave=true`, file);
}
