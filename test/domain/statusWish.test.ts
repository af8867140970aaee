import { DESIRED_STATUSES } from '../../src/domain/lifecycle';
import {
	goalOf,
	readDesiredStatus,
	refuseStatusWish,
	wantsDeletion,
	wantsToTakeAccess,
	type StatusWish,
} from '../../src/domain/statusWish';
import { ADA, statusWish } from '../support/settingStatus';

test.each<[string, Partial<StatusWish>, object, boolean, boolean]>([
	['to be active', { status: 'ACTIVE' }, { to: 'ACTIVE' }, false, false],
	['to be staged', { status: 'STAGED' }, { to: 'STAGED' }, false, false],
	['to be suspended', { status: 'SUSPENDED' }, { to: 'SUSPENDED' }, true, false],
	['to be deactivated', { status: 'DEPROVISIONED' }, { to: 'DEPROVISIONED' }, true, false],
	['to be deleted', { status: 'DELETED' }, { to: 'DELETED' }, true, true],
	['to deactivate', { operation: 'deactivate' }, { to: 'DEPROVISIONED' }, true, false],
	['to delete', { operation: 'delete' }, { to: 'DELETED' }, true, true],
	['to suspend', { operation: 'suspend' }, { operation: 'suspend' }, true, false],
	['to unlock', { operation: 'unlock' }, { operation: 'unlock' }, false, false],
	['nothing, as one to be active', { status: undefined }, { to: 'ACTIVE' }, false, false],
])('a wish %s', (_, wanted, goal, takesAccess, deletes) => {
	const wish = statusWish(wanted);
	expect(goalOf(wish)).toEqual(goal);
	expect(wantsToTakeAccess(wish)).toBe(takesAccess);
	expect(wantsDeletion(wish)).toBe(deletes);
});

test.each([
	['ACTIVE', 'ACTIVE'],
	[' suspended ', 'SUSPENDED'],
	['Deactivated', 'DEPROVISIONED'],
	['DEPROVISIONED', 'DEPROVISIONED'],
	['deleted', 'DELETED'],
	['staged', 'STAGED'],
	['LOCKED_OUT', undefined],
	['', undefined],
])('the status ‘%s’ of a workflow is %s', (text, status) => {
	expect(readDesiredStatus(text)).toBe(status);
});

test.each<[string, Partial<StatusWish>, string | undefined]>([
	['names somebody and a status', { status: 'ACTIVE' }, undefined],
	[
		'names somebody by a later rule',
		{
			status: 'ACTIVE',
			sought: { login: '', profile: { badge: 7 } },
			matchBy: [{ by: 'login' }, { by: 'attribute', attribute: 'badge' }],
		},
		undefined,
	],
	['names nobody', { status: 'ACTIVE', sought: { login: '', profile: {} } }, 'PERSON_MISSING'],
	['names a blank', { status: 'ACTIVE', sought: { login: ' ', profile: {} } }, 'PERSON_MISSING'],
	['has no rule', { status: 'ACTIVE', matchBy: [] }, 'PERSON_MISSING'],
	['has no status', {}, 'STATUS_UNKNOWN'],
	['needs no status', { operation: 'unlock' }, undefined],
	['makes a link for nobody', { operation: 'reactivate', link: 'silent' }, 'LINK_FOR_NOBODY'],
	['makes a link that is mailed', { operation: 'reactivate', link: 'mail' }, undefined],
	['makes no link that matters', { operation: 'activate', link: 'silent' }, undefined],
	['deletes, confirmed', { operation: 'delete', deletionConfirmed: true }, undefined],
	[
		'deletes, not confirmed',
		{ operation: 'delete', deletionConfirmed: false },
		'DELETION_NOT_CONFIRMED',
	],
	[
		'deletes by status, not confirmed',
		{ status: 'DELETED', deletionConfirmed: false },
		'DELETION_NOT_CONFIRMED',
	],
	[
		'deletes for an agent, confirmed',
		{ operation: 'delete', deletionConfirmed: true, byAgent: true },
		'DELETION_NOT_FOR_AGENTS',
	],
	[
		'deactivates for an agent',
		{ operation: 'deactivate', deletionConfirmed: false, byAgent: true },
		undefined,
	],
])('a wish that %s is carried out or refused', (_, wanted, code) => {
	expect(refuseStatusWish(statusWish(wanted), false)?.code).toBe(code);
});

test('a deletion that is only planned needs no confirmation, but no agent plans one', () => {
	const wish = statusWish({ operation: 'delete', deletionConfirmed: false });
	expect(refuseStatusWish(wish, true)).toBeUndefined();
	expect(refuseStatusWish({ ...wish, byAgent: true }, true)).toMatchObject({
		code: 'DELETION_NOT_FOR_AGENTS',
	});
});

test.each<[string, Partial<StatusWish>, string, string]>([
	['nobody named', { matchBy: [] }, 'names nobody', 'login, an ID, or a matching rule'],
	['an unknown status', {}, ADA, DESIRED_STATUSES.join(', ')],
	['a link for nobody', { operation: 'reactivate' }, ADA, '‘Activation or Reset Link’'],
	[
		'an unconfirmed deletion',
		{ operation: 'delete', deletionConfirmed: false },
		`${ADA} was not deleted`,
		'‘Confirm Deletion’',
	],
	[
		'an agent’s deletion',
		{ operation: 'delete', byAgent: true },
		`${ADA} was not deleted: an AI agent`,
		'suspend or deactivate',
	],
])('the refusal of %s says whom it is about and what to do', (_, wanted, message, remedy) => {
	expect(refuseStatusWish(statusWish(wanted), false)).toMatchObject({
		message: expect.stringContaining(message),
		remedy: expect.stringContaining(remedy),
	});
});
