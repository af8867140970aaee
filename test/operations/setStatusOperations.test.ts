import { createOrg } from '../../simulator';
import type { UserStatus } from '../../src/domain/lifecycle';
import type { StatusOperation, StatusWish } from '../../src/domain/statusWish';
import { ADA, setStatus, writesOf } from '../support/settingStatus';

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
const hubWith = (status: UserStatus, more = {}) =>
	createOrg({ seed: { users: [{ profile: { login: ADA }, status, ...more }] } });

/** `action` and where it ends, or `refused`. */
async function from(status: UserStatus, wanted: Partial<StatusWish>): Promise<string> {
	return await setStatus(hubWith(status), wanted).then(
		({ action, status: { after } }) => (action === 'kept' ? 'kept' : `${after ?? 'gone'}`),
		(failure: { code: string }) =>
			failure.code === 'NOT_FROM_THIS_STATUS' ? 'refused' : failure.code,
	);
}

test.each<[StatusOperation, string[]]>([
	// STAGED, PROVISIONED, ACTIVE, RECOVERY, LOCKED_OUT, PASSWORD_EXPIRED, SUSPENDED, DEPROVISIONED
	['activate', ['PROVISIONED', 'kept', 'kept', 'kept', 'kept', 'kept', 'refused', 'PROVISIONED']],
	[
		'reactivate',
		['refused', 'PROVISIONED', 'kept', 'RECOVERY', 'refused', 'kept', 'refused', 'refused'],
	],
	['deactivate', [...Array<string>(7).fill('DEPROVISIONED'), 'kept']],
	[
		'suspend',
		['refused', 'SUSPENDED', 'SUSPENDED', 'refused', 'refused', 'SUSPENDED', 'kept', 'refused'],
	],
	['unsuspend', [...Array<string>(6).fill('kept'), 'ACTIVE', 'refused']],
	['unlock', ['kept', 'kept', 'kept', 'kept', 'ACTIVE', 'kept', 'kept', 'kept']],
	[
		'expirePassword',
		['refused', 'refused', 'PASSWORD_EXPIRED', 'refused', 'refused', 'kept', 'refused', 'refused'],
	],
	[
		'resetPassword',
		['refused', 'refused', 'RECOVERY', 'RECOVERY', 'RECOVERY', 'RECOVERY', 'refused', 'refused'],
	],
	['resetFactors', [...STATUSES.slice(0, 7), 'refused']],
	['revokeSessions', [...STATUSES.slice(0, 7), 'kept']],
	[
		'convertToFederated',
		['refused', 'refused', 'ACTIVE', 'refused', 'refused', 'refused', 'refused', 'refused'],
	],
	['delete', Array<string>(8).fill('gone')],
])('%s from every status', async (operation, expected) => {
	const wanted = { operation, link: 'mail' } as const;
	expect(await Promise.all(STATUSES.map(async (status) => await from(status, wanted)))).toEqual(
		expected,
	);
});

test('every refusal of a named operation says what leads on', async () => {
	const operations = [
		'activate',
		'reactivate',
		'suspend',
		'unsuspend',
		'expirePassword',
		'resetPassword',
		'resetFactors',
		'convertToFederated',
	] as const;
	for (const operation of operations)
		for (const status of STATUSES) {
			const remedy = await setStatus(hubWith(status), { operation, link: 'mail' }).then(
				() => 'Use ‘nothing’',
				(failure: { remedy: string }) => failure.remedy,
			);
			expect(remedy).toMatch(/‘.+’|Nothing is needed/);
		}
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
