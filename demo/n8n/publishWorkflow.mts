import { N8nRefused, type Rest } from './Rest.mjs';

/** Switches a workflow on as it is stored now: n8n 2 publishes a version of it, n8n 1 has a switch. */
export async function publishWorkflow(rest: Rest, id: string): Promise<void> {
	const { versionId } = await rest.call<{ versionId: string }>('GET', `/workflows/${id}`);
	try {
		await rest.call('POST', `/workflows/${id}/activate`, { versionId });
	} catch (error) {
		if (!(error instanceof N8nRefused) || error.status !== 404) throw error;
		await rest.call('PATCH', `/workflows/${id}`, { active: true, versionId });
	}
}
