type Body = Record<string, unknown>;

/** What a list is asked to leave in: members by name, and names of attributes where only some of the profile is wanted. */
interface Fields {
	members: ReadonlySet<string>;
	attributes: ReadonlySet<string> | undefined;
}

// `fields=id,status,profile:(login,email)`: "id is always returned" (OpenAPI 2026.06.3, listUsers).
function parse(text: string): Fields {
	const attributes = /profile:\(([^)]*)\)/.exec(text)?.[1];
	const members = text.replace(/:\([^)]*\)/g, '').split(',');
	return {
		members: new Set(['id', ...members.map((name) => name.trim())]),
		attributes: attributes === undefined ? undefined : new Set(attributes.split(',')),
	};
}

function pick(body: Body, names: ReadonlySet<string>): Body {
	return Object.fromEntries(Object.entries(body).filter(([name]) => names.has(name)));
}

// Parameters of the Content-Type header (Okta API reference, Users, "okta-response").
const OMISSIONS: ReadonlyArray<[parameter: string, member: string]> = [
	['omitCredentials', 'credentials'],
	['omitTransitioningToStatus', 'transitioningToStatus'],
];

function omitted(contentType: string | undefined): string[] {
	const asked = /okta-response="?([\w,]+)/.exec(contentType ?? '')?.[1]?.split(',') ?? [];
	return OMISSIONS.filter(([parameter]) => asked.includes(parameter)).map(([, member]) => member);
}

/** Makes listed users as small as the request asks: by `fields`, and by what its Content-Type leaves out. */
export function trimmer(query: URLSearchParams, contentType?: string): (body: Body) => Body {
	const text = query.get('fields');
	const fields = text === null ? undefined : parse(text);
	const without = omitted(contentType);
	return (body) => {
		const kept = fields ? pick(body, fields.members) : { ...body };
		for (const member of without) delete kept[member];
		if (fields?.attributes && kept.profile)
			kept.profile = pick(kept.profile as Body, fields.attributes);
		return kept;
	};
}
