import { listAppUsers, readAppUser } from '../../../src/okta/appUsers';
import { listApps } from '../../../src/okta/apps';
import {
	changeEventHook,
	createEventHook,
	deleteEventHook,
	findEventHook,
	listEventHooks,
	replaceEventHook,
} from '../../../src/okta/eventHooks';
import { deactivatePushMapping, listPushMappings } from '../../../src/okta/groupPush';
import { rolesOfServiceApp } from '../../../src/okta/roles';
import { listUserTypes, readUserSchema } from '../../../src/okta/schema';
import { lookAtLog, readLogPage, readNewestEntries } from '../../../src/okta/systemLog';
import { addCustomAttribute, readCustomAttributes } from '../../../src/okta/userAttributes';
import { all } from '../scriptedOrg';
import { testEndpoints, type Endpoint } from './endpointTable';

const FROM = '2026-01-05T09:00:00.000Z';
const NOW = Date.UTC(2026, 3, 4, 9);
const schema = { definitions: { base: { properties: {} } } };
const hook = { id: 'who1', status: 'ACTIVE', events: { items: [] } };
const entry = { uuid: 'u1', eventType: 'user.lifecycle.create', published: FROM };
const wish = {
	name: 'Joiners',
	url: 'https://n8n.example/webhook/1',
	eventTypes: ['user.lifecycle.create'],
	secret: 'the-secret',
};
const hookBody = {
	name: 'Joiners',
	events: { type: 'EVENT_TYPE', items: ['user.lifecycle.create'] },
	channel: {
		type: 'HTTP',
		version: '1.0.0',
		config: {
			uri: 'https://n8n.example/webhook/1',
			authScheme: { type: 'HEADER', key: 'Authorization', value: 'the-secret' },
		},
	},
};

const ENDPOINTS: Endpoint[] = [
	{
		does: 'the push mappings of an app',
		of: async (client) => await all(listPushMappings(client, '0oa/1')),
		asks: {
			call: 'GET /api/v1/apps/0oa%2F1/group-push/mappings',
			query: { limit: '1000' },
		},
		answer: [{ id: 'gPm1' }],
		names: '0oa/1',
	},
	{
		does: 'a pause of a push mapping',
		of: async (client) => await deactivatePushMapping(client, '0oa/1', 'gPm/1'),
		asks: {
			call: 'PATCH /api/v1/apps/0oa%2F1/group-push/mappings/gPm%2F1',
			body: { status: 'INACTIVE' },
			repeatable: true,
		},
		names: 'gPm/1',
	},
	{
		does: 'the people of an app',
		of: async (client) => await all(listAppUsers(client, '0oa/1')),
		asks: { call: 'GET /api/v1/apps/0oa%2F1/users', query: { limit: '500' } },
		answer: [{ id: '00u1' }],
		names: '0oa/1',
	},
	{
		does: 'the people of an app with their profiles',
		of: async (client) => await all(listAppUsers(client, '0oa1', { withUsers: true })),
		asks: { call: 'GET /api/v1/apps/0oa1/users', query: { limit: '500', expand: 'user' } },
		answer: [{ id: '00u1' }],
		names: '0oa1',
	},
	{
		does: 'one assignment to an app',
		of: async (client) => await readAppUser(client, '0oa/1', '00u/1'),
		asks: { call: 'GET /api/v1/apps/0oa%2F1/users/00u%2F1' },
		answer: { id: '00u1' },
		names: '00u/1 to app 0oa/1',
	},
	{
		does: 'all apps',
		of: async (client) => await listApps(client),
		asks: { call: 'GET /api/v1/apps', query: { limit: '200' } },
		answer: [{ id: '0oa1' }],
	},
	{
		does: 'the roles of a service app',
		of: async (client) => await rolesOfServiceApp(client, '0oa/1'),
		asks: { call: 'GET /oauth2/v1/clients/0oa%2F1/roles' },
		answer: [],
	},
	{
		does: 'the user types',
		of: async (client) => await listUserTypes(client),
		asks: { call: 'GET /api/v1/meta/types/user' },
		answer: [{ id: 'oty1' }],
	},
	{
		does: 'the schema of every user',
		of: async (client) => await readUserSchema(client),
		asks: { call: 'GET /api/v1/meta/schemas/user/default' },
		answer: schema,
	},
	{
		does: 'the schema of a user type',
		of: async (client) => await readUserSchema(client, 'osc/1'),
		asks: { call: 'GET /api/v1/meta/schemas/user/osc%2F1' },
		answer: schema,
	},
	{
		does: 'the attributes of the org’s own',
		of: async (client) => await readCustomAttributes(client),
		asks: { call: 'GET /api/v1/meta/schemas/user/default' },
		answer: schema,
		believesAll: true,
	},
	{
		does: 'a new attribute',
		of: async (client) => await addCustomAttribute(client, 'level', { type: 'integer' }),
		asks: {
			call: 'POST /api/v1/meta/schemas/user/default',
			body: {
				definitions: {
					custom: {
						id: '#custom',
						type: 'object',
						properties: { level: { type: 'integer' } },
						required: [],
					},
				},
			},
			repeatable: true,
		},
		answer: schema,
		believesAll: true,
		names: 'level',
	},
	{
		does: 'what the log says from a time on',
		of: async (client) => await readLogPage(client, { types: ['user.a', 'user."b"'], since: FROM }),
		asks: {
			call: 'GET /api/v1/logs',
			query: {
				since: FROM,
				filter: 'eventType eq "user.a" or eventType eq "user.\\"b\\""',
				sortOrder: 'ASCENDING',
				limit: '200',
			},
		},
		answer: [entry],
	},
	{
		does: 'the newest entries of the log',
		of: async (client) => await readNewestEntries(client, ['user.a']),
		asks: {
			call: 'GET /api/v1/logs',
			query: { filter: 'eventType eq "user.a"', sortOrder: 'DESCENDING', limit: '50' },
		},
		answer: [entry],
	},
	{
		does: 'whether the log is shown, 89 days back',
		of: async (client) => await lookAtLog(client, NOW),
		asks: {
			call: 'GET /api/v1/logs',
			query: { since: '2026-01-05T09:00:00.000Z', sortOrder: 'ASCENDING', limit: '1' },
		},
		answer: [entry],
	},
	{
		does: 'an event hook by id',
		of: async (client) => await findEventHook(client, 'who/1'),
		asks: { call: 'GET /api/v1/eventHooks/who%2F1' },
		answer: hook,
		names: 'who/1',
	},
	{
		does: 'all event hooks',
		of: async (client) => await listEventHooks(client),
		asks: { call: 'GET /api/v1/eventHooks' },
		answer: [hook],
	},
	{
		does: 'a new event hook',
		of: async (client) => await createEventHook(client, wish),
		asks: { call: 'POST /api/v1/eventHooks', body: hookBody },
		answer: hook,
		names: 'Joiners',
	},
	{
		does: 'another wish for an event hook',
		of: async (client) => await replaceEventHook(client, 'who/1', wish),
		asks: { call: 'PUT /api/v1/eventHooks/who%2F1', body: hookBody },
		answer: hook,
		names: 'Joiners',
	},
	{
		does: 'an event hook’s test',
		of: async (client) => await changeEventHook(client, 'who/1', 'verify'),
		asks: { call: 'POST /api/v1/eventHooks/who%2F1/lifecycle/verify', repeatable: true },
		names: 'verify event hook who/1',
	},
	{
		does: 'the deletion of an event hook',
		of: async (client) => await deleteEventHook(client, 'who/1'),
		asks: { call: 'DELETE /api/v1/eventHooks/who%2F1' },
		names: 'who/1',
	},
];

testEndpoints(ENDPOINTS);
