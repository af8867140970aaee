import { createOrg } from '../../simulator';
import type { UserStatus } from '../../simulator/state/User';
import { asAdmin } from './asAdmin';
import { person } from './people';

const STATUSES: UserStatus[] = [
	'STAGED',
	'PROVISIONED',
	'ACTIVE',
	'RECOVERY',
	'LOCKED_OUT',
	'PASSWORD_EXPIRED',
	'SUSPENDED',
	'DEPROVISIONED',
];

// From each status, in the order above: the status it leads to, or the error's code. Written out, not computed: a second
// statement of the table in statusRules.ts.
const TABLE: Array<[operation: string, ...outcomes: string[]]> = [
	['activate', 'PROVISIONED', ...Array<string>(6).fill('E0000016'), 'PROVISIONED'],
	[
		'reactivate',
		'E0000038',
		'PROVISIONED',
		'E0000038',
		'RECOVERY',
		'E0000038',
		'E0000038',
		'E0000038',
		'E0000038',
	],
	['deactivate', ...Array<string>(7).fill('DEPROVISIONED'), 'E0000007'],
	[
		'suspend',
		'E0000001',
		'SUSPENDED',
		'SUSPENDED',
		'E0000001',
		'E0000001',
		'SUSPENDED',
		'E0000001',
		'E0000001',
	],
	['unsuspend', ...Array<string>(6).fill('E0000001'), 'ACTIVE', 'E0000001'],
	[
		'unlock',
		'E0000032',
		'E0000032',
		'E0000032',
		'E0000032',
		'ACTIVE',
		'E0000032',
		'E0000032',
		'E0000032',
	],
	[
		'expire_password',
		'E0000038',
		'E0000038',
		'PASSWORD_EXPIRED',
		'E0000038',
		'E0000038',
		'PASSWORD_EXPIRED',
		'E0000038',
		'E0000038',
	],
	[
		'reset_password?sendEmail=false',
		'E0000017',
		'RECOVERY',
		'RECOVERY',
		'RECOVERY',
		'RECOVERY',
		'RECOVERY',
		'E0000038',
		'E0000038',
	],
];

const ROWS = TABLE.flatMap(([operation, ...outcomes]) =>
	STATUSES.map((from, at) => [operation, from, outcomes[at] ?? ''] as const),
);

function orgWith(status: UserStatus) {
	const org = createOrg({ seed: { users: [{ profile: person('ada'), status }] } });
	const path = `/api/v1/users/${org.userByLogin('ada@x.example')?.id ?? ''}`;
	return {
		org,
		path,
		admin: asAdmin(org),
		statusNow: () => org.userByLogin('ada@x.example')?.status,
	};
}

test.each(ROWS)('%s from %s: %s', async (operation, from, outcome) => {
	const { admin, path, statusNow } = orgWith(from);
	const { status, body } = await admin.post(`${path}/lifecycle/${operation}`);
	if (outcome.startsWith('E0')) {
		expect(body).toMatchObject({ errorCode: outcome });
		expect(statusNow()).toBe(from);
	} else {
		expect([status, statusNow()]).toEqual([200, outcome]);
	}
});
