import type { OktaClient } from '../okta/client';
import {
	changeEventHook,
	createEventHook,
	findEventHook,
	listEventHooks,
	replaceEventHook,
	type EventHook,
	type HookWish,
} from '../okta/eventHooks';
import { OktaAnswerFailure } from '../okta/failures/OktaAnswerFailure';
import { Refused } from './Refused';
import { removeHook } from './removeHook';

/** Whether the hook is there, listens, and asks for exactly these event types. */
export async function isHookInPlace(
	client: OktaClient,
	id: string,
	{ url, eventTypes }: Pick<HookWish, 'url' | 'eventTypes'>,
): Promise<boolean> {
	const hook = await findEventHook(client, id);
	return (
		hook?.status === 'ACTIVE' &&
		hook.verificationStatus === 'VERIFIED' &&
		hook.channel.config.uri === url &&
		[...hook.events.items].sort().join() === [...eventTypes].sort().join()
	);
}

/**
 * Makes Okta send events to an address, which has to be listening already: Okta asks it once. A hook for the same
 * address that was left behind, e.g. by a crash, is taken over.
 * @throws Refused where Okta cannot reach the address; then no hook is left behind
 */
export async function registerHook(client: OktaClient, wish: HookWish): Promise<string> {
	const old = (await listEventHooks(client)).find(({ channel }) => channel.config.uri === wish.url);
	const hook = await (
		old ? replaceEventHook(client, old.id, wish) : createEventHook(client, wish)
	).catch(refusalOf(client, wish));
	if (hook.status !== 'ACTIVE') await changeEventHook(client, hook.id, 'activate');
	if (hook.verificationStatus !== 'VERIFIED') await verify(client, hook, wish);
	return hook.id;
}

async function verify(client: OktaClient, { id }: EventHook, wish: HookWish): Promise<void> {
	const failure = await changeEventHook(client, id, 'verify').catch((thrown: unknown) => ({
		thrown,
	}));
	if (failure === undefined) return;
	await removeHook(client, id);
	refusalOf(client, wish)(failure.thrown);
}

/** What a person can do something about; missing rights, limits and passing faults speak for themselves. */
const OTHER_CAUSES = [401, 403, 429];

function refusalOf({ org }: OktaClient, { url }: HookWish): (failure: unknown) => never {
	return (failure) => {
		if (!(failure instanceof OktaAnswerFailure)) throw failure;
		const { errorCode, errorSummary, causes, status } = failure.answer;
		if (status > 499 || OTHER_CAUSES.includes(status)) throw failure;
		const said = [errorCode ?? `HTTP ${status}`, errorSummary, ...causes].filter(Boolean).join(' ');
		throw new Refused({
			code: 'HOOK_NOT_ACCEPTED',
			message: `The ${org.role} does not send events to ${url}. Okta said: ${said}`,
			remedy:
				'Okta has to reach n8n at that address from the internet, by HTTPS with a certificate of a public authority, and within 3 seconds; an org has 25 event hooks at most. Check n8n’s WEBHOOK_URL and what stands before n8n. Where n8n cannot be reached from outside, use the Okta Org2Org Trigger instead: it asks Okta by itself every minute or less often.',
			facts: { org: org.role, url },
		});
	};
}
