import type { LifecycleOperation, UserStatus } from './lifecycle';

/** What happens to the person in the spoke. */
export type LeaverTreatment = 'nothing' | 'suspend' | 'deactivate';

/** How a person has left the hub. DELETED: the hub no longer has the user at all. */
export type Departure = 'SUSPENDED' | 'DEPROVISIONED' | 'DELETED';

export interface LeaverPolicy {
	treatment: Readonly<Record<Departure, LeaverTreatment>>;
	/** What to do with somebody who should be suspended and is in a status that Okta does not suspend. */
	notSuspendable: 'leave' | 'deactivate';
}

export const NO_LEAVERS: LeaverPolicy = {
	treatment: { SUSPENDED: 'nothing', DEPROVISIONED: 'nothing', DELETED: 'nothing' },
	notSuspendable: 'leave',
};

/** Whether somebody with this status in the hub counts as gone under the policy. */
export function departureOf(status: UserStatus, policy: LeaverPolicy): Departure | undefined {
	if (status === 'DEPROVISIONED') return status;
	return status === 'SUSPENDED' && policy.treatment.SUSPENDED !== 'nothing' ? status : undefined;
}

/** The operation that treats a leaver, or why there is none. */
export function treatLeaver(
	departure: Departure,
	spokeStatus: UserStatus,
	policy: LeaverPolicy,
): { operation: LifecycleOperation; reaches: UserStatus } | { reason: string } {
	const treatment = policy.treatment[departure];
	if (treatment === 'nothing')
		return { reason: `${LEFT[departure]}, and the policy is to do nothing` };
	if (spokeStatus === 'DEPROVISIONED')
		return { reason: `${LEFT[departure]}, and the spoke’s user is deactivated already` };
	if (treatment === 'deactivate') return { operation: 'deactivate', reaches: 'DEPROVISIONED' };
	if (spokeStatus === 'SUSPENDED')
		return { reason: `${LEFT[departure]}, and the spoke’s user is suspended already` };
	if (SUSPENDABLE.has(spokeStatus)) return { operation: 'suspend', reaches: 'SUSPENDED' };
	return policy.notSuspendable === 'deactivate'
		? { operation: 'deactivate', reaches: 'DEPROVISIONED' }
		: { reason: `${LEFT[departure]}, and Okta cannot suspend a user who is ${spokeStatus}` };
}

const LEFT: Record<Departure, string> = {
	SUSPENDED: 'suspended in the hub',
	DEPROVISIONED: 'deactivated in the hub',
	DELETED: 'deleted in the hub',
};

/** Recorded users in PROVISIONED offer `suspend` as well as those in ACTIVE; Okta refuses it from all others (400 E0000001). */
const SUSPENDABLE: ReadonlySet<UserStatus> = new Set(['ACTIVE', 'PROVISIONED']);
