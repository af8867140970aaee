import type { Rest } from '../../../demo/n8n/Rest.mjs';

interface Stored {
	id: string;
	isArchived?: boolean;
}

/** Takes away the credentials and workflows that are there, so that every person begins at an empty editor. */
export async function clearEditor(rest: Rest): Promise<void> {
	for (const { id } of await rest.call<Stored[]>('GET', '/credentials'))
		await rest.call('DELETE', `/credentials/${id}`);
	for (const { id, isArchived } of await rest.call<Stored[]>('GET', '/workflows')) {
		if (!isArchived) await rest.call('POST', `/workflows/${id}/archive`, {});
		await rest.call('DELETE', `/workflows/${id}`);
	}
}
