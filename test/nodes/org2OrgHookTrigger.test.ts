import type { IDataObject } from 'n8n-workflow';
import { eventHooks } from '../../simulator/hooks/eventHooksOf';
import { listen, type Listening } from '../support/hooking';
import { serveOrg, type ServedOrg } from '../support/simulatedOrgs';
import { asAdmin, field } from '../simulator/asAdmin';

let spoke: ServedOrg;
let n8n: Listening;
const admin = () => asAdmin(spoke.org);
const hooks = () => [...eventHooks(spoke.org.org).hooks.values()];
const settled = async () => await eventHooks(spoke.org.org).idle();
const runs = () => n8n.deliveries.flatMap(({ items }) => (items ? [items] : []));

async function listening(parameters: IDataObject = {}) {
	n8n = await listen(
		{ org: 'spoke', events: ['userCreated', 'userDeactivated'], ...parameters },
		{
			hubUrl: 'https://hub.okta.com',
			hubApiToken: 'none',
			connectSpoke: true,
			spokeUrl: spoke.url,
			spokeApiToken: spoke.org.token,
		},
	);
}

/** Sends events as Okta does, with the secret of the hook. */
async function deliver(events: object[]): Promise<Response> {
	const { uri = '', authScheme } = hooks()[0] ?? {};
	return await fetch(uri, {
		method: 'POST',
		headers: { 'content-type': 'application/json', authorization: authScheme?.value ?? '' },
		body: JSON.stringify({ data: { events } }),
	});
}

async function makeUser(login: string): Promise<string> {
	const profile = { login, email: login, firstName: 'A', lastName: 'B' };
	return field(await admin().post('/api/v1/users?activate=true', { profile }), 'id');
}

beforeEach(async () => {
	spoke = await serveOrg('spoke');
	await listening();
});
afterEach(async () => {
	await spoke.close();
	await n8n.close();
});

test('publishing makes a verified hook for the chosen events, and unpublishing takes it away', async () => {
	expect(await n8n.publish()).toBe('published');
	expect(hooks()).toEqual([
		expect.objectContaining({
			status: 'ACTIVE',
			verified: true,
			items: ['user.lifecycle.create', 'user.lifecycle.deactivate'],
		}),
	]);
	await n8n.unpublish();
	expect(hooks()).toEqual([]);
	expect(JSON.stringify(n8n.saved)).not.toContain('secret');
});

test('a change starts the workflow at once, with the user as it is now', async () => {
	await n8n.publish();
	const id = await makeUser('ada@x.example');
	await settled();
	expect(runs()).toEqual([
		[
			expect.objectContaining({
				event: 'userCreated',
				via: 'eventHook',
				id,
				login: 'ada@x.example',
				user: expect.objectContaining({
					status: 'PROVISIONED',
					profile: expect.objectContaining({ firstName: 'A' }),
				}),
			}),
		],
	]);
});

test('an event that is delivered twice starts the workflow once', async () => {
	await n8n.publish();
	spoke.org.knobs.hookDeliveries = 3;
	await makeUser('ada@x.example');
	await settled();
	expect(n8n.deliveries.map(({ status }) => status)).toEqual([200, 200, 200]);
	expect(runs()).toHaveLength(1);
});

test('an event that is delivered again after a restart starts nothing', async () => {
	await n8n.publish();
	await makeUser('ada@x.example');
	await settled();
	const { body } = await admin().get('/api/v1/logs?limit=1000');
	n8n.restart();
	const again = await deliver(body as object[]);
	expect(await again.json()).toMatchObject({ new: 0 });
	expect(runs()).toHaveLength(1);
});

test('events of one delivery are handed on in the order in which they happened', async () => {
	await n8n.publish();
	const event = (minute: number) => ({
		uuid: `event ${minute}`,
		published: `2026-01-05T09:0${minute}:00.000Z`,
		eventType: 'user.lifecycle.create',
		outcome: { result: 'SUCCESS' },
		target: [{ id: `00u${minute}`, type: 'User', alternateId: `person${minute}@x.example` }],
	});
	await deliver([event(2), event(3), event(1)]);
	expect(runs()[0]?.map(({ login }) => login)).toEqual(
		[1, 2, 3].map((minute) => `person${minute}@x.example`),
	);
});

test('what failed in Okta starts nothing', async () => {
	await n8n.publish();
	await makeUser('ada@x.example');
	await settled();
	const { body } = await admin().get('/api/v1/logs?limit=1000');
	const failed = (body as object[]).map((event, at) => ({
		...event,
		uuid: `failed ${at}`,
		outcome: { result: 'FAILURE' },
	}));
	await deliver(failed);
	expect(runs()).toHaveLength(1);
});

test('a delivery without the secret, or with another, is turned away', async () => {
	await n8n.publish();
	const uri = hooks()[0]?.uri ?? '';
	for (const authorization of [undefined, 'guessed', '']) {
		const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
		const { status } = await fetch(uri, {
			method: 'POST',
			headers,
			body: '{"data":{"events":[]}}',
		});
		expect(status).toBe(401);
	}
	expect(runs()).toEqual([]);
});

test('a call that is no verification is not answered like one', async () => {
	await n8n.publish();
	expect((await fetch(hooks()[0]?.uri ?? '')).status).toBe(400);
});

test('an n8n that Okta cannot reach is told what to do, and no hook is left behind', async () => {
	n8n.reachable = false;
	await expect(n8n.publish()).rejects.toMatchObject({
		message: expect.stringContaining('does not send events to http://127.0.0.1'),
		description: expect.stringContaining('use the Okta Org2Org Trigger instead'),
	});
	expect(hooks()).toEqual([]);
});

test('a role that may not make hooks is named, not the network', async () => {
	const { tokens } = spoke.org.org.state;
	const token = tokens.get(spoke.org.token);
	if (token) tokens.set(spoke.org.token, { ...token, roles: ['READ_ONLY_ADMIN'] });
	await expect(n8n.publish()).rejects.toMatchObject({ httpCode: '403' });
});

test('a restart finds the hook in its place and makes no other', async () => {
	await n8n.publish();
	const before = hooks();
	const writes = spoke.writes().length;
	await n8n.publish();
	expect(hooks()).toEqual(before);
	expect(spoke.writes()).toHaveLength(writes);
});

test.each([
	[
		'an administrator deleted',
		async (id: string) => {
			await admin().post(`/api/v1/eventHooks/${id}/lifecycle/deactivate`);
			await admin().remove(`/api/v1/eventHooks/${id}`);
		},
	],
	[
		'an administrator switched off',
		async (id: string) => {
			await admin().post(`/api/v1/eventHooks/${id}/lifecycle/deactivate`);
		},
	],
])('a hook that %s is there again after the next publishing', async (_, undo) => {
	await n8n.publish();
	await undo(hooks()[0]?.id ?? '');
	await n8n.publish();
	expect(hooks()).toEqual([expect.objectContaining({ status: 'ACTIVE', verified: true })]);
	await makeUser('ada@x.example');
	await settled();
	expect(runs()).toHaveLength(1);
});

test('other events make the same hook ask for other types', async () => {
	await n8n.publish();
	n8n.set({ events: ['groupCreated'] });
	await n8n.publish();
	expect(hooks().map(({ items }) => items)).toEqual([['group.lifecycle.create']]);
});

test('a hook that a crash left behind is taken over with a new secret', async () => {
	await n8n.publish();
	n8n.saved = {};
	await n8n.publish();
	expect(hooks()).toHaveLength(1);
	await makeUser('ada@x.example');
	await settled();
	expect(runs()).toHaveLength(1);
});

test('a hook that is gone already does not keep a workflow from being unpublished', async () => {
	await n8n.publish();
	eventHooks(spoke.org.org).hooks.clear();
	expect(await n8n.unpublish()).toBe(true);
});

test('a user who cannot be read costs the profile, not the event', async () => {
	await n8n.publish();
	const effect = { kind: 'error', code: 'E0000006' } as const;
	spoke.org.knobs.faults.push({ method: 'GET', path: '/api/v1/users/', effect });
	await makeUser('ada@x.example');
	await settled();
	const [item] = runs()[0] ?? [];
	expect(item).toMatchObject({ event: 'userCreated', login: 'ada@x.example' });
	expect(item?.user).toEqual({ id: item?.id, login: 'ada@x.example' });
});
