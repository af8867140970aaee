import { invalid, oktaError } from '../OktaError';
import { isHookEligible } from '../logs/eventTypes';
import type { EventHookWish } from './EventHook';

// "with a limit of 300 eligible event types per hook" (Okta docs, "Event hooks").
const MOST_TYPES = 300;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

type Json = Readonly<Record<string, unknown>>;

function objectIn(value: unknown): Json {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
	throw oktaError('E0000003');
}

const textOr = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const blank = (field: string) => `${field}: The field cannot be left blank`;

/** "Your external service must use a valid HTTPS endpoint"; plain HTTP serves here for this machine itself. */
function uriCause(uri: string): string | undefined {
	if (!URL.canParse(uri)) return 'channel.config.uri: The field must be a valid URI';
	const { protocol, hostname } = new URL(uri);
	const isLocal = protocol === 'http:' && LOOPBACK.includes(hostname);
	return protocol === 'https:' || isLocal
		? undefined
		: 'channel.config.uri: The field must be an HTTPS URI';
}

function itemCauses(items: readonly unknown[]): string[] {
	if (items.length === 0) return [blank('events.items')];
	if (items.length > MOST_TYPES) return [`events.items: More than ${MOST_TYPES} event types`];
	const refused = items.filter((item) => typeof item !== 'string' || !isHookEligible(item));
	return refused.map(
		(item) => `events.items: The event type ${String(item)} is not eligible for event hooks`,
	);
}

function headerPairs(value: unknown): Array<{ key: string; value: string }> {
	if (!Array.isArray(value)) return [];
	return value.map((pair) => {
		const { key, value: text } = objectIn(pair);
		return { key: textOr(key), value: textOr(text) };
	});
}

function authSchemeIn(value: unknown): EventHookWish['authScheme'] {
	if (value === undefined || value === null) return undefined;
	const { key, value: secret } = objectIn(value);
	return { key: textOr(key), value: textOr(secret) };
}

/** What a create or replace asks for; several causes in one refusal. OpenAPI 2026.06.3, EventHook. */
export function readEventHook(requestBody: unknown): EventHookWish {
	const body = objectIn(requestBody);
	const channel = objectIn(body.channel ?? {});
	const config = objectIn(channel.config ?? {});
	const events = objectIn(body.events ?? {});
	const items: unknown[] = Array.isArray(events.items) ? events.items : [];
	const uri = textOr(config.uri);
	const name = textOr(body.name);
	const causes = [
		name === '' ? blank('name') : undefined,
		events.type === 'EVENT_TYPE' ? undefined : 'events.type: The only type is EVENT_TYPE',
		...itemCauses(items),
		channel.type === 'HTTP' ? undefined : 'channel.type: The only type is HTTP',
		channel.version === '1.0.0' ? undefined : 'channel.version: The only version is 1.0.0',
		uriCause(uri),
	].filter((cause) => cause !== undefined);
	if (causes.length > 0) throw invalid('eventHook', ...causes);
	return {
		name,
		description: typeof body.description === 'string' ? body.description : null,
		items: items.map(String),
		uri,
		headers: headerPairs(config.headers),
		authScheme: authSchemeIn(config.authScheme),
	};
}
