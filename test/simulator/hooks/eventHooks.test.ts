import { field, rows } from '../asAdmin';
import { HOOKS, orgAndAdmin, verifiedHook, wish } from './hookOrg';
import { startReceiver, type Receiver } from './receiver';

let receiver: Receiver;
beforeEach(async () => {
	receiver = await startReceiver();
});
afterEach(async () => await receiver.close());

test('a new hook is active, not verified, and keeps its secret', async () => {
	const { admin } = orgAndAdmin();
	const created = await admin.post(HOOKS, wish(receiver));
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
	const id = field(await admin.post(HOOKS, wish(receiver)), 'id');
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
	const id = field(await admin.post(HOOKS, wish(receiver)), 'id');
	const answer = await admin.post(`${HOOKS}/${id}/lifecycle/verify`);
	expect([answer.status, field(answer, 'errorCode')]).toEqual([400, 'E0000001']);
	expect(receiver.calls).toHaveLength(calls);
});

test('an active hook cannot be deleted', async () => {
	const { admin, id } = await verifiedHook(receiver);
	expect((await admin.remove(`${HOOKS}/${id}`)).status).toBe(400);
	expect((await admin.get(`${HOOKS}/${id}`)).status).toBe(200);
});

test('the 26th verified hook is refused', async () => {
	const { admin } = await verifiedHook(receiver);
	const verify = async () => {
		const id = field(await admin.post(HOOKS, wish(receiver)), 'id');
		return (await admin.post(`${HOOKS}/${id}/lifecycle/verify`)).status;
	};
	const statuses: number[] = [];
	for (let i = 2; i <= 26; i++) statuses.push(await verify());
	expect(statuses).toEqual([...Array<number>(24).fill(200), 400]);
});

test('a reset takes the hooks along', async () => {
	const { org, admin } = await verifiedHook(receiver);
	org.reset();
	expect(rows(await admin.get(HOOKS))).toEqual([]);
});
