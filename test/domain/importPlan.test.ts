import { planDeparted } from '../../src/domain/importExisting';
import { mapProfile } from '../../src/domain/importMapping';
import { planImport, type HubUser, type ImportRules } from '../../src/domain/importPlan';
import type { ImportSituation } from '../../src/domain/importSituation';
import type { LeaverTreatment } from '../../src/domain/leaverPolicy';
import type { UserStatus } from '../../src/domain/lifecycle';
import type { ExistingUser } from '../../src/domain/userPlan';
import { leavers, mapping, rules } from '../support/imports';

const profile = {
	login: 'ada@example.com',
	email: 'ada@example.com',
	firstName: 'Ada',
	lastName: 'Lovelace',
};

const hubUser = (wanted: Partial<HubUser> = {}): HubUser => ({
	id: '00uHub',
	status: 'ACTIVE',
	profile,
	...wanted,
});

const spokeUser = (wanted: Partial<ExistingUser> = {}): ExistingUser => ({
	id: '00uSpoke',
	status: 'ACTIVE',
	profile: { ...profile, hubId: '00uHub' },
	...wanted,
});

const linked = (user = spokeUser(), situation: 'confirmed' | 'found' = 'confirmed') => ({
	situation,
	user,
	rule: { by: 'attribute', attribute: 'hubId' } as const,
});

const plan = (
	hub: HubUser,
	situation: ImportSituation<ExistingUser>,
	wanted: Partial<ImportRules> = {},
) => planImport(hub, situation, rules(wanted));

test('nothing happens to somebody who is alike in both orgs', () => {
	expect(plan(hubUser(), linked())).toMatchObject({ verb: 'keep' });
});

test('only what differs is changed', () => {
	const changed = hubUser({ profile: { ...profile, lastName: 'King' } });
	expect(plan(changed, linked())).toMatchObject({
		verb: 'update',
		action: 'updated',
		changes: [{ attribute: 'lastName', before: 'Lovelace', after: 'King' }],
	});
});

test('an attribute that is not mapped is not touched', () => {
	const changed = hubUser({ profile: { ...profile, city: 'London' } });
	expect(plan(changed, linked())).toMatchObject({ verb: 'keep' });
});

test('somebody found by a rule is linked, or waits for a person where that is wanted', () => {
	const found = linked(spokeUser({ profile }), 'found');
	expect(plan(hubUser(), found)).toMatchObject({ action: 'linked' });
	expect(plan(hubUser(), found, { confirmsExact: false })).toMatchObject({ verb: 'confirm' });
});

test.each(['ambiguous', 'partial', 'contested', 'linkedElsewhere'] as const)(
	'a match that is %s waits for a person, and for nobody once the hub user is gone',
	(situation) => {
		const unsure = { situation, candidates: [spokeUser()] };
		expect(plan(hubUser(), unsure)).toMatchObject({ verb: 'confirm' });
		expect(plan(hubUser({ status: 'DEPROVISIONED' }), unsure)).toMatchObject({ verb: 'nobody' });
	},
);

test('whom the spoke does not have is created, with what every user needs', () => {
	expect(plan(hubUser(), { situation: 'absent' })).toMatchObject({
		verb: 'create',
		profile: { ...profile, hubId: '00uHub' },
		activate: false,
		reaches: 'STAGED',
	});
	const gone = hubUser({ status: 'DEPROVISIONED' });
	expect(plan(gone, { situation: 'absent' })).toMatchObject({ verb: 'nobody' });
	expect(plan(hubUser(), { situation: 'absent' }, { creates: false })).toMatchObject({
		verb: 'nobody',
	});
});

const STATUSES: Record<UserStatus, [suspend: string, deactivate: string]> = {
	STAGED: ['keep', 'deactivate'],
	PROVISIONED: ['suspend', 'deactivate'],
	ACTIVE: ['suspend', 'deactivate'],
	RECOVERY: ['keep', 'deactivate'],
	LOCKED_OUT: ['keep', 'deactivate'],
	PASSWORD_EXPIRED: ['keep', 'deactivate'],
	SUSPENDED: ['keep', 'deactivate'],
	DEPROVISIONED: ['keep', 'keep'],
};

describe.each(['SUSPENDED', 'DEPROVISIONED', 'DELETED'] as const)(
	'somebody %s in the hub',
	(departure) => {
		const departed = (
			status: UserStatus,
			treatment: LeaverTreatment,
			notSuspendable: 'leave' | 'deactivate' = 'leave',
		) => {
			const policy = { ...leavers({ [departure]: treatment }), notSuspendable };
			const planned = planDeparted(spokeUser({ status }), departure, policy);
			return planned.verb === 'keep'
				? 'keep'
				: planned.steps.map((step) => 'operation' in step && step.operation).join();
		};

		test.each(Object.entries(STATUSES))('and %s in the spoke', (status, [suspend, deactivate]) => {
			expect(departed(status as UserStatus, 'nothing')).toBe('keep');
			expect(departed(status as UserStatus, 'suspend')).toBe(suspend);
			expect(departed(status as UserStatus, 'deactivate')).toBe(deactivate);
		});

		test('and staged in the spoke is deactivated where that stands in for suspending', () => {
			expect(departed('STAGED', 'suspend', 'deactivate')).toBe('deactivate');
			expect(departed('SUSPENDED', 'suspend', 'deactivate')).toBe('keep');
		});
	},
);

test('somebody suspended in the hub counts as there where the policy is to do nothing', () => {
	const changed = hubUser({ status: 'SUSPENDED', profile: { ...profile, lastName: 'King' } });
	expect(plan(changed, linked())).toMatchObject({ action: 'updated' });
	expect(plan(changed, linked(), { leavers: leavers({ SUSPENDED: 'suspend' }) })).toMatchObject({
		action: 'suspended',
		changes: [],
	});
});

test.each([
	['SUSPENDED', 'unsuspend', 'ACTIVE'],
	['DEPROVISIONED', 'activate', 'PROVISIONED'],
] as const)(
	'a returner who is %s comes back only where that is wanted',
	(status, operation, reaches) => {
		const changed = hubUser({ profile: { ...profile, lastName: 'King' } });
		const back = plan(changed, linked(spokeUser({ status })), { reactivates: new Set([status]) });
		expect(back).toMatchObject({
			action: 'reactivated',
			reaches,
			steps: [{ step: 'lifecycle', operation }, { step: 'update' }],
		});
		expect(plan(changed, linked(spokeUser({ status })))).not.toMatchObject({
			action: 'reactivated',
		});
	},
);

test('somebody suspended in the hub is no returner', () => {
	const wanted = { reactivates: new Set(['SUSPENDED'] as const) };
	const suspended = linked(spokeUser({ status: 'SUSPENDED' }));
	expect(plan(hubUser({ status: 'SUSPENDED' }), suspended, wanted)).toMatchObject({ verb: 'keep' });
});

test('a deactivated user takes no change, so it is left alone without one', () => {
	const changed = hubUser({ profile: { ...profile, lastName: 'King' } });
	expect(plan(changed, linked(spokeUser({ status: 'DEPROVISIONED' })))).toMatchObject({
		verb: 'keep',
	});
});

describe('the profile of the spoke', () => {
	const mapped = (hub: Record<string, unknown>, wanted: Parameters<typeof mapping>[0] = {}) =>
		mapProfile({ id: '00uHub', profile: hub }, mapping(wanted));

	test('has the username as login, or the e-mail address', () => {
		const hub = { login: 'ada', email: 'ada@example.com' };
		expect(mapped(hub)).toMatchObject({ login: 'ada' });
		expect(mapped(hub, { preferUsername: false })).toMatchObject({ login: 'ada@example.com' });
	});

	test('leaves out what the hub does not have, or clears it', () => {
		expect(mapped({ login: 'ada' })).toEqual({ login: 'ada', hubId: '00uHub' });
		expect(mapped({ login: 'ada' }, { clearsEmpty: true })).toMatchObject({ title: null });
	});

	test('has other names where the mapping says so', () => {
		const attributes = [{ hub: 'department', spoke: 'division', onlyOnCreate: false }];
		expect(mapped({ department: 'Navy' }, { attributes, link: undefined })).toEqual({
			division: 'Navy',
		});
	});
});
