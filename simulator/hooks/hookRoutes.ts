import { invalid } from '../OktaError';
import { noContent, ok, type Answer, type Call, type Route } from '../routes/Route';
import {
	createHook,
	deleteHook,
	findHook,
	markVerified,
	replaceHook,
	setHookStatus,
} from './changeHook';
import type { EventHook } from './EventHook';
import { eventHookBody } from './eventHookBody';
import { eventHooks } from './eventHooksOf';
import { verifyReceiver } from './verifyReceiver';

const PATH = '/api/v1/eventHooks';
const HOOK = `${PATH}/{hookId}`;

const idOf = ({ params }: Call) => params.hookId ?? '';
const shown = ({ org }: Call, hook: EventHook) => ok(eventHookBody(hook, org.baseUrl));

async function verify(call: Call): Promise<Answer> {
	const { org } = call;
	const hook = findHook(org, idOf(call));
	const challenge = org.state.ids.token(40);
	const fault = await verifyReceiver(hook, challenge, org.knobs.hookTimeoutMs);
	if (fault !== undefined) {
		throw invalid('eventHook', `Event hook verification failed: ${fault}`);
	}
	return shown(call, markVerified(org, hook.id));
}

function list({ org }: Call): Answer {
	return ok([...eventHooks(org).hooks.values()].map((hook) => eventHookBody(hook, org.baseUrl)));
}

const read = {
	bucket: 'other' as const,
	scope: 'okta.eventHooks.read',
	permission: 'hooks.write' as const,
};
const write = { ...read, scope: 'okta.eventHooks.manage' };

/** Okta API reference, Event Hooks (OpenAPI 2026.06.3). */
export const hookRoutes: Route[] = [
	{ method: 'GET', path: PATH, ...read, handle: list },
	{
		method: 'POST',
		path: PATH,
		...write,
		handle: (call) => shown(call, createHook(call.org, call.body, call.principal)),
	},
	{
		method: 'GET',
		path: HOOK,
		...read,
		handle: (call) => shown(call, findHook(call.org, idOf(call))),
	},
	{
		method: 'PUT',
		path: HOOK,
		...write,
		handle: (call) => shown(call, replaceHook(call.org, idOf(call), call.body)),
	},
	{
		method: 'DELETE',
		path: HOOK,
		...write,
		handle: (call) => {
			deleteHook(call.org, idOf(call));
			return noContent;
		},
	},
	{
		method: 'POST',
		path: `${HOOK}/lifecycle/activate`,
		...write,
		handle: (call) => shown(call, setHookStatus(call.org, idOf(call), 'ACTIVE')),
	},
	{
		method: 'POST',
		path: `${HOOK}/lifecycle/deactivate`,
		...write,
		handle: (call) => shown(call, setHookStatus(call.org, idOf(call), 'INACTIVE')),
	},
	{ method: 'POST', path: `${HOOK}/lifecycle/verify`, ...write, handle: verify },
];
