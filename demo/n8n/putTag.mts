import type { Reference } from './putCredential.mjs';
import type { Rest } from './Rest.mjs';

/** Makes a tag for workflows where there is none of that name. @returns its id */
export async function putTag(rest: Rest, name: string): Promise<string> {
	const known = (await rest.call<Reference[]>('GET', '/tags')).find((tag) => tag.name === name);
	return (known ?? (await rest.call<Reference>('POST', '/tags', { name }))).id;
}
