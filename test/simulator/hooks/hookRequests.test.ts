import { field } from '../asAdmin';
import { HOOKS, orgAndAdmin, wish, type Changes } from './hookOrg';
import { startReceiver, type Receiver } from './receiver';

let receiver: Receiver;
beforeEach(async () => {
	receiver = await startReceiver();
});
afterEach(async () => await receiver.close());

test.each<[string, Changes]>([
	['no name', { name: '' }],
	['no event type', { events: { items: [] } }],
	['301 event types', { events: { items: Array(301).fill('group.lifecycle.create') } }],
	['a type that only the log has', { events: { items: ['user.account.expire_password'] } }],
	['a type that Okta does not have', { events: { items: ['user.invented'] } }],
	['no address', { config: { uri: '' } }],
	['plain HTTP to another machine', { config: { uri: 'http://hooks.example/x' } }],
])('%s is refused', async (_, changes) => {
	const { admin } = orgAndAdmin();
	const answer = await admin.post(HOOKS, wish(receiver, changes));
	expect([answer.status, field(answer, 'errorCode')]).toEqual([400, 'E0000001']);
});

test('300 event types are taken', async () => {
	const { admin } = orgAndAdmin();
	const items = Array(300).fill('group.lifecycle.create');
	expect((await admin.post(HOOKS, wish(receiver, { events: { items } }))).status).toBe(200);
});
