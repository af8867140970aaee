import { createOrg } from '../../simulator';
import { DESIRED_STATUSES, type DesiredStatus, type UserStatus } from '../../src/domain/lifecycle';
import type { StatusWish } from '../../src/domain/statusWish';
import { ADA, setStatus, writesOf } from '../support/settingStatus';

/** The simulated org has a table of its own for where each call leads. */
const hubWith = (status: UserStatus, more = {}) =>
	createOrg({ seed: { users: [{ profile: { login: ADA }, status, ...more }] } });

/** What the hub was sent, or the code of the refusal; and the status Ada has in the hub afterwards. */
async function result(
	from: UserStatus,
	status: DesiredStatus,
	more: Partial<StatusWish>,
): Promise<{ sent: string; ends: string }> {
	const hub = hubWith(from);
	const code = await setStatus(hub, { status, ...more }).then(
		() => undefined,
		(failure: { code: string }) => failure.code,
	);
	const sent = writesOf(hub)
		.map((write) => write.replace('POST lifecycle/', '').replace(/^POST $/, 'password'))
		.join(' ');
	return {
		sent: [code, sent].filter(Boolean).join(': '),
		ends: hub.userByLogin(ADA)?.status ?? 'gone',
	};
}

const OFF = 'sendEmail=false';

interface Row {
	from: UserStatus;
	/** By desired status: what is sent, and where Ada ends when that is not where she is wanted. */
	ways: Record<DesiredStatus, string | [sent: string, ends: string]>;
}

const deactivated = `deactivate?${OFF}`;
const deleted = `deactivate?${OFF} DELETE ?${OFF}`;
const refused = (code: string, from: UserStatus): [string, string] => [code, from];
const notStaged = (from: UserStatus) => refused('STATUS_UNREACHABLE', from);
const TABLE: Row[] = [
	{
		from: 'STAGED',
		ways: {
			ACTIVE: refused('PASSWORD_NEEDED', 'STAGED'),
			SUSPENDED: refused('PASSES_THROUGH_ACTIVATION', 'STAGED'),
			DEPROVISIONED: deactivated,
			STAGED: '',
			DELETED: deleted,
		},
	},
	{
		from: 'PROVISIONED',
		ways: {
			ACTIVE: refused('PASSWORD_NEEDED', 'PROVISIONED'),
			SUSPENDED: 'suspend',
			DEPROVISIONED: deactivated,
			STAGED: notStaged('PROVISIONED'),
			DELETED: deleted,
		},
	},
	{
		from: 'ACTIVE',
		ways: {
			ACTIVE: '',
			SUSPENDED: 'suspend',
			DEPROVISIONED: deactivated,
			STAGED: notStaged('ACTIVE'),
			DELETED: deleted,
		},
	},
	{
		from: 'RECOVERY',
		ways: {
			ACTIVE: refused('PASSWORD_NEEDED', 'RECOVERY'),
			SUSPENDED: refused('PASSWORD_NEEDED', 'RECOVERY'),
			DEPROVISIONED: deactivated,
			STAGED: notStaged('RECOVERY'),
			DELETED: deleted,
		},
	},
	{
		from: 'LOCKED_OUT',
		ways: {
			ACTIVE: 'unlock',
			SUSPENDED: 'unlock suspend',
			DEPROVISIONED: deactivated,
			STAGED: notStaged('LOCKED_OUT'),
			DELETED: deleted,
		},
	},
	{
		from: 'PASSWORD_EXPIRED',
		ways: {
			ACTIVE: refused('PASSWORD_NEEDED', 'PASSWORD_EXPIRED'),
			SUSPENDED: 'suspend',
			DEPROVISIONED: deactivated,
			STAGED: notStaged('PASSWORD_EXPIRED'),
			DELETED: deleted,
		},
	},
	{
		from: 'SUSPENDED',
		ways: {
			ACTIVE: 'unsuspend',
			SUSPENDED: '',
			DEPROVISIONED: deactivated,
			STAGED: notStaged('SUSPENDED'),
			DELETED: deleted,
		},
	},
	{
		from: 'DEPROVISIONED',
		ways: {
			ACTIVE: refused('PASSWORD_NEEDED', 'DEPROVISIONED'),
			SUSPENDED: refused('PASSES_THROUGH_ACTIVATION', 'DEPROVISIONED'),
			DEPROVISIONED: '',
			STAGED: notStaged('DEPROVISIONED'),
			DELETED: `DELETE ?${OFF}`,
		},
	},
];

const pairs = TABLE.flatMap(({ from, ways }) =>
	DESIRED_STATUSES.map((to) => {
		const way = ways[to];
		const [sent, ends] = typeof way === 'string' ? [way, to === 'DELETED' ? 'gone' : to] : way;
		return [from, to, sent, ends] as const;
	}),
);

describe.each([
	['without mail', { link: 'silent', notifyAdministrators: false } as const],
	['with mail', { link: 'mail', notifyAdministrators: true } as const],
])('every pair of statuses, %s', (_, mail) => {
	const mails = (sent: string) =>
		mail.notifyAdministrators ? sent.replaceAll(OFF, 'sendEmail=true') : sent;

	test.each(pairs)('from %s to %s: “%s” ends in %s', async (from, to, sent, ends) => {
		expect(await result(from, to, mail)).toEqual({ sent: mails(sent), ends });
	});
});

describe.each([
	['without mail', 'silent', 'sendEmail=false'],
	['with mail', 'mail', 'sendEmail=true'],
] as const)('with what a route may use beside, %s', (_, link, sendEmail) => {
	const password = 'Horse-7-Battery';
	const pending = { pendingCounts: true, link };
	const through = { throughActivation: true, link };

	test.each<[UserStatus, DesiredStatus, Partial<StatusWish>, string, string]>([
		['STAGED', 'ACTIVE', { password, link }, `password activate?${OFF}`, 'ACTIVE'],
		['PROVISIONED', 'ACTIVE', { password, link }, 'password', 'ACTIVE'],
		['RECOVERY', 'ACTIVE', { password, link }, 'password', 'ACTIVE'],
		['PASSWORD_EXPIRED', 'ACTIVE', { password, link }, 'password', 'ACTIVE'],
		['DEPROVISIONED', 'ACTIVE', { password, link }, `activate?${OFF} password`, 'ACTIVE'],
		['STAGED', 'ACTIVE', pending, `activate?${sendEmail}`, 'PROVISIONED'],
		['DEPROVISIONED', 'ACTIVE', pending, `activate?${sendEmail}`, 'PROVISIONED'],
		['PROVISIONED', 'ACTIVE', pending, '', 'PROVISIONED'],
		['RECOVERY', 'ACTIVE', pending, '', 'RECOVERY'],
		['PASSWORD_EXPIRED', 'ACTIVE', pending, '', 'PASSWORD_EXPIRED'],
		['STAGED', 'SUSPENDED', through, `activate?${OFF} suspend`, 'SUSPENDED'],
		['DEPROVISIONED', 'SUSPENDED', through, `activate?${OFF} suspend`, 'SUSPENDED'],
		[
			'STAGED',
			'SUSPENDED',
			{ ...through, password },
			`password activate?${OFF} suspend`,
			'SUSPENDED',
		],
		[
			'DEPROVISIONED',
			'SUSPENDED',
			{ ...through, password },
			`activate?${OFF} password suspend`,
			'SUSPENDED',
		],
		['RECOVERY', 'SUSPENDED', { password, link }, 'password suspend', 'SUSPENDED'],
		['PASSWORD_EXPIRED', 'SUSPENDED', { password, link }, 'password suspend', 'SUSPENDED'],
	])('from %s to %s with %j: “%s” ends in %s', async (from, to, means, sent, ends) => {
		expect(await result(from, to, means)).toEqual({ sent, ends });
	});
});

test('a route done twice is kept the second time, with the reason and without a write', async () => {
	const hub = hubWith('LOCKED_OUT');
	expect(await setStatus(hub, { status: 'SUSPENDED' })).toMatchObject({
		action: 'updated',
		login: ADA,
		hubId: hub.userByLogin(ADA)?.id,
		status: { before: 'LOCKED_OUT', after: 'SUSPENDED' },
		route: ['unlock', 'suspend'],
		planned: false,
	});
	hub.journal.clear();
	expect(await setStatus(hub, { status: 'SUSPENDED' })).toMatchObject({
		action: 'kept',
		reason: 'the user is suspended already',
		status: { before: 'SUSPENDED', after: 'SUSPENDED' },
		route: [],
		requests: 1,
	});
	expect(writesOf(hub)).toEqual([]);
});

test('a federated user comes back active without a password', async () => {
	const hub = hubWith('DEPROVISIONED', { provider: { type: 'FEDERATION', name: 'FEDERATION' } });
	expect(await setStatus(hub, { status: 'ACTIVE' })).toMatchObject({
		route: ['activate'],
		status: { after: 'ACTIVE' },
	});
});

test('a dry run tells the route of each user and writes nothing', async () => {
	const hub = hubWith('DEPROVISIONED');
	const wish = { status: 'SUSPENDED', throughActivation: true } as const;
	expect(await setStatus(hub, wish, { dryRun: true })).toMatchObject({
		action: 'updated',
		planned: true,
		route: ['activate', 'suspend'],
		status: { before: 'DEPROVISIONED', after: 'SUSPENDED' },
		warnings: [expect.stringContaining('PROVISIONED for a moment')],
	});
	expect(writesOf(hub)).toEqual([]);
});
