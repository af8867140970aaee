import {
	departureOf,
	NO_LEAVERS,
	treatLeaver,
	type Departure,
	type LeaverPolicy,
	type LeaverTreatment,
} from '../../src/domain/leaverPolicy';
import type { UserStatus } from '../../src/domain/lifecycle';

const DEPARTURES: readonly Departure[] = ['SUSPENDED', 'DEPROVISIONED', 'DELETED'];
const STATUSES: readonly UserStatus[] = [
	'STAGED',
	'PROVISIONED',
	'ACTIVE',
	'RECOVERY',
	'PASSWORD_EXPIRED',
	'LOCKED_OUT',
	'SUSPENDED',
	'DEPROVISIONED',
];
const LEFT = {
	SUSPENDED: 'suspended in the hub',
	DEPROVISIONED: 'deactivated in the hub',
	DELETED: 'deleted in the hub',
};
const SUSPEND = { operation: 'suspend', reaches: 'SUSPENDED' };
const DEACTIVATE = { operation: 'deactivate', reaches: 'DEPROVISIONED' };

/** One treatment for this way of leaving alone, so that a policy of another way of leaving is never taken. */
function policyOf(
	departure: Departure,
	treatment: LeaverTreatment,
	notSuspendable: LeaverPolicy['notSuspendable'] = 'leave',
): LeaverPolicy {
	return { treatment: { ...NO_LEAVERS.treatment, [departure]: treatment }, notSuspendable };
}

test('without a policy nobody is treated, and nobody who cannot be suspended is deactivated', () => {
	expect(NO_LEAVERS).toEqual({
		treatment: { SUSPENDED: 'nothing', DEPROVISIONED: 'nothing', DELETED: 'nothing' },
		notSuspendable: 'leave',
	});
});

describe('who counts as gone', () => {
	test.each(STATUSES)('%s', (status) => {
		const expected = status === 'DEPROVISIONED' ? status : undefined;
		expect(departureOf(status, NO_LEAVERS)).toBe(expected);
		const suspended = status === 'SUSPENDED' ? status : expected;
		expect(departureOf(status, policyOf('SUSPENDED', 'suspend'))).toBe(suspended);
		expect(departureOf(status, policyOf('SUSPENDED', 'deactivate'))).toBe(suspended);
		expect(departureOf(status, policyOf('DEPROVISIONED', 'suspend'))).toBe(expected);
	});
});

describe.each(DEPARTURES)('somebody %s', (departure) => {
	const left = LEFT[departure];

	test.each(STATUSES)('is left alone without a treatment, as %s', (status) => {
		const reason = `${left}, and the policy is to do nothing`;
		expect(treatLeaver(departure, status, policyOf(departure, 'nothing'))).toEqual({ reason });
	});

	test.each(STATUSES)('is deactivated once, as %s', (status) => {
		const already = { reason: `${left}, and the spoke’s user is deactivated already` };
		const expected = status === 'DEPROVISIONED' ? already : DEACTIVATE;
		expect(treatLeaver(departure, status, policyOf(departure, 'deactivate'))).toEqual(expected);
	});

	test.each([
		['ACTIVE', SUSPEND],
		['PROVISIONED', SUSPEND],
		['SUSPENDED', { reason: `${left}, and the spoke’s user is suspended already` }],
		['DEPROVISIONED', { reason: `${left}, and the spoke’s user is deactivated already` }],
	] as const)('who is to be suspended as %s', (status, expected) => {
		for (const otherwise of ['leave', 'deactivate'] as const)
			expect(treatLeaver(departure, status, policyOf(departure, 'suspend', otherwise))).toEqual(
				expected,
			);
	});

	test.each(['STAGED', 'RECOVERY', 'PASSWORD_EXPIRED', 'LOCKED_OUT'] as const)(
		'who cannot be suspended as %s is left or deactivated, as the policy says',
		(status) => {
			const reason = `${left}, and Okta cannot suspend a user who is ${status}`;
			expect(treatLeaver(departure, status, policyOf(departure, 'suspend'))).toEqual({ reason });
			expect(treatLeaver(departure, status, policyOf(departure, 'suspend', 'deactivate'))).toEqual(
				DEACTIVATE,
			);
		},
	);
});
