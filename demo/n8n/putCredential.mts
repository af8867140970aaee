import type { Rest } from './Rest.mjs';

export interface Reference {
	id: string;
	name: string;
}

/** Makes a credential, or gives the one of that name new values. */
export async function putCredential(
	rest: Rest,
	credential: { name: string; type: string; data: Record<string, unknown> },
): Promise<Reference> {
	const all = await rest.call<Array<Reference & { type: string }>>('GET', '/credentials');
	const known = all.find(({ name, type }) => name === credential.name && type === credential.type);
	const [method, path] = known ? ['PATCH', `/credentials/${known.id}`] : ['POST', '/credentials'];
	const { id, name } = await rest.call<Reference>(method, path, credential);
	return { id, name };
}
