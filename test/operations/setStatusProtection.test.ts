import { createOrg } from '../../simulator';
import { NO_PROTECTION, type Protection } from '../../src/domain/protection';
import type { StatusWish } from '../../src/domain/statusWish';
import { ADA, setStatus, writesOf } from '../support/settingStatus';

const WEAK = 'group-admin-token';
const hubWith = (user = {}) =>
	createOrg({
		seed: {
			attributes: { provisionedBy: {} },
			users: [{ profile: { login: ADA, provisionedBy: 'spoke-asia' }, ...user }],
			tokens: [{ token: WEAK, roles: ['USER_ADMIN'] }],
		},
	});
const protecting = (protection: Partial<Protection>) => ({
	settings: { protection: { ...NO_PROTECTION, ...protection } },
});

describe('nobody touches', () => {
	test('an administrator', async () => {
		const hub = hubWith({ roles: ['HELP_DESK_ADMIN'] });
		await expect(setStatus(hub, { operation: 'deactivate' })).rejects.toMatchObject({
			code: 'ADMINISTRATOR_NOT_TOUCHED',
		});
		expect(writesOf(hub)).toEqual([]);
	});

	test('an administrator whose roles may not be read: Okta’s own refusal is told', async () => {
		const hub = hubWith({ roles: ['HELP_DESK_ADMIN'] });
		await expect(
			setStatus(hub, { operation: 'deactivate' }, { token: WEAK }),
		).rejects.toMatchObject({
			code: 'PERMISSION_MISSING',
			remedy: expect.stringContaining(
				'never lets anyone but a super admin change an administrator',
			),
			answer: { errorCode: 'E0000006', status: 403 },
		});
		expect(hub.userByLogin(ADA)?.status).toBe('ACTIVE');
	});

	test('a protected login, in any letter case', async () => {
		const hub = hubWith();
		const protection = protecting({ logins: new Set([ADA]) });
		await expect(
			setStatus(hub, { operation: 'suspend', login: ADA.toUpperCase() }, protection),
		).rejects.toMatchObject({ code: 'PROTECTED_USER' });
		expect(writesOf(hub)).toEqual([]);
	});

	test('a member of a protected group', async () => {
		const hub = hubWith();
		const protection = protecting({ ids: new Set([hub.userByLogin(ADA)?.id ?? '']) });
		await expect(setStatus(hub, { operation: 'suspend' }, protection)).rejects.toMatchObject({
			code: 'PROTECTED_USER',
		});
	});

	test('a user that another spoke provisions', async () => {
		const hub = hubWith();
		const ownership = { attribute: 'provisionedBy', owner: 'spoke-europe' };
		await expect(
			setStatus(hub, { operation: 'suspend' }, protecting({ ownership })),
		).rejects.toMatchObject({ code: 'OWNED_BY_ANOTHER_SPOKE' });
		expect(writesOf(hub)).toEqual([]);
	});
});

test('a user who is not an administrator is changed with a lesser token', async () => {
	const hub = hubWith();
	await setStatus(hub, { operation: 'suspend' }, { token: WEAK });
	expect(hub.userByLogin(ADA)?.status).toBe('SUSPENDED');
});

test('a protected user who needs nothing is simply kept', async () => {
	const hub = hubWith({ roles: ['SUPER_ADMIN'] });
	const protection = protecting({ logins: new Set([ADA]) });
	expect(await setStatus(hub, { status: 'ACTIVE' }, protection)).toMatchObject({ action: 'kept' });
});

describe('a wish is refused before the hub is asked', () => {
	test.each<[string, Partial<StatusWish>, string]>([
		['that names nobody', { sought: { login: ' ', profile: {} } }, 'PERSON_MISSING'],
		['without a status that can be set', { status: undefined }, 'STATUS_UNKNOWN'],
		[
			'to delete, unconfirmed',
			{ operation: 'delete', deletionConfirmed: false },
			'DELETION_NOT_CONFIRMED',
		],
		[
			'for DELETED, unconfirmed',
			{ status: 'DELETED', deletionConfirmed: false },
			'DELETION_NOT_CONFIRMED',
		],
		[
			'to delete, from an AI agent',
			{ operation: 'delete', byAgent: true },
			'DELETION_NOT_FOR_AGENTS',
		],
		[
			'for DELETED, from an AI agent',
			{ status: 'DELETED', byAgent: true },
			'DELETION_NOT_FOR_AGENTS',
		],
		['for a new link that nobody would get', { operation: 'reactivate' }, 'LINK_FOR_NOBODY'],
	])('%s', async (_, wanted, code) => {
		const hub = hubWith();
		await expect(setStatus(hub, wanted)).rejects.toMatchObject({ code });
		expect(hub.journal.entries).toEqual([]);
	});

	test('an AI agent may not even plan a deletion, anybody else may without confirming it', async () => {
		const wish = { operation: 'delete', deletionConfirmed: false } as const;
		const dryRun = { dryRun: true };
		await expect(setStatus(hubWith(), { ...wish, byAgent: true }, dryRun)).rejects.toMatchObject({
			code: 'DELETION_NOT_FOR_AGENTS',
		});
		expect(await setStatus(hubWith(), wish, dryRun)).toMatchObject({
			action: 'deleted',
			planned: true,
			route: ['deactivate', 'delete'],
		});
	});
});
