import type { Org } from '../org';
import { PLANS, type BucketName } from '../plans';

export interface BucketGauge {
	label: string;
	used: number;
	limit: number;
	/** Milliseconds since 1970; undefined where limits are not enforced and the last minute is shown. */
	reset: number | undefined;
}

const LABELS = new Map<string, string>([
	['users', '/users'],
	['userRead', 'GET /users/{id}'],
	['userWrite', 'write /users/{id}'],
	['groups', '/groups and members'],
	['group', '/groups/{id}'],
	['apps', '/apps and below'],
	['app', '/apps/{id}'],
	['logs', '/logs'],
	['oauthClients', '/oauth2/v1/clients'],
	['oauthToken', '/oauth2/v1/token'],
	['other', 'everything else'],
]);

const MINUTE = 60_000;

const isBucket = (name: string): name is BucketName => LABELS.has(name);
const labelOf = (bucket: string) => LABELS.get(bucket) ?? bucket;

// Where nothing is enforced no window is kept, so the journal tells what the last minute would have cost.
function lastMinute(org: Org): BucketGauge[] {
	const used = new Map<BucketName, number>();
	const since = org.now() - MINUTE;
	for (let i = org.journal.entries.length - 1; i >= 0; i--) {
		const entry = org.journal.entries[i];
		if (!entry || entry.at <= since) break;
		const { bucket } = entry;
		if (bucket !== undefined && isBucket(bucket)) used.set(bucket, (used.get(bucket) ?? 0) + 1);
	}
	return [...used].map(([bucket, count]) => {
		const limit = org.knobs.buckets[bucket] ?? PLANS[org.knobs.plan].perMinute[bucket];
		return { label: labelOf(bucket), used: count, limit, reset: undefined };
	});
}

/** How full the rate buckets are: those of this window, or of the last minute where limits are off. */
export function bucketGauges(org: Org): BucketGauge[] {
	if (!org.knobs.rateLimits) return lastMinute(org);
	return org.limiter.gauges(org.now()).map(({ bucket, used, limit, reset }) => ({
		label: labelOf(bucket),
		used,
		limit,
		reset: reset * 1000,
	}));
}
