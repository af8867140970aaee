import { planDeparted } from '../../src/domain/importExisting';
import { mapProfile } from '../../src/domain/importMapping';
import {
	planImport,
	takesAccess,
	type HubUser,
	type ImportPlan,
	type ImportRules,
} from '../../src/domain/importPlan';
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

test('somebody who is linked and changed at once is linked', () => {
	const found = linked(spokeUser({ profile }), 'found');
	const changed = hubUser({ profile: { ...profile, lastName: 'King' } });
	expect(plan(changed, found)).toMatchObject({
		action: 'linked',
		changes: [{ attribute: 'lastName' }, { attribute: 'hubId', before: null, after: '00uHub' }],
	});
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

describe('what is told of somebody who is left as is', () => {
	const DEACTIVATED = spokeUser({ status: 'DEPROVISIONED' });
	const SUSPENDED = spokeUser({ status: 'SUSPENDED' });

	test.each<[string, () => ImportPlan, string]>([
		[
			'alike in both orgs',
			() => plan(hubUser(), linked()),
			'every mapped attribute has this value',
		],
		[
			'deactivated in the spoke',
			() => plan(hubUser(), linked(DEACTIVATED)),
			'deactivated, and returners are not reactivated',
		],
		[
			'a match to confirm',
			() => plan(hubUser(), linked(spokeUser(), 'found'), { confirmsExact: false }),
			'waits for a person',
		],
		[
			'several candidates',
			() => plan(hubUser(), { situation: 'ambiguous', candidates: [] }),
			'several users of the spoke match',
		],
		[
			'the same name',
			() => plan(hubUser(), { situation: 'partial', candidates: [] }),
			'first and last name',
		],
		[
			'a contested user',
			() => plan(hubUser(), { situation: 'contested', candidates: [] }),
			'several users of the hub',
		],
		[
			'a user linked elsewhere',
			() => plan(hubUser(), { situation: 'linkedElsewhere', candidates: [] }),
			'linked to another user of the hub',
		],
		[
			'gone from the hub and not linked',
			() => plan(hubUser({ status: 'DEPROVISIONED' }), { situation: 'partial', candidates: [] }),
			'gone from the hub, and nobody in the spoke is linked',
		],
		[
			'gone from the hub and not in the spoke',
			() => plan(hubUser({ status: 'DEPROVISIONED' }), { situation: 'absent' }),
			'gone from the hub, and not in the spoke',
		],
		[
			'not in the spoke and not to be created',
			() => plan(hubUser(), { situation: 'absent' }, { creates: false }),
			'new users are not created',
		],
		[
			'a leaver under a policy of nothing',
			() => planDeparted(spokeUser(), 'DELETED', leavers({})),
			'deleted in the hub, and the policy is to do nothing',
		],
		[
			'a leaver who is deactivated already',
			() => planDeparted(DEACTIVATED, 'DEPROVISIONED', leavers({ DEPROVISIONED: 'suspend' })),
			'deactivated in the hub, and the spoke’s user is deactivated already',
		],
		[
			'a leaver who is suspended already',
			() => planDeparted(SUSPENDED, 'SUSPENDED', leavers({ SUSPENDED: 'suspend' })),
			'suspended in the hub, and the spoke’s user is suspended already',
		],
		[
			'a leaver whom Okta cannot suspend',
			() =>
				planDeparted(
					spokeUser({ status: 'RECOVERY' }),
					'SUSPENDED',
					leavers({ SUSPENDED: 'suspend' }),
				),
			'Okta cannot suspend a user who is RECOVERY',
		],
	])('%s', (_, planOf, reason) => {
		const planned = planOf();
		expect('reason' in planned && planned.reason).toContain(reason);
	});

	test('names the user and the status of the spoke', () => {
		expect(plan(hubUser(), linked(DEACTIVATED))).toMatchObject({
			verb: 'keep',
			id: '00uSpoke',
			status: 'DEPROVISIONED',
		});
	});
});

test.each([
	['suspend', 'suspended', 'SUSPENDED'],
	['deactivate', 'deactivated', 'DEPROVISIONED'],
] as const)(
	'a leaver whom the policy wants to %s is %s, with one call and no mail',
	(treatment, action, reaches) => {
		const policy = leavers({ DEPROVISIONED: treatment });
		const gone = hubUser({ status: 'DEPROVISIONED', profile: { ...profile, lastName: 'King' } });
		expect(plan(gone, linked(), { leavers: policy })).toEqual({
			verb: 'update',
			action,
			id: '00uSpoke',
			changes: [],
			steps: [{ step: 'lifecycle', operation: treatment, sendEmail: false }],
			reaches,
		});
	},
);

test('somebody found by a rule is treated as a leaver only where a match needs no confirmation', () => {
	const gone = hubUser({ status: 'DEPROVISIONED' });
	const found = linked(spokeUser({ profile }), 'found');
	const wanted = { leavers: leavers({ DEPROVISIONED: 'suspend' }) };
	expect(plan(gone, found, wanted)).toMatchObject({ action: 'suspended' });
	expect(plan(gone, found, { ...wanted, confirmsExact: false })).toMatchObject({ verb: 'nobody' });
});

test('taking access is to suspend and to deactivate, and nothing else', () => {
	const update = (action: 'updated' | 'linked' | 'reactivated' | 'suspended' | 'deactivated') =>
		takesAccess({ verb: 'update', action, id: 'x', changes: [], steps: [], reaches: 'ACTIVE' });
	expect(update('suspended')).toBe(true);
	expect(update('deactivated')).toBe(true);
	expect(update('updated')).toBe(false);
	expect(update('linked')).toBe(false);
	expect(update('reactivated')).toBe(false);
	expect(takesAccess({ verb: 'nobody', reason: 'gone' })).toBe(false);
});

test('a returner who differs in nothing only comes back', () => {
	const wanted = { reactivates: new Set(['SUSPENDED'] as const) };
	expect(plan(hubUser(), linked(spokeUser({ status: 'SUSPENDED' })), wanted)).toEqual({
		verb: 'update',
		action: 'reactivated',
		id: '00uSpoke',
		changes: [],
		steps: [{ step: 'lifecycle', operation: 'unsuspend', sendEmail: false }],
		reaches: 'ACTIVE',
	});
});

test.each([
	['mail', true],
	['silent', false],
	['staged', false],
] as const)(
	'a deactivated returner, where newcomers start by %s, gets a mail: %s',
	(newUsers, sendEmail) => {
		const wanted = { newUsers, reactivates: new Set(['DEPROVISIONED'] as const) };
		expect(plan(hubUser(), linked(spokeUser({ status: 'DEPROVISIONED' })), wanted)).toMatchObject({
			action: 'reactivated',
			steps: [{ step: 'lifecycle', operation: 'activate', sendEmail }],
			reaches: 'PROVISIONED',
		});
	},
);

test('a change keeps the status the user of the spoke has', () => {
	const changed = hubUser({ profile: { ...profile, lastName: 'King' } });
	expect(plan(changed, linked(spokeUser({ status: 'LOCKED_OUT' })))).toMatchObject({
		action: 'updated',
		steps: [{ step: 'update', changes: [{ attribute: 'lastName' }] }],
		reaches: 'LOCKED_OUT',
	});
});

test('what only a new user gets is not changed afterwards', () => {
	const attributes = [
		{ hub: 'title', spoke: 'title', onlyOnCreate: true },
		{ hub: 'city', spoke: 'city', onlyOnCreate: false },
	];
	const changed = hubUser({ profile: { title: 'Countess', city: 'London' } });
	const wanted = { mapping: mapping({ attributes }) };
	expect(plan(changed, linked(), wanted)).toHaveProperty('changes', [
		{ attribute: 'city', before: null, after: 'London' },
	]);
});

describe('a new user of the spoke', () => {
	const created = (wanted: Partial<ImportRules> = {}, hub: Partial<HubUser> = {}) =>
		plan(hubUser(hub), { situation: 'absent' }, wanted);

	test.each([
		['staged', false, [], 'STAGED'],
		['mail', true, [], 'PROVISIONED'],
		[
			'silent',
			false,
			[{ step: 'lifecycle', operation: 'activate', sendEmail: false }],
			'PROVISIONED',
		],
	] as const)('that starts by %s', (newUsers, activate, steps, reaches) => {
		expect(created({ newUsers })).toEqual({
			verb: 'create',
			profile: { ...profile, hubId: '00uHub' },
			activate,
			mustChangePassword: false,
			groupIds: [],
			steps,
			reaches,
		});
	});

	test('has what every user needs although it is not mapped, and the login of the mapping', () => {
		const attributes = [{ hub: 'lastName', spoke: 'nickName', onlyOnCreate: true }];
		const wanted = { mapping: mapping({ attributes, link: undefined, preferUsername: false }) };
		const hub = { profile: { ...profile, email: 'a@x.example', firstName: '' } };
		expect(created(wanted, hub)).toHaveProperty('profile', {
			login: 'a@x.example',
			email: 'a@x.example',
			lastName: 'Lovelace',
			nickName: 'Lovelace',
		});
	});
});
