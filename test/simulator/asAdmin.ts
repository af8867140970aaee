import type { HttpMethod, HttpResponse } from '../../src/ports';
import type { SimulatedOrg } from '../../simulator';

/** Calls an org with its Super Admin's API token; paths begin with `/`, whole URLs are followed as they are. */
export function asAdmin(org: SimulatedOrg) {
	const send = async (method: HttpMethod, path: string, body?: unknown): Promise<HttpResponse> => {
		const url = path.startsWith('/') ? org.baseUrl + path : path;
		const headers = { authorization: `SSWS ${org.token}`, 'content-type': 'application/json' };
		return await org.http({ method, url, headers, body });
	};
	return {
		get: async (path: string) => await send('GET', path),
		post: async (path: string, body?: unknown) => await send('POST', path, body),
		put: async (path: string, body?: unknown) => await send('PUT', path, body),
		patch: async (path: string, body?: unknown) => await send('PATCH', path, body),
		remove: async (path: string) => await send('DELETE', path),
	};
}

/** The rows of an answer that must be a list. */
export function rows({ status, body }: HttpResponse): Array<Record<string, unknown>> {
	if (!Array.isArray(body)) throw new Error(`no list: ${status} ${JSON.stringify(body)}`);
	return body.map((row) => ({ ...Object(row) }));
}

/** A member of an answer that must be an object. */
export function field({ status, body }: HttpResponse, name: string): string {
	const value: unknown = Reflect.get(Object(body), name);
	if (typeof value !== 'string') throw new Error(`no ${name}: ${status} ${JSON.stringify(body)}`);
	return value;
}

/** The URL of a `Link` line; undefined where the answer has none of this relation. */
export function link({ headers }: HttpResponse, rel: 'self' | 'next'): string | undefined {
	const lines = [headers.link ?? []].flat();
	return lines
		.map((line) => /^<(.*)>; rel="(.*)"$/.exec(line))
		.find((match) => match?.[2] === rel)?.[1];
}
