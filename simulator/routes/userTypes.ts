import { invalid, notFound, oktaError } from '../OktaError';
import type { Org } from '../org';
import { createUserType } from '../profile/createUserType';
import type { UserType } from '../profile/ProfileSchema';
import { stamp } from '../state/time';
import { memberText, requireObject, type JsonObject } from '../wire/shape';
import { noContent, ok, type Answer, type Call, type Route } from './Route';

/** "at most ten user types" (Okta help, "User types"). */
const MOST = 10;

function body(org: Org, type: UserType): object {
	const { id, name, displayName, description, createdBy, lastUpdatedBy, isDefault } = type;
	const link = (rel: string, path: string) => ({
		rel,
		href: `${org.baseUrl}/api/v1/meta/${path}`,
		method: 'GET',
	});
	return {
		id,
		displayName,
		name,
		description,
		createdBy,
		lastUpdatedBy,
		created: stamp(type.created),
		lastUpdated: stamp(type.lastUpdated),
		default: isDefault,
		_links: {
			schema: link('schema', `schemas/user/${type.schema.id}`),
			self: link('self', `types/user/${id}`),
		},
	};
}

function find({ org, params }: Call): UserType {
	const id = params.id === 'default' ? org.state.defaultTypeId : (params.id ?? '');
	const type = org.state.userTypes.get(id);
	if (!type) throw notFound(id, 'UserType');
	return type;
}

function required(wish: JsonObject, name: string): string {
	const value = memberText(wish, name);
	if (!value) throw invalid(name, `${name}: The field cannot be left blank`);
	return value;
}

function create({ org, body: requestBody, principal }: Call): Answer {
	const wish = requireObject(requestBody);
	const [name, displayName] = [required(wish, 'name'), required(wish, 'displayName')];
	const types = [...org.state.userTypes.values()];
	if (types.some((type) => type.name === name))
		throw invalid(
			'name',
			'name: An object with this field already exists in the current organization',
		);
	if (types.length >= MOST) throw invalid('userType', `The org has ${MOST} user types already`);
	const description = memberText(wish, 'description') ?? null;
	const type = createUserType(org.state.ids, org.now(), {
		name,
		displayName,
		description,
		createdBy: principal.id,
	});
	org.state.userTypes.set(type.id, type);
	return ok(body(org, type));
}

// The name of a type never changes (Okta API reference, "Replace user type").
function update(call: Call): Answer {
	const { org, body: requestBody, principal } = call;
	const type = find(call);
	const wish = requireObject(requestBody);
	const name = memberText(wish, 'name') ?? type.name;
	if (name !== type.name) throw invalid('name', 'name: The name of a user type cannot be changed');
	const description = memberText(wish, 'description') ?? type.description;
	const displayName = memberText(wish, 'displayName') ?? type.displayName;
	const changed = {
		...type,
		displayName,
		description,
		lastUpdatedBy: principal.id,
		lastUpdated: org.now(),
	};
	org.state.userTypes.set(type.id, changed);
	return ok(body(org, changed));
}

function remove(call: Call): Answer {
	const { org } = call;
	const type = find(call);
	const isUsed = [...org.state.users.values()].some((user) => user.typeId === type.id);
	if (type.isDefault || isUsed) throw oktaError('E0000038');
	org.state.userTypes.delete(type.id);
	return noContent;
}

const types = { path: '/api/v1/meta/types/user', bucket: 'other' } as const;
const type = { path: '/api/v1/meta/types/user/{id}', bucket: 'other' } as const;
const read = { scope: 'okta.userTypes.read', permission: 'schemas.read' } as const;
const write = { scope: 'okta.userTypes.manage', permission: 'schemas.write' } as const;

export const userTypeRoutes: Route[] = [
	{
		...types,
		...read,
		method: 'GET',
		handle: ({ org }) => ok([...org.state.userTypes.values()].map((each) => body(org, each))),
	},
	{ ...types, ...write, method: 'POST', handle: create },
	{ ...type, ...read, method: 'GET', handle: (call) => ok(body(call.org, find(call))) },
	{ ...type, ...write, method: 'POST', handle: update },
	{ ...type, ...write, method: 'PUT', handle: update },
	{ ...type, ...write, method: 'DELETE', handle: remove },
];
