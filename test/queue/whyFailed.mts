import type { Rest } from '../../demo/n8n/Rest.mjs';
import { Execution, type StoredExecution } from '../n8n/Execution.mjs';

/** What n8n says of the last execution that failed; the answer of a webhook only says that it did. */
export async function whyFailed(rest: Rest): Promise<string> {
	const filter = encodeURIComponent(JSON.stringify({ status: ['error', 'crashed'] }));
	const { results } = await rest.call<{ results: StoredExecution[] }>(
		'GET',
		`/executions?filter=${filter}&limit=1`,
	);
	const [last] = results;
	if (!last) return 'n8n knows of no execution that failed';
	const execution = new Execution(
		await rest.call<StoredExecution>('GET', `/executions/${last.id}`),
	);
	return `Execution ${last.id} (${execution.status}) ended in ${execution.ran.at(-1)}: ${execution.error}`;
}
