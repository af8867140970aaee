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
const DEACTIVATED = `deactivate?${OFF}`;
const DELETED = `deactivate?${OFF} DELETE ?${OFF}`;

/** By desired status: what is sent, or the code of the refusal, which leaves Ada where she is. */
const TABLE: Record<UserStatus, Record<Exclude<DesiredStatus, 'DEPROVISIONED'>, string>> = {
	STAGED: row('PASSWORD_NEEDED', 'PASSES_THROUGH_ACTIVATION', ''),
	PROVISIONED: row('PASSWORD_NEEDED', 'suspend'),
	ACTIVE: row('', 'suspend'),
	RECOVERY: row('PASSWORD_NEEDED', 'PASSWORD_NEEDED'),
	LOCKED_OUT: row('unlock', 'unlock suspend'),
	PASSWORD_EXPIRED: row('PASSWORD_NEEDED', 'suspend'),
	SUSPENDED: row('unsuspend', ''),
	DEPROVISIONED: row('PASSWORD_NEEDED', 'PASSES_THROUGH_ACTIVATION'),
};

function row(active: string, suspended: string, staged = 'STATUS_UNREACHABLE') {
	return { ACTIVE: active, SUSPENDED: suspended, STAGED: staged, DELETED };
}

const pairs = (Object.keys(TABLE) as UserStatus[]).flatMap((from) =>
	DESIRED_STATUSES.map((to) => {
		const sent = sentFor(from, to);
		const ends = /^[A-Z_]+$/.test(sent) ? from : to === 'DELETED' ? 'gone' : to;
		return [from, to, sent, ends] as const;
	}),
);

function sentFor(from: UserStatus, to: DesiredStatus): string {
	const out = from === 'DEPROVISIONED';
	if (to === 'DEPROVISIONED') return out ? '' : DEACTIVATED;
	return to === 'DELETED' && out ? `DELETE ?${OFF}` : TABLE[from][to];
}

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
