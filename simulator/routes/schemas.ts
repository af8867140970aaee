import type { Org } from '../org';
import type { UserType } from '../profile/ProfileSchema';
import { groupSchemaBody, userSchemaBody } from '../profile/schemaBody';
import { writeSchema } from '../profile/writeSchema';
import { findUserType } from '../users/findUserType';
import { ok, type Call, type Route } from './Route';

// A schema shares its id with its type, but for the prefix (recorded: user types).
function typeOfSchema(org: Org, id: string): UserType {
	const { defaultTypeId } = org.state;
	return findUserType(org, id === 'default' ? defaultTypeId : id.replace(/^osc/, 'oty'));
}

const named = ({ org, params }: Call) => typeOfSchema(org, params.id ?? '');

function writeUserSchema(call: Call) {
	const type = named(call);
	writeSchema(call.org, type.schema, call.body);
	return ok(userSchemaBody(call.org, type));
}

function writeGroupSchema({ org, body }: Call) {
	writeSchema(org, org.state.groupSchema, body);
	return ok(groupSchemaBody(org));
}

const read = { bucket: 'other', scope: 'okta.schemas.read', permission: 'schemas.read' } as const;
const write = {
	bucket: 'other',
	scope: 'okta.schemas.manage',
	permission: 'schemas.write',
} as const;
const userSchema = { path: '/api/v1/meta/schemas/user/{id}' } as const;
const groupSchema = { path: '/api/v1/meta/schemas/group/default' } as const;

export const schemaRoutes: Route[] = [
	{
		...userSchema,
		...read,
		method: 'GET',
		handle: (call) => ok(userSchemaBody(call.org, named(call))),
	},
	{ ...userSchema, ...write, method: 'POST', handle: writeUserSchema },
	{ ...groupSchema, ...read, method: 'GET', handle: ({ org }) => ok(groupSchemaBody(org)) },
	{ ...groupSchema, ...write, method: 'POST', handle: writeGroupSchema },
];
