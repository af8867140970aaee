import type { EventTarget, OrgEvent } from '../events';
import type { Principal } from '../Principal';
import { eventType } from './eventTypes';

/** What the system log and event hooks show of an event. OpenAPI 2026.06.3, LogEvent; keys as in Okta's own examples. */
export interface LogEvent {
	uuid: string;
	published: string;
	eventType: string;
	target: object[];
	[key: string]: unknown;
}

const actorOf = (actor: Principal | undefined) => ({
	id: actor?.id ?? 'unknown',
	type:
		actor === undefined ? 'SystemPrincipal' : actor.kind === 'oauth' ? 'PublicClientApp' : 'User',
	alternateId: actor === undefined ? 'system@okta.com' : actor.name,
	displayName: actor === undefined ? 'Okta System' : actor.name,
	detailEntry: null,
});

const targetOf = ({ id, type, alternateId, displayName }: EventTarget) => ({
	id,
	type,
	alternateId,
	displayName,
	detailEntry: null,
});

// What no request tells in this org: where the caller is, and with which browser.
const UNKNOWN_CALLER = {
	client: {
		userAgent: { rawUserAgent: 'UNKNOWN', os: 'Unknown', browser: 'UNKNOWN' },
		zone: 'null',
		device: 'Unknown',
		id: null,
		ipAddress: '127.0.0.1',
		geographicalContext: null,
	},
	authenticationContext: {
		authenticationProvider: null,
		credentialProvider: null,
		credentialType: null,
		issuer: null,
		interface: null,
		authenticationStep: 0,
		externalSessionId: 'unknown',
	},
	securityContext: { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
	request: { ipChain: [] },
};

/** The log's view of what happened. `uuid` names the event for good; `transactionId` the request it came from. */
export function logEvent(event: OrgEvent, uuid: string, transactionId: string): LogEvent {
	const { message, severity } = eventType(event.type);
	const { client, authenticationContext, securityContext, request } = UNKNOWN_CALLER;
	return {
		actor: actorOf(event.actor),
		client,
		authenticationContext,
		displayMessage: message,
		eventType: event.type,
		outcome: { result: event.outcome },
		published: new Date(event.at).toISOString(),
		securityContext,
		severity,
		debugContext: { debugData: { ...event.detail } },
		transaction: { type: 'WEB', id: transactionId, detail: {} },
		uuid,
		version: '0',
		request,
		target: event.targets.map(targetOf),
	};
}
