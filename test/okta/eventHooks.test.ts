import { changeEventHook, findEventHook, listEventHooks } from '../../src/okta/eventHooks';
import { refused, scriptedOrg } from './scriptedOrg';

const hook = { id: 'who1', status: 'ACTIVE', events: { items: [] } };

test('a hook is found by its id, and none where there is none', async () => {
	expect(await findEventHook(scriptedOrg({ body: hook }).client, 'who1')).toEqual(hook);
	const { client } = scriptedOrg(refused(404, 'E0000007'));
	expect(await findEventHook(client, 'who1')).toBeUndefined();
});

test('a hook that may not be read is not none', async () => {
	const { client } = scriptedOrg(refused(403, 'E0000006'));
	await expect(findEventHook(client, 'who1')).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
});

test('all hooks come on one page', async () => {
	expect(await listEventHooks(scriptedOrg({ body: [hook] }).client)).toEqual([hook]);
});

test.each(['activate', 'deactivate'] as const)('%s is asked of the hook', async (operation) => {
	const { client, asked } = scriptedOrg({});
	await changeEventHook(client, 'who1', operation);
	expect(asked()).toEqual([
		{ call: `POST /api/v1/eventHooks/who1/lifecycle/${operation}`, repeatable: true },
	]);
});
