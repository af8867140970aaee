/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Org } from '../org';
import type { Exchange } from './Exchange';
import type { WireRequest } from './WireRequest';

/** An exchange as whoever watches sees it. */
export interface Observed {
	method: string;
	/** Path with its query. */
	path: string;
	requestBody: unknown;
	status: number;
	responseBody: unknown;
	/** True for a path that the org does not imitate. */
	unknown: boolean;
}

export type Observer = (observed: Observed) => void;

declare global {
	// A test run puts its watchers here without loading the simulator, which most test files have no use for.
	var oktaSimulatorObservers: Set<Observer> | undefined;
}

function tell(observed: Observed): void {
	for (const observer of globalThis.oktaSimulatorObservers ?? []) observer(observed);
}

/** Writes an exchange down in the journal and shows it to the observers. */
export function observe(org: Org, request: WireRequest, exchange: Exchange, cut: boolean): void {
	const { status, body: responseBody } = exchange.answer;
	const entry = {
		at: org.now(),
		method: request.method,
		path: request.target,
		bucket: exchange.bucket,
		status: cut ? 0 : status,
		requestBody: exchange.requestBody,
		responseBody,
		token: exchange.principal?.rateKey,
	};
	org.journal.add(exchange.unknown ? { ...entry, unknown: true } : entry, org.knobs.journalSize);
	tell({
		method: request.method,
		path: request.target,
		requestBody: exchange.requestBody,
		status,
		responseBody,
		unknown: exchange.unknown ?? false,
	});
}
