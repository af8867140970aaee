import type { UserStatus } from '../../src/domain/lifecycle';
import { planStatus, type StatusPerson } from '../../src/domain/statusPlan';
import type { StatusWish } from '../../src/domain/statusWish';
import { ADA, statusWish } from '../support/settingStatus';

const NOON = Date.parse('2026-01-05T12:00:00.000Z');

const ada = (status: UserStatus, wanted: Partial<StatusPerson> = {}): StatusPerson => ({
	id: '00u1',
	login: ADA,
	status,
	hasPassword: false,
	federated: false,
	profile: {},
	pushedGroups: [],
	...wanted,
});
const plan = (person: StatusPerson | undefined, wanted: Partial<StatusWish>) =>
	planStatus(person, statusWish(wanted), NOON);

describe('nobody in the hub', () => {
	test.each<[string, Partial<StatusWish>, string]>([
		['whom a wish would delete is gone already', { operation: 'delete' }, 'keep'],
		['whom a wish would deactivate is missing', { operation: 'deactivate' }, 'refuse'],
		['whom a wish would activate is missing', { status: 'ACTIVE' }, 'refuse'],
	])('%s', (_, wanted, verb) => expect(plan(undefined, wanted).verb).toBe(verb));

	test('is told by the name the wish has', () => {
		expect(plan(undefined, { operation: 'delete' })).toEqual({
			verb: 'keep',
			reason: expect.stringContaining(`for ${ADA}: deleted already`),
			warnings: [],
		});
		expect(plan(undefined, { status: 'ACTIVE' })).toMatchObject({
			refusal: {
				code: 'USER_NOT_FOUND',
				message: expect.stringContaining(ADA),
				remedy: expect.stringContaining('matching rules'),
			},
		});
	});
});

describe('a wish for later', () => {
	test.each([
		['one moment too early', NOON + 1, 'keep'],
		['due now', NOON, 'change'],
		['overdue', NOON - 1, 'change'],
		['without a date', undefined, 'change'],
	])('that is %s', (_, notBefore, verb) => {
		expect(plan(ada('ACTIVE'), { operation: 'suspend', notBefore }).verb).toBe(verb);
	});

	test('says when it is due', () => {
		expect(plan(ada('ACTIVE'), { operation: 'suspend', notBefore: NOON + 60_000 })).toEqual({
			verb: 'keep',
			reason: 'not due before 2026-01-05T12:01:00.000Z',
			warnings: [],
		});
	});

	test('is refused today where there will be no way', () => {
		expect(plan(ada('ACTIVE'), { status: 'STAGED', notBefore: NOON + 1 })).toMatchObject({
			verb: 'refuse',
			refusal: { code: 'STATUS_UNREACHABLE' },
		});
	});

	test('keeps its own reason where nothing is to do', () => {
		expect(plan(ada('SUSPENDED'), { operation: 'suspend', notBefore: NOON + 1 })).toEqual({
			verb: 'keep',
			reason: 'the user is suspended already',
			warnings: [],
		});
	});
});

describe('a leaver', () => {
	const leaving = {
		revokeSessions: true,
		reason: { attribute: 'leaverReason', text: 'HR-4711' },
	};
	const inGroup = { pushedGroups: [{ id: '00g1', name: 'Engineering' }] };

	test('loses everything before the status', () => {
		expect(plan(ada('ACTIVE', inGroup), { operation: 'deactivate', leaving })).toEqual({
			verb: 'change',
			steps: ['recordReason', 'removeFromGroups', 'revokeSessions', 'deactivate'],
			reaches: 'DEPROVISIONED',
			linkMatters: true,
			warnings: [],
		});
	});

	test('who is suspended already is caught up on, and stays suspended', () => {
		expect(plan(ada('SUSPENDED', inGroup), { operation: 'suspend', leaving })).toMatchObject({
			verb: 'change',
			steps: ['recordReason', 'removeFromGroups'],
			reaches: 'SUSPENDED',
		});
	});

	test('who is deactivated already is kept, and the missing reason is told', () => {
		expect(plan(ada('DEPROVISIONED', inGroup), { operation: 'deactivate', leaving })).toEqual({
			verb: 'keep',
			reason: 'the user is deactivated already',
			warnings: [expect.stringContaining('reason was not recorded')],
		});
	});

	test('is nobody who only has to be unlocked', () => {
		expect(plan(ada('LOCKED_OUT', inGroup), { operation: 'unlock', leaving })).toMatchObject({
			steps: ['unlock'],
			reaches: 'ACTIVE',
		});
	});

	test('who is deleted is gone afterwards', () => {
		expect(plan(ada('ACTIVE'), { operation: 'delete' })).toMatchObject({
			steps: ['deactivate', 'delete'],
			reaches: null,
		});
	});
});

describe('what a wish allows beside', () => {
	test.each<[string, UserStatus, Partial<StatusWish>, string[]]>([
		['a password', 'STAGED', { password: 'Correct-Horse-7' }, ['setPassword', 'activate']],
		['to be pending', 'STAGED', { pendingCounts: true }, ['activate']],
	])('%s', (_, from, wanted, steps) => {
		expect(plan(ada(from), { status: 'ACTIVE', ...wanted })).toMatchObject({ steps });
	});

	test('to pass through activation, which is remarked', () => {
		expect(
			plan(ada('STAGED'), { status: 'SUSPENDED', throughActivation: true, link: 'silent' }),
		).toMatchObject({
			steps: ['activate', 'suspend'],
			linkMatters: false,
			warnings: [expect.stringContaining('PROVISIONED for a moment')],
		});
		expect(plan(ada('STAGED'), { status: 'SUSPENDED' })).toMatchObject({
			refusal: { code: 'PASSES_THROUGH_ACTIVATION' },
		});
	});

	test('a temporary password', () => {
		const wanted = { operation: 'expirePassword', temporaryPassword: true } as const;
		expect(plan(ada('ACTIVE'), wanted)).toMatchObject({
			steps: ['expirePasswordWithTempPassword'],
		});
	});
});

describe('a link that nobody gets', () => {
	const warned = (person: StatusPerson, wanted: Partial<StatusWish>) => {
		const planned = plan(person, wanted);
		return planned.verb === 'change' && planned.warnings.join().includes('Nobody gets the link');
	};

	test.each<[string, boolean, StatusPerson, Partial<StatusWish>]>([
		['pending after activation', true, ada('STAGED'), { operation: 'activate' }],
		[
			'pending after activation, with a mail',
			false,
			ada('STAGED'),
			{ operation: 'activate', link: 'mail' },
		],
		[
			'active after activation',
			false,
			ada('STAGED', { hasPassword: true }),
			{ operation: 'activate' },
		],
		['reset', true, ada('ACTIVE'), { operation: 'resetPassword' }],
		[
			'reset, with the link returned',
			false,
			ada('ACTIVE'),
			{ operation: 'resetPassword', link: 'link' },
		],
		[
			'given a password on the way',
			false,
			ada('DEPROVISIONED'),
			{ status: 'ACTIVE', password: 'Correct-Horse-7' },
		],
		['unlocked', false, ada('LOCKED_OUT'), { operation: 'unlock' }],
		['suspended', false, ada('ACTIVE'), { operation: 'suspend' }],
	])('for somebody who is %s is warned about: %s', (_, isWarned, person, wanted) => {
		expect(warned(person, { link: 'silent', ...wanted })).toBe(isWarned);
	});

	test('matters, but not in passing and not beside a password', () => {
		expect(plan(ada('STAGED'), { operation: 'activate' })).toMatchObject({ linkMatters: true });
		expect(plan(ada('STAGED'), { status: 'ACTIVE', password: 'Correct-Horse-7' })).toMatchObject({
			linkMatters: false,
		});
		expect(plan(ada('ACTIVE'), { operation: 'suspend' })).toMatchObject({ linkMatters: false });
	});
});
