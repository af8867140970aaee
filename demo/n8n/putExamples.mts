import { readdirSync, readFileSync } from 'node:fs';
import { publishWorkflow } from './publishWorkflow.mjs';
import type { Reference } from './putCredential.mjs';
import { putTag } from './putTag.mjs';
import { putWorkflow, type WorkflowFile } from './putWorkflow.mjs';
import type { Rest } from './Rest.mjs';

const FOLDER = new URL('../../examples/', import.meta.url);

/** The one that the demo plays. The others lie there to be looked at: published, they would run by their schedules. */
const PLAYED = 'joiner-from-hr-webhook.json';

const read = (file: string) =>
	JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as WorkflowFile;

/**
 * Imports every example under one tag. n8n lists what was changed last first, so they come in the reverse of the
 * alphabet, and the one that is played comes last.
 * @returns the id of the one that is played, which is published
 */
export async function putExamples(rest: Rest, credential: Reference): Promise<string> {
	const tags = [await putTag(rest, 'Okta Org2Org')];
	const others = readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json') && file !== PLAYED)
		.map(read)
		.sort((one, other) => other.name.localeCompare(one.name));
	for (const file of others) await putWorkflow(rest, { ...file, tags }, credential);
	const id = await putWorkflow(rest, { ...read(PLAYED), tags }, credential);
	await publishWorkflow(rest, id);
	return id;
}
