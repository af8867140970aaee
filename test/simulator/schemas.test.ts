import { createOrg } from '../../simulator';
import { asAdmin, field } from './asAdmin';
import { newcomer, person } from './people';

const DEFAULT = '/api/v1/meta/schemas/user/default';

const customs = (properties: Record<string, unknown>) => ({
	definitions: { custom: { id: '#custom', type: 'object', properties } },
});

const text = {
	title: 'Badge',
	type: 'string',
	permissions: [{ principal: 'SELF', action: 'READ_ONLY' }],
};

test('the default schema has the 31 base attributes, four of them required', async () => {
	const { body } = await asAdmin(createOrg()).get(DEFAULT);
	const base = Object(body).definitions.base;
	expect(Object.keys(base.properties)).toHaveLength(31);
	expect(base.required).toEqual(['login', 'firstName', 'lastName', 'email']);
	expect(base.properties).toMatchObject({ timezone: {}, login: { maxLength: 100 } });
	expect(base.properties).not.toHaveProperty('timeZone');
});

test('a custom attribute is added, used, and taken out of every profile when removed', async () => {
	const org = createOrg();
	const admin = asAdmin(org);
	const added = await admin.post(DEFAULT, customs({ badge: { ...text, unique: true } }));
	expect(Object(added.body).definitions.custom.properties.badge).toEqual({
		...text,
		unique: 'UNIQUE_VALIDATED',
		mutability: 'READ_WRITE',
		scope: 'NONE',
		master: { type: 'PROFILE_MASTER' },
	});
	await admin.post('/api/v1/users', newcomer('ada', { badge: 'a1' }));
	await admin.post(DEFAULT, customs({ badge: null }));
	expect(org.userByLogin('ada@x.example')?.profile).toEqual(person('ada'));
	const refused = await admin.post('/api/v1/users', newcomer('bob', { badge: 'b1' }));
	expect(refused.status).toBe(400);
});

test('an attribute whose deletion still runs cannot be added again', async () => {
	const org = createOrg({
		knobs: { attributeDeletionMs: 60_000 },
		seed: { attributes: { badge: {} } },
	});
	const admin = asAdmin(org);
	await admin.post(DEFAULT, customs({ badge: null }));
	const refused = await admin.post(DEFAULT, customs({ badge: text }));
	expect(refused.body).toMatchObject({
		errorSummary: 'Api validation failed: updateUserSchemas',
		errorCauses: [{ errorSummary: expect.stringContaining("variable name 'badge'") }],
	});
	org.clock.advance(60_000);
	expect((await admin.post(DEFAULT, customs({ badge: text }))).status).toBe(200);
});

test('a base attribute can be made optional, its type stays', async () => {
	const org = createOrg();
	const admin = asAdmin(org);
	await admin.post(DEFAULT, {
		definitions: {
			base: {
				id: '#base',
				type: 'object',
				properties: { lastName: { title: 'Last name', type: 'string', required: false } },
			},
		},
	});
	const { lastName, ...rest } = person('ada');
	expect(lastName).toBeDefined();
	expect((await admin.post('/api/v1/users', { profile: rest })).status).toBe(200);
});

test('groups have a schema of their own', async () => {
	const org = createOrg();
	const admin = asAdmin(org);
	const path = '/api/v1/meta/schemas/group/default';
	const refused = await admin.post('/api/v1/groups', { profile: { name: 'A', floor: '1' } });
	expect(refused.status).toBe(400);
	await admin.post(path, customs({ floor: { ...text, title: 'Floor' } }));
	const made = await admin.post('/api/v1/groups', { profile: { name: 'A', floor: '1' } });
	expect(made.body).toMatchObject({ profile: { name: 'A', description: null, floor: '1' } });
});

test('a user type has its own attributes, keeps its name, and cannot go while it is used', async () => {
	const org = createOrg();
	const admin = asAdmin(org);
	const types = '/api/v1/meta/types/user';
	const made = await admin.post(types, { name: 'robot', displayName: 'Robot' });
	const id = field(made, 'id');
	await admin.post(`/api/v1/meta/schemas/user/osc${id.slice(3)}`, customs({ badge: text }));
	const profile = person('ada', { badge: 'a1' });
	expect((await admin.post('/api/v1/users', { profile })).status).toBe(400);
	expect((await admin.post('/api/v1/users', { profile, type: { id } })).status).toBe(200);
	const renamed = { name: 'other', displayName: 'Robot', description: 'x' };
	expect((await admin.put(`${types}/${id}`, renamed)).status).toBe(400);
	expect((await admin.remove(`${types}/${id}`)).status).toBe(403);
	expect(Object(await admin.get(types)).body).toHaveLength(2);
});
