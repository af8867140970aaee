import { createOrg } from '../../../simulator';
import { eventHooks } from '../../../simulator/hooks/eventHooksOf';
import { asAdmin, field, rows } from '../asAdmin';
import { proper, startReceiver, type Receiver } from './receiver';

const HOOKS = '/api/v1/eventHooks';

let receiver: Receiver;
beforeEach(async () => {
	receiver = await startReceiver();
});
afterEach(async () => await receiver.close());

const wish = (changes: { events?: object; config?: object; [key: string]: unknown } = {}) => {
	const { events, config, ...others } = changes;
	return {
		name: 'n8n',
		events: { type: 'EVENT_TYPE', items: ['group.lifecycle.create'], ...events },
		channel: {
			type: 'HTTP',
			version: '1.0.0',
			config: {
				uri: receiver.url,
				headers: [{ key: 'X-Other', value: 'other' }],
				authScheme: { type: 'HEADER', key: 'Authorization', value: 'shared-secret' },
				...config,
			},
		},
		...others,
	};
};

function orgAndAdmin() {
	const org = createOrg();
	const admin = asAdmin(org);
	const makeGroup = async (name: string) =>
		await admin.post('/api/v1/groups', { profile: { name } });
	const settled = async () => await eventHooks(org.org).idle();
	return { org, admin, makeGroup, settled };
}

async function verifiedHook(changes = {}) {
	const parts = orgAndAdmin();
	const { admin } = parts;
	const id = field(await admin.post(HOOKS, wish(changes)), 'id');
	await admin.post(`${HOOKS}/${id}/lifecycle/verify`);
	receiver.calls.length = 0;
	return { ...parts, id };
}

const namesIn = (body: unknown) => {
	const events: unknown = Reflect.get(Object(Reflect.get(Object(body), 'data')), 'events');
	if (!Array.isArray(events)) throw new Error('no events');
	return events.map(({ target }) => target[0].displayName);
};
const delivered = () => receiver.calls.map(({ body }) => namesIn(body));

test('a new hook is active, not verified, and keeps its secret', async () => {
	const { admin } = orgAndAdmin();
	const created = await admin.post(HOOKS, wish());
	expect(created).toMatchObject({
		status: 200,
		body: {
			id: expect.stringMatching(/^who/),
			status: 'ACTIVE',
			verificationStatus: 'UNVERIFIED',
			channel: {
				config: { uri: receiver.url, authScheme: { type: 'HEADER', key: 'Authorization' } },
			},
		},
	});
	expect(JSON.stringify(created.body)).not.toContain('shared-secret');
	expect((await admin.get(`${HOOKS}/${field(created, 'id')}`)).body).toEqual(created.body);
	expect(rows(await admin.get(HOOKS))).toEqual([created.body]);
});

test('verification is one GET with a challenge that comes back', async () => {
	const { admin } = orgAndAdmin();
	const id = field(await admin.post(HOOKS, wish()), 'id');
	const verified = await admin.post(`${HOOKS}/${id}/lifecycle/verify`);
	expect(verified).toMatchObject({ status: 200, body: { verificationStatus: 'VERIFIED' } });
	expect(receiver.calls).toEqual([
		expect.objectContaining({
			method: 'GET',
			headers: expect.objectContaining({
				authorization: 'shared-secret',
				'x-other': 'other',
				'x-okta-verification-challenge': expect.stringMatching(/^\w{40}$/),
			}),
		}),
	]);
});

test.each<[string, Receiver['reply'], number]>([
	['an answer without the challenge', (_, response) => response.end('{}'), 1],
	['an answer that is no JSON', (_, response) => response.end('<html>'), 1],
	['a 404', (_, response) => response.writeHead(404).end(), 1],
	['a 500, after one retry', (_, response) => response.writeHead(500).end(), 2],
	['a broken connection, after one retry', (_, response) => response.destroy(), 2],
])('verification fails on %s', async (_, reply, calls) => {
	const { admin } = orgAndAdmin();
	receiver.reply = reply;
	const id = field(await admin.post(HOOKS, wish()), 'id');
	const answer = await admin.post(`${HOOKS}/${id}/lifecycle/verify`);
	expect([answer.status, field(answer, 'errorCode')]).toEqual([400, 'E0000001']);
	expect(receiver.calls).toHaveLength(calls);
});

test('an event reaches a verified hook with everything a receiver needs', async () => {
	const { makeGroup, settled, id } = await verifiedHook();
	await makeGroup('Engines');
	await settled();
	expect(receiver.calls).toEqual([
		{
			method: 'POST',
			headers: expect.objectContaining({
				authorization: 'shared-secret',
				'content-type': 'application/json',
			}),
			body: expect.objectContaining({
				eventType: 'com.okta.event_hook',
				source: `https://hub.okta.test/api/v1/eventHooks/${id}`,
				eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
				data: { events: [expect.objectContaining({ eventType: 'group.lifecycle.create' })] },
			}),
		},
	]);
});

test('the event is the one in the system log', async () => {
	const { admin, makeGroup, settled } = await verifiedHook();
	await makeGroup('Engines');
	await settled();
	const log = rows(await admin.get('/api/v1/logs'));
	expect(receiver.calls[0]?.body).toMatchObject({
		data: { events: [log.find((row) => row.eventType === 'group.lifecycle.create')] },
	});
});

test('types that were not asked for stay at home', async () => {
	const { admin, settled } = await verifiedHook();
	const profile = { login: 'a@x.example', email: 'a@x.example', firstName: 'A', lastName: 'B' };
	await admin.post('/api/v1/users', { profile });
	await settled();
	expect(receiver.calls).toEqual([]);
});

test.each(['unverified', 'inactive', 'deleted'])(
	'a hook that is %s hears nothing',
	async (state) => {
		const { admin, makeGroup, settled, id } = await verifiedHook();
		if (state === 'unverified') {
			const config = { uri: receiver.url.replace('/hook', '/moved') };
			await admin.put(`${HOOKS}/${id}`, wish({ config }));
		} else {
			await admin.post(`${HOOKS}/${id}/lifecycle/deactivate`);
		}
		if (state === 'deleted') expect((await admin.remove(`${HOOKS}/${id}`)).status).toBe(204);
		await makeGroup('Engines');
		await settled();
		expect(receiver.calls).toEqual([]);
	},
);

test('a hook that is activated again hears again', async () => {
	const { admin, makeGroup, settled, id } = await verifiedHook();
	await admin.post(`${HOOKS}/${id}/lifecycle/deactivate`);
	await admin.post(`${HOOKS}/${id}/lifecycle/activate`);
	await makeGroup('Engines');
	await settled();
	expect(delivered()).toEqual([['Engines']]);
});

test('an active hook cannot be deleted', async () => {
	const { admin, id } = await verifiedHook();
	expect((await admin.remove(`${HOOKS}/${id}`)).status).toBe(400);
	expect((await admin.get(`${HOOKS}/${id}`)).status).toBe(200);
});

describe('delivery', () => {
	test('is tried a second time after a 500', async () => {
		const { makeGroup, settled } = await verifiedHook();
		receiver.reply = (received, response) => {
			if (receiver.calls.length === 1) response.writeHead(500).end();
			else proper(received, response);
		};
		await makeGroup('Engines');
		await settled();
		expect(delivered()).toEqual([['Engines'], ['Engines']]);
		const [first, second] = receiver.calls;
		expect(second?.body).toEqual(first?.body);
	});

	test('is given up after the second failure, and the log says so', async () => {
		const { admin, makeGroup, settled } = await verifiedHook();
		receiver.reply = (_, response) => response.writeHead(503).end();
		await makeGroup('Engines');
		await settled();
		expect(receiver.calls).toHaveLength(2);
		expect(rows(await admin.get('/api/v1/logs')).at(-1)).toMatchObject({
			eventType: 'event_hook.delivery',
			outcome: { result: 'FAILURE' },
			debugContext: { debugData: { reason: 'HTTP 503' } },
		});
	});

	test('is not tried again after a 4xx', async () => {
		const { makeGroup, settled } = await verifiedHook();
		receiver.reply = (_, response) => response.writeHead(410).end();
		await makeGroup('Engines');
		await settled();
		expect(receiver.calls).toHaveLength(1);
	});

	test('does not wait longer than it may', async () => {
		const { org, admin, makeGroup, settled } = await verifiedHook();
		org.knobs.hookTimeoutMs = 5;
		receiver.reply = () => undefined;
		await makeGroup('Engines');
		await settled();
		expect(rows(await admin.get('/api/v1/logs')).at(-1)).toMatchObject({
			eventType: 'event_hook.delivery',
			debugContext: { debugData: { reason: expect.stringContaining('timeout') } },
		});
	});

	test('may come twice', async () => {
		const { org, makeGroup, settled } = await verifiedHook();
		org.knobs.hookDeliveries = 2;
		await makeGroup('Engines');
		await settled();
		expect(delivered()).toEqual([['Engines'], ['Engines']]);
	});

	test('bundles what happens at once', async () => {
		const { makeGroup, settled } = await verifiedHook();
		await Promise.all([makeGroup('Engines'), makeGroup('Looms')]);
		await settled();
		expect(delivered()).toEqual([['Engines', 'Looms']]);
	});

	test('may come in disorder', async () => {
		const { org, makeGroup, settled } = await verifiedHook();
		org.knobs.hookDisorder = true;
		await Promise.all([makeGroup('Engines'), makeGroup('Looms')]);
		await settled();
		expect(delivered()).toEqual([['Looms'], ['Engines']]);
	});
});

test.each<[string, Parameters<typeof wish>[0]]>([
	['no name', { name: '' }],
	['no event type', { events: { items: [] } }],
	['301 event types', { events: { items: Array(301).fill('group.lifecycle.create') } }],
	['a type that only the log has', { events: { items: ['user.account.expire_password'] } }],
	['a type that Okta does not have', { events: { items: ['user.invented'] } }],
	['no address', { config: { uri: '' } }],
	['plain HTTP to another machine', { config: { uri: 'http://hooks.example/x' } }],
])('%s is refused', async (_, changes) => {
	const { admin } = orgAndAdmin();
	const answer = await admin.post(HOOKS, wish(changes));
	expect([answer.status, field(answer, 'errorCode')]).toEqual([400, 'E0000001']);
});

test('300 event types are taken', async () => {
	const { admin } = orgAndAdmin();
	const items = Array(300).fill('group.lifecycle.create');
	expect((await admin.post(HOOKS, wish({ events: { items } }))).status).toBe(200);
});

test('the 26th verified hook is refused', async () => {
	const { admin } = await verifiedHook();
	const verify = async () => {
		const id = field(await admin.post(HOOKS, wish()), 'id');
		return (await admin.post(`${HOOKS}/${id}/lifecycle/verify`)).status;
	};
	const statuses: number[] = [];
	for (let i = 2; i <= 26; i++) statuses.push(await verify());
	expect(statuses).toEqual([...Array<number>(24).fill(200), 400]);
});

test('a reset takes the hooks along', async () => {
	const { org, admin } = await verifiedHook();
	org.reset();
	expect(rows(await admin.get(HOOKS))).toEqual([]);
});
