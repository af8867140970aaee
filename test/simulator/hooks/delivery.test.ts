import { rows } from '../asAdmin';
import { delivered, HOOKS, verifiedHook, wish } from './hookOrg';
import { proper, startReceiver, type Receiver } from './receiver';

let receiver: Receiver;
beforeEach(async () => {
	receiver = await startReceiver();
});
afterEach(async () => await receiver.close());

test('an event reaches a verified hook with everything a receiver needs', async () => {
	const { makeGroup, settled, id } = await verifiedHook(receiver);
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
	const { admin, makeGroup, settled } = await verifiedHook(receiver);
	await makeGroup('Engines');
	await settled();
	const log = rows(await admin.get('/api/v1/logs'));
	expect(receiver.calls[0]?.body).toMatchObject({
		data: { events: [log.find((row) => row.eventType === 'group.lifecycle.create')] },
	});
});

test('types that were not asked for stay at home', async () => {
	const { admin, settled } = await verifiedHook(receiver);
	const profile = { login: 'a@x.example', email: 'a@x.example', firstName: 'A', lastName: 'B' };
	await admin.post('/api/v1/users', { profile });
	await settled();
	expect(receiver.calls).toEqual([]);
});

test.each(['unverified', 'inactive', 'deleted'])(
	'a hook that is %s hears nothing',
	async (state) => {
		const { admin, makeGroup, settled, id } = await verifiedHook(receiver);
		if (state === 'unverified') {
			const config = { uri: receiver.url.replace('/hook', '/moved') };
			await admin.put(`${HOOKS}/${id}`, wish(receiver, { config }));
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
	const { admin, makeGroup, settled, id } = await verifiedHook(receiver);
	await admin.post(`${HOOKS}/${id}/lifecycle/deactivate`);
	await admin.post(`${HOOKS}/${id}/lifecycle/activate`);
	await makeGroup('Engines');
	await settled();
	expect(delivered(receiver)).toEqual([['Engines']]);
});

test('a delivery is tried a second time after a 500', async () => {
	const { makeGroup, settled } = await verifiedHook(receiver);
	receiver.reply = (received, response) => {
		if (receiver.calls.length === 1) response.writeHead(500).end();
		else proper(received, response);
	};
	await makeGroup('Engines');
	await settled();
	expect(delivered(receiver)).toEqual([['Engines'], ['Engines']]);
	const [first, second] = receiver.calls;
	expect(second?.body).toEqual(first?.body);
});

test('a delivery is given up after the second failure, and the log says so', async () => {
	const { admin, makeGroup, settled } = await verifiedHook(receiver);
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

test('a delivery is not tried again after a 4xx', async () => {
	const { makeGroup, settled } = await verifiedHook(receiver);
	receiver.reply = (_, response) => response.writeHead(410).end();
	await makeGroup('Engines');
	await settled();
	expect(receiver.calls).toHaveLength(1);
});

test('a delivery does not wait longer than it may', async () => {
	const { org, admin, makeGroup, settled } = await verifiedHook(receiver);
	org.knobs.hookTimeoutMs = 5;
	receiver.reply = () => undefined;
	await makeGroup('Engines');
	await settled();
	expect(rows(await admin.get('/api/v1/logs')).at(-1)).toMatchObject({
		eventType: 'event_hook.delivery',
		debugContext: { debugData: { reason: expect.stringContaining('timeout') } },
	});
});

test('a delivery may come twice', async () => {
	const { org, makeGroup, settled } = await verifiedHook(receiver);
	org.knobs.hookDeliveries = 2;
	await makeGroup('Engines');
	await settled();
	expect(delivered(receiver)).toEqual([['Engines'], ['Engines']]);
});

test('a delivery bundles what happens at once', async () => {
	const { makeGroup, settled } = await verifiedHook(receiver);
	await Promise.all([makeGroup('Engines'), makeGroup('Looms')]);
	await settled();
	expect(delivered(receiver)).toEqual([['Engines', 'Looms']]);
});

test('a delivery may come in disorder', async () => {
	const { org, makeGroup, settled } = await verifiedHook(receiver);
	org.knobs.hookDisorder = true;
	await Promise.all([makeGroup('Engines'), makeGroup('Looms')]);
	await settled();
	expect(delivered(receiver)).toEqual([['Looms'], ['Engines']]);
});
