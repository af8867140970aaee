import type { IDataObject } from 'n8n-workflow';
import type { Seed } from '../../simulator';
import { hub, person, provision, start, stop } from '../support/provisionNode';

afterEach(stop);

/** What was asked of the hub, in order, without ids. */
const calls = () =>
	hub()
		.calls()
		.map((call) =>
			call
				.replace(/\/00u\w+/, '/ID')
				.replace(/%40/g, '@')
				.replace('/api/v1', ''),
		);

const SCHEMA = 'GET /meta/schemas/user/default';
/** Once in a run, before the first write for somebody who was not found: an org that shows nobody proves nothing. */
const SEES_PEOPLE = 'GET /users';
const owned = { attributes: { provisionedBy: {}, floor: { type: 'integer' as const } } };
const byNumber = {
	matchBy: { rules: [{ by: 'login' }, { by: 'attribute', attribute: 'employeeNumber' }] },
};
const spokeA = { ownershipAttribute: 'provisionedBy', ownerName: 'spoke-a' };

interface Told {
	seed?: Seed;
	items: IDataObject[];
	options?: IDataObject;
	actions: string[];
	calls: string[];
}

test.each<[string, Told]>([
	[
		'a joiner',
		{
			items: [person('ada')],
			actions: ['created'],
			calls: [SCHEMA, 'GET /users/ada@hub.example', SEES_PEOPLE, 'POST /users'],
		},
	],
	[
		'somebody who needs nothing',
		{
			seed: { users: [{ profile: person('ada') }] },
			items: [person('ada')],
			actions: ['kept'],
			calls: [SCHEMA, 'GET /users/ada@hub.example'],
		},
	],
	[
		'a mover',
		{
			seed: { users: [{ profile: person('ada') }] },
			items: [person('ada', { department: 'Engine' })],
			actions: ['updated'],
			calls: [SCHEMA, 'GET /users/ada@hub.example', 'GET /users/ID/roles', 'POST /users/ID'],
		},
	],
	[
		'a rehire',
		{
			seed: { users: [{ profile: person('ada'), status: 'DEPROVISIONED' }] },
			items: [person('ada', { title: 'Dr' })],
			actions: ['reactivated'],
			calls: [
				SCHEMA,
				'GET /users/ada@hub.example',
				'GET /users/ID/roles',
				'POST /users/ID/lifecycle/activate',
				'GET /users/ID',
				'POST /users/ID',
			],
		},
	],
	[
		'a rename',
		{
			seed: { users: [{ profile: person('ada', { employeeNumber: '7' }) }] },
			items: [person('king', { employeeNumber: '7' })],
			options: byNumber,
			actions: ['updated'],
			calls: [
				SCHEMA,
				'GET /users/king@hub.example',
				'GET /users',
				'GET /users/ID',
				'GET /users/ID/roles',
				'POST /users/ID',
			],
		},
	],
	[
		'a duplicate in the feed',
		{
			items: [person('ada'), person('ada', { login: 'ADA@hub.example', title: 'Dr' })],
			actions: ['created', 'updated'],
			calls: [
				SCHEMA,
				'GET /users/ada@hub.example',
				SEES_PEOPLE,
				'POST /users',
				'GET /users/ID',
				'GET /users/ID/roles',
				'POST /users/ID',
			],
		},
	],
	[
		'a value of a wrong type',
		{
			seed: owned,
			items: [person('ada', { floor: 'third' })],
			actions: ['refused'],
			calls: [SCHEMA],
		},
	],
	[
		'a clash with another spoke',
		{
			seed: { ...owned, users: [{ profile: person('ada', { provisionedBy: 'spoke-b' }) }] },
			items: [person('ada', { title: 'Dr' })],
			options: spokeA,
			actions: ['refused'],
			calls: [SCHEMA, 'GET /users/ada@hub.example'],
		},
	],
])('%s costs these calls and no other', async (_, told) => {
	await start(told.seed);
	const { items } = await provision(told.items, { options: told.options ?? {} });
	expect(items.map(({ action }) => action)).toEqual(told.actions);
	expect(calls()).toEqual(told.calls);
});
