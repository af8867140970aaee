import type { OrgEvent } from '../events';
import type { Org } from '../org';
import { logEvent, type LogEvent } from './logEvent';

/** An event and when the log took it in: polling goes by the latter ("persistence time", Okta docs, "System Log query"). */
export interface LogRecord {
	/** Its place in the log, from 1. */
	serial: number;
	/** Milliseconds since 1970. */
	published: number;
	event: LogEvent;
}

const DAY = 24 * 60 * 60 * 1000;
// "own small bucket, 90 days kept" (Okta docs, "System Log query", data retention).
const KEPT_MS = 90 * DAY;
// An org of 300,000 people with a million memberships would otherwise fill the memory with its own founding.
const MOST_RECORDS = 250_000;

/** The org's system log, oldest first. */
export class SystemLog {
	private records: LogRecord[] = [];
	private next = 1;

	constructor(private readonly org: Org) {}

	record(event: OrgEvent): LogRecord {
		const { ids } = this.org.state;
		const hex = ids.token(32, 'hex');
		const uuid = hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-1$3-8$4-$5');
		const transactionId = ids.token(27);
		const record = {
			serial: this.next++,
			published: event.at,
			event: logEvent(event, uuid, transactionId),
		};
		this.records.push(record);
		if (this.records.length > MOST_RECORDS) this.records = this.records.slice(-MOST_RECORDS / 2);
		return record;
	}

	/** What the log still holds and already shows at `now`. */
	visible(now: number): LogRecord[] {
		const newest = now - this.org.knobs.logLagMs;
		const oldest = now - KEPT_MS;
		return this.records.filter(({ published }) => published > oldest && published <= newest);
	}
}
