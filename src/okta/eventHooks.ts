import type { OktaClient } from './client';
import { absentWhen } from './failures/absentWhen';
import { NotFound } from './failures/answerFailures';
import { looksLikeRecord as looks } from './looks';

/** An event hook as Okta's API answers with it; the keys this package reads (OpenAPI 2026.06.3, EventHook). */
export interface EventHook {
	id: string;
	status: 'ACTIVE' | 'INACTIVE';
	verificationStatus: 'VERIFIED' | 'UNVERIFIED';
	events: { items: string[] };
	channel: { config: { uri: string } };
}

/** What a hook is to be. */
export interface HookWish {
	name: string;
	/** Where Okta sends to. */
	url: string;
	eventTypes: readonly string[];
	/** What Okta sends along as `Authorization`. */
	secret: string;
}

const HOOKS = '/api/v1/eventHooks';
const at = (id: string) => `${HOOKS}/${encodeURIComponent(id)}`;

/** The hook with this id, or undefined. */
export async function findEventHook(
	client: OktaClient,
	id: string,
): Promise<EventHook | undefined> {
	const call = { method: 'GET', path: at(id), looks, doing: `read event hook ${id}` } as const;
	return (await client.send<EventHook>(call).catch(absentWhen(NotFound)))?.body;
}

/** Every hook of the org; 25 at most (Okta docs, Event hooks). */
export async function listEventHooks(client: OktaClient): Promise<EventHook[]> {
	const doing = 'list the event hooks';
	const call = { method: 'GET', path: HOOKS, looks, doing } as const;
	return (await client.page<EventHook>(call)).items;
}

/** Makes a hook, which stays silent until it is verified. */
export async function createEventHook(client: OktaClient, wish: HookWish): Promise<EventHook> {
	const doing = `create event hook ${wish.name}`;
	const call = { method: 'POST', path: HOOKS, body: bodyOf(wish), looks, doing } as const;
	return (await client.send<EventHook>(call)).body;
}

/** Changes a hook; it stays verified as long as its address stays. */
export async function replaceEventHook(
	client: OktaClient,
	id: string,
	wish: HookWish,
): Promise<EventHook> {
	const doing = `change event hook ${wish.name}`;
	const call = { method: 'PUT', path: at(id), body: bodyOf(wish), looks, doing } as const;
	return (await client.send<EventHook>(call)).body;
}

/** `verify` makes Okta ask the receiver once; the others say what they do. May be sent twice without harm. */
export async function changeEventHook(
	client: OktaClient,
	id: string,
	operation: 'activate' | 'deactivate' | 'verify',
): Promise<void> {
	const doing = `${operation} event hook ${id}`;
	const path = `${at(id)}/lifecycle/${operation}`;
	await client.send({ method: 'POST', path, doing, repeatable: true });
}

/** Only a deactivated hook can be deleted (OpenAPI 2026.06.3, deleteEventHook). */
export async function deleteEventHook(client: OktaClient, id: string): Promise<void> {
	await client.send({ method: 'DELETE', path: at(id), doing: `delete event hook ${id}` });
}

function bodyOf({ name, url, eventTypes, secret }: HookWish): object {
	return {
		name,
		events: { type: 'EVENT_TYPE', items: [...eventTypes] },
		channel: {
			type: 'HTTP',
			version: '1.0.0',
			config: {
				uri: url,
				authScheme: { type: 'HEADER', key: 'Authorization', value: secret },
			},
		},
	};
}
