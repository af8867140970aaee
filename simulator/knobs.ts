import type { OAuthKnobs } from './oauth';
import type { BucketName, PlanName } from './plans';
import type { IdCase } from './search';
import type { Fault } from './wire/Fault';

/** Everything about an org that a test may turn, as plain values; at rest every one of them is off. */
export interface Knobs extends OAuthKnobs {
	/** How long lists and search show the past, in milliseconds; reading by id never does. */
	indexLagMs: number;
	/** How long activate and deactivate run behind their answer. */
	asyncTransitionMs: number;
	/** How long the deletion of a schema attribute goes on behind its answer. */
	attributeDeletionMs: number;
	/** How long every answer takes. */
	latencyMs: number;
	/** How far the server's clock is ahead of the client's (negative: behind). */
	clockSkewMs: number;
	/** Whether limits are enforced; the headers are sent in any case. */
	rateLimits: boolean;
	plan: PlanName;
	/** Requests per minute that differ from the plan. */
	buckets: Partial<Record<BucketName, number>>;
	/** The part of each bucket that one token may use ("50 % by default", Okta docs, "API token rate limits"). */
	tokenShare: number;
	/** Requests in flight; the plan's own number when undefined. */
	concurrency: number | undefined;
	faults: Fault[];
	/** What an update of a deactivated user answers: 404 formerly, 403 now, or an org that allows it. */
	deactivatedUpdate: 'E0000007' | 'E0000038' | 'allowed';
	/** What becomes of a user type's id that another org made; recorded requests carry such ids. */
	foreignUserTypes: 'refused' | 'default';
	/**
	 * Whether a search compares ids in their own letter case, in which lists are ordered, or without regard to it, as the
	 * reference says of all values and no witness shows of ids.
	 */
	idCase: IdCase;
	/** An org whose password policy makes passwords optional: activation ends in ACTIVE without one. */
	passwordOptional: boolean;
	/** Without any admin role a list is 200 with nothing in it; 403 otherwise. */
	emptyListWithoutRole: boolean;
	/** How long the system log takes to show an event. */
	logLagMs: number;
	/** How long an event hook's receiver may take (Okta docs, "Event hooks": three seconds). */
	hookTimeoutMs: number;
	/** How often each delivery of an event hook is sent: "at least once" may be twice. */
	hookDeliveries: number;
	/** Event hooks deliver one event at a time, the newest first. */
	hookDisorder: boolean;
	/** Journal entries that are kept. */
	journalSize: number;
}

export function defaultKnobs(): Knobs {
	return {
		indexLagMs: 0,
		asyncTransitionMs: 0,
		attributeDeletionMs: 0,
		latencyMs: 0,
		clockSkewMs: 0,
		rateLimits: false,
		plan: 'workforce',
		buckets: {},
		tokenShare: 1,
		concurrency: undefined,
		faults: [],
		deactivatedUpdate: 'E0000038',
		foreignUserTypes: 'refused',
		idCase: 'own',
		passwordOptional: false,
		bareOAuthRefusals: false,
		strictScopes: false,
		tokenLifetimeSeconds: 3600,
		emptyListWithoutRole: true,
		logLagMs: 0,
		hookTimeoutMs: 3000,
		hookDeliveries: 1,
		hookDisorder: false,
		journalSize: 100_000,
	};
}
