import type { Route } from './Route';

/** A route and the decoded variable parts of a path. */
export interface Match {
	route: Route;
	params: Record<string, string>;
}

export type Routing =
	| { kind: 'match'; match: Match }
	| { kind: 'wrongMethod' }
	| { kind: 'slashInSegment' }
	| { kind: 'unknown' };

/** A slash at the end means nothing: n8n's own Okta node lists and creates at `/api/v1/users/`. */
const segmentsOf = (path: string) => path.replace(/\/$/, '').split('/').slice(1);
const isVariable = (segment: string) => segment.startsWith('{');

function fit(pattern: string[], segments: string[]): Record<string, string> | undefined {
	const params: Record<string, string> = {};
	for (const [at, part] of pattern.entries()) {
		const segment = segments[at] ?? '';
		if (isVariable(part)) params[part.slice(1, -1)] = segment;
		else if (part !== segment) return undefined;
	}
	return params;
}

/** Finds the route of a path; fewer variables win. */
export class Router {
	private readonly byLength = new Map<number, Array<{ route: Route; pattern: string[] }>>();

	constructor(routes: readonly Route[]) {
		const variables = (route: Route) => segmentsOf(route.path).filter(isVariable).length;
		for (const route of [...routes].sort((a, b) => variables(a) - variables(b))) {
			const pattern = segmentsOf(route.path);
			const same = this.byLength.get(pattern.length) ?? [];
			same.push({ route, pattern });
			this.byLength.set(pattern.length, same);
		}
	}

	find(method: string, path: string): Routing {
		const segments = segmentsOf(path).map(decode);
		let isKnownPath = false;
		for (const { route, pattern } of this.byLength.get(segments.length) ?? []) {
			const params = fit(pattern, segments);
			if (!params) continue;
			// "Error while verifying if user exists: The endpoint does not support the provided HTTP method": a login
			// with a slash cannot be looked up by path (Okta support, "Org2Org sync issue for user with a slash").
			if (Object.values(params).some((value) => value.includes('/')))
				return { kind: 'slashInSegment' };
			if (route.method === method) return { kind: 'match', match: { route, params } };
			isKnownPath = true;
		}
		return { kind: isKnownPath ? 'wrongMethod' : 'unknown' };
	}
}

function decode(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
