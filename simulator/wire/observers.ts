import type { Org } from '../org';
import type { Exchange } from './Exchange';
import type { WireRequest } from './WireRequest';

/** Sees every exchange of every org in this process: the contract check of the tests. */
export type Observer = (org: Org, request: WireRequest, exchange: Exchange) => void;

export const observers = new Set<Observer>();

/** Writes an exchange down in the journal and shows it to the observers. */
export function observe(org: Org, request: WireRequest, exchange: Exchange, cut: boolean): void {
	const entry = {
		at: org.now(),
		method: request.method,
		path: request.target,
		bucket: exchange.bucket,
		status: cut ? 0 : exchange.answer.status,
		requestBody: exchange.requestBody,
		responseBody: exchange.answer.body,
		token: exchange.principal?.rateKey,
	};
	org.journal.add(exchange.unknown ? { ...entry, unknown: true } : entry, org.knobs.journalSize);
	for (const observer of observers) observer(org, request, exchange);
}
