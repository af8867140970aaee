import { stamp } from '../state/time';
import type { EventHook } from './EventHook';

const post = (href: string) => ({ href, hints: { allow: ['POST'] } });

/** A hook as every answer shows it, without its secret. OpenAPI 2026.06.3, EventHook and its examples. */
export function eventHookBody(hook: EventHook, baseUrl: string) {
	const self = `${baseUrl}/api/v1/eventHooks/${hook.id}`;
	const other = hook.status === 'ACTIVE' ? 'deactivate' : 'activate';
	return {
		id: hook.id,
		status: hook.status,
		verificationStatus: hook.verified ? 'VERIFIED' : 'UNVERIFIED',
		name: hook.name,
		description: hook.description,
		created: stamp(hook.created),
		createdBy: hook.createdBy,
		lastUpdated: stamp(hook.lastUpdated),
		events: { type: 'EVENT_TYPE', items: hook.items, filter: null },
		channel: {
			type: 'HTTP',
			version: '1.0.0',
			config: {
				uri: hook.uri,
				headers: hook.headers,
				method: 'POST',
				authScheme: hook.authScheme ? { type: 'HEADER', key: hook.authScheme.key } : null,
			},
		},
		_links: {
			self: { href: self },
			verify: post(`${self}/lifecycle/verify`),
			[other]: post(`${self}/lifecycle/${other}`),
		},
	};
}
