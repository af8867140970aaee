import type { Reference } from './putCredential.mjs';
import { N8nRefused, type Rest } from './Rest.mjs';

interface WorkflowNode {
	type: string;
	credentials?: Record<string, Reference>;
}

/** A workflow as a file has it. */
export interface WorkflowFile {
	name: string;
	nodes: WorkflowNode[];
	connections: unknown;
	settings?: unknown;
}

interface StoredWorkflow extends Reference {
	versionId: string;
	active: boolean;
}

const OURS = 'n8n-nodes-okta-org2org.';

/**
 * Imports a workflow, or brings the one of that name up to date, gives our nodes their credential, and switches it on.
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
	const stored = await store(rest, { ...file, nodes });
	await switchOn(rest, stored);
	return stored.id;
}

async function store(rest: Rest, file: WorkflowFile): Promise<StoredWorkflow> {
	const all = await rest.call<Reference[]>('GET', '/workflows');
	const known = all.find(({ name }) => name === file.name);
	if (!known) return await rest.call<StoredWorkflow>('POST', '/workflows', file);
	return await rest.call<StoredWorkflow>('PATCH', `/workflows/${known.id}?forceSave=true`, file);
}

/** n8n 2 publishes a version of a workflow; n8n 1 has a switch. */
async function switchOn(rest: Rest, { id, versionId }: StoredWorkflow): Promise<void> {
	try {
		await rest.call('POST', `/workflows/${id}/activate`, { versionId });
	} catch (error) {
		if (!(error instanceof N8nRefused) || error.status !== 404) throw error;
		await rest.call('PATCH', `/workflows/${id}`, { active: true, versionId });
	}
}
