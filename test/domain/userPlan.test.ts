import type { InitialStatus } from '../../src/domain/initialStatus';
import type { UserStatus } from '../../src/domain/lifecycle';
import { planExistingUser } from '../../src/domain/existingUserPlan';
import { planNewUser } from '../../src/domain/newUserPlan';
import { refuseWish, type UserWish } from '../../src/domain/userWish';
import { wish } from '../support/wishes';

const profile = {
	login: 'ada@hub.example',
	email: 'ada@hub.example',
	firstName: 'Ada',
	lastName: 'Lovelace',
};
const existing = (status: UserStatus, more = {}) => ({
	id: '00u1',
	status,
	profile: { ...profile, ...more },
});

describe('a person the hub does not have', () => {
	test.each<[InitialStatus, boolean, boolean, UserStatus]>([
		['active_with_pass', true, true, 'ACTIVE'],
		['active_without_pass', true, false, 'PROVISIONED'],
		['pending_with_pass', false, true, 'STAGED'],
		['pending_without_pass', false, false, 'STAGED'],
	])('%s: activate=%s, password sent=%s, reaches %s', (initialStatus, activate, sent, reaches) => {
		const plan = planNewUser(
			wish({ initialStatus, password: { kind: 'value', value: 'Correct-Horse-7' } }),
		);
		expect(plan).toMatchObject({ verb: 'create', activate, reaches });
		expect(plan).toHaveProperty(
			'credentials',
			sent ? { password: { value: 'Correct-Horse-7' } } : undefined,
		);
	});

	test('an update refuses, because there is nobody to update', () => {
		expect(planNewUser(wish({ operation: 'update' }))).toMatchObject({
			verb: 'refuse',
			refusal: { code: 'USER_NOT_FOUND' },
		});
	});

	test('an update names whom it did not find, and the operation that creates', () => {
		expect(planNewUser(wish({ operation: 'update' }))).toMatchObject({
			refusal: {
				message: expect.stringContaining('does not have ada@hub.example'),
				remedy: expect.stringContaining('‘Create or Update’'),
			},
		});
	});

	test('gets what has a value, and the login of the wish', () => {
		const wanted = wish({ profile: { login: 'x', city: '', title: null, floor: 0 } });
		expect(planNewUser(wanted)).toHaveProperty('profile', { login: 'ada@hub.example', floor: 0 });
	});

	test('gets type, realm and groups at its creation', () => {
		const wanted = wish({ userTypeId: 'otyContractor', realmId: 'guoR', groupIds: ['00g1'] });
		expect(planNewUser(wanted)).toMatchObject({
			userTypeId: 'otyContractor',
			realmId: 'guoR',
			groupIds: ['00g1'],
			steps: [],
		});
	});

	test.each([
		['twenty groups come with the creation', 20, 20, 0],
		['the twenty-first follows', 21, 20, 1],
	])('%s', (_, count, atOnce, later) => {
		const groupIds = Array.from({ length: count }, (__, at) => `00g${at}`);
		const plan = planNewUser(wish({ groupIds }));
		expect(plan).toHaveProperty('groupIds', groupIds.slice(0, atOnce));
		expect(plan).toHaveProperty('steps.length', later);
		if (later > 0) expect(plan).toHaveProperty('steps', [{ step: 'addToGroup', groupId: '00g20' }]);
	});

	test.each<[UserWish['activation'], boolean, object[]]>([
		['mail', true, []],
		['link', false, [{ step: 'lifecycle', operation: 'activate', sendEmail: false }]],
		['silent', false, [{ step: 'lifecycle', operation: 'activate', sendEmail: false }]],
	])('whose activation link goes by %s is activated at once: %s', (activation, activate, steps) => {
		expect(planNewUser(wish({ activation }))).toMatchObject({
			activate,
			steps,
			reaches: 'PROVISIONED',
		});
	});

	test.each<[string, Partial<UserWish>, boolean, UserStatus]>([
		[
			'with a password is activated at once, whoever gets links',
			{ initialStatus: 'active_with_pass', activation: 'silent' },
			true,
			'ACTIVE',
		],
		[
			'federated is active at once, without a mail',
			{ federated: true, activation: 'silent' },
			true,
			'ACTIVE',
		],
		[
			'federated and pending stays staged',
			{ federated: true, initialStatus: 'pending_without_pass' },
			false,
			'STAGED',
		],
		['without an initial status is activated', { initialStatus: undefined }, true, 'PROVISIONED'],
		[
			'pending is not activated afterwards either',
			{ initialStatus: 'pending_without_pass', activation: 'silent' },
			false,
			'STAGED',
		],
	])('%s', (_, wanted, activate, reaches) => {
		const password: UserWish['password'] = { kind: 'value', value: 'Correct-Horse-7' };
		expect(planNewUser(wish({ password, ...wanted }))).toMatchObject({
			activate,
			reaches,
			steps: [],
		});
	});

	test.each<[string, Partial<UserWish>, boolean, UserStatus]>([
		['who must', { mustChangePassword: true }, true, 'PASSWORD_EXPIRED'],
		['who need not', { mustChangePassword: false }, false, 'ACTIVE'],
		[
			'who must, and is staged',
			{ mustChangePassword: true, initialStatus: 'pending_with_pass' },
			true,
			'STAGED',
		],
		[
			'who must, and has none',
			{ mustChangePassword: true, initialStatus: 'active_without_pass' },
			false,
			'PROVISIONED',
		],
	])('%s change the password', (_, wanted, mustChangePassword, reaches) => {
		const password: UserWish['password'] = { kind: 'value', value: 'Correct-Horse-7' };
		const plan = planNewUser(wish({ initialStatus: 'active_with_pass', password, ...wanted }));
		expect(plan).toMatchObject({ mustChangePassword, reaches });
	});

	test('the security question is sent with its answer', () => {
		const securityQuestion = { question: 'First school?', answer: 'Ockham Park' };
		expect(planNewUser(wish({ securityQuestion }))).toMatchObject({
			credentials: { recovery_question: securityQuestion },
		});
	});
});

describe('a user the hub has', () => {
	test('is kept when nothing differs', () => {
		expect(planExistingUser(existing('ACTIVE'), wish())).toMatchObject({
			verb: 'keep',
			id: '00u1',
		});
	});

	test('gets exactly the attributes that differ', () => {
		const plan = planExistingUser(
			existing('ACTIVE', { city: 'Bern' }),
			wish({ profile: { ...profile, lastName: 'King' } }),
		);
		expect(plan).toMatchObject({
			verb: 'update',
			changes: [{ attribute: 'lastName', before: 'Lovelace', after: 'King' }],
			steps: [{ step: 'update' }],
			reaches: 'ACTIVE',
		});
	});

	test.each<UserStatus>(['ACTIVE', 'STAGED', 'DEPROVISIONED'])(
		'is kept by a create when %s, whatever differs',
		(status) => {
			const plan = planExistingUser(
				existing(status),
				wish({ operation: 'create', profile: { lastName: 'King' } }),
			);
			expect(plan).toEqual({
				verb: 'keep',
				id: '00u1',
				status,
				reason: 'a user with this login exists in the hub already',
			});
		},
	);

	test('keeps what only a new user gets', () => {
		const wanted = { ...profile, lastName: 'King', city: 'Basel' };
		const plan = planExistingUser(
			existing('ACTIVE', { city: 'Bern' }),
			wish({ profile: wanted, onlyOnCreate: new Set(['city']) }),
		);
		expect(plan).toMatchObject({ verb: 'update', changes: [{ attribute: 'lastName' }] });
		expect(plan).toHaveProperty('changes.length', 1);
	});

	test('that is staged is changed before it is activated, and is pending afterwards', () => {
		const plan = planExistingUser(
			existing('STAGED'),
			wish({ profile: { ...profile, city: 'Bern' } }),
		);
		expect(plan).toEqual({
			verb: 'update',
			id: '00u1',
			changes: [{ attribute: 'city', before: null, after: 'Bern' }],
			steps: [
				{
					step: 'update',
					changes: [{ attribute: 'city', before: null, after: 'Bern' }],
					credentials: undefined,
				},
				{ step: 'lifecycle', operation: 'activate', sendEmail: true },
			],
			reaches: 'PROVISIONED',
		});
	});

	test('that is staged gets its password with the update, and no question of its own', () => {
		const plan = planExistingUser(
			existing('STAGED'),
			wish({
				initialStatus: 'active_with_pass',
				password: { kind: 'value', value: 'Correct-Horse-7' },
				securityQuestion: { question: 'First school?', answer: 'Ockham Park' },
			}),
		);
		expect(plan).toMatchObject({
			changes: [],
			steps: [
				{ step: 'update', changes: [], credentials: { password: { value: 'Correct-Horse-7' } } },
				{ step: 'lifecycle', operation: 'activate', sendEmail: false },
			],
			reaches: 'ACTIVE',
		});
		expect(plan).toHaveProperty('steps.0.credentials', { password: { value: 'Correct-Horse-7' } });
	});

	test.each([
		['mail', true],
		['link', false],
		['silent', false],
	] as const)(
		'that is staged is activated with the link by %s: Okta mails it: %s',
		(activation, sendEmail) => {
			expect(planExistingUser(existing('STAGED'), wish({ activation }))).toMatchObject({
				steps: [{ step: 'lifecycle', operation: 'activate', sendEmail }],
			});
		},
	);

	test.each<[string, Partial<UserWish>]>([
		['by an update', { operation: 'update' }],
		['without an initial status', { initialStatus: undefined }],
	])('that is staged stays so %s', (_, wanted) => {
		expect(planExistingUser(existing('STAGED'), wish(wanted))).toEqual({
			verb: 'keep',
			id: '00u1',
			status: 'STAGED',
			reason: 'every mapped attribute has this value in the hub already',
		});
	});

	test.each<[InitialStatus, string[]]>([
		['active_with_pass', ['update', 'activate']],
		['active_without_pass', ['activate']],
		['pending_with_pass', []],
		['pending_without_pass', []],
	])('is taken on from STAGED by %s with the steps %p', (initialStatus, steps) => {
		const plan = planExistingUser(
			existing('STAGED'),
			wish({ initialStatus, password: { kind: 'value', value: 'Correct-Horse-7' } }),
		);
		expect(stepsOf(plan)).toEqual(steps);
	});

	test.each<UserStatus>([
		'PROVISIONED',
		'ACTIVE',
		'RECOVERY',
		'LOCKED_OUT',
		'PASSWORD_EXPIRED',
		'SUSPENDED',
	])('keeps its status %s, which provisioning does not own', (status) => {
		expect(planExistingUser(existing(status), wish())).toMatchObject({ verb: 'keep', status });
	});

	test('never gets a new password while it is in use', () => {
		const plan = planExistingUser(
			existing('ACTIVE'),
			wish({
				initialStatus: 'active_with_pass',
				password: { kind: 'value', value: 'Correct-Horse-7' },
			}),
		);
		expect(plan).toMatchObject({ verb: 'keep' });
	});
});

describe('a deactivated user', () => {
	test('comes back first and is changed then', () => {
		const plan = planExistingUser(
			existing('DEPROVISIONED'),
			wish({ profile: { ...profile, city: 'Bern' } }),
		);
		expect(stepsOf(plan)).toEqual(['activate', 'update']);
		expect(plan).toMatchObject({ reaches: 'PROVISIONED' });
	});

	test('comes back active with a password, and no mail is sent', () => {
		const plan = planExistingUser(
			existing('DEPROVISIONED'),
			wish({
				initialStatus: 'active_with_pass',
				password: { kind: 'value', value: 'Correct-Horse-7' },
			}),
		);
		expect(plan).toMatchObject({
			reaches: 'ACTIVE',
			steps: [
				{ operation: 'activate', sendEmail: false },
				{ credentials: { password: { value: 'Correct-Horse-7' } } },
			],
		});
	});

	test.each([
		['leave', 'keep'],
		['refuse', 'refuse'],
		['reactivate', 'update'],
	] as const)('with the wish to %s is a %s', (whenDeactivated, verb) => {
		expect(planExistingUser(existing('DEPROVISIONED'), wish({ whenDeactivated })).verb).toBe(verb);
	});

	test('is told apart by the way it was named', () => {
		expect(
			planExistingUser(existing('DEPROVISIONED'), wish({ whenDeactivated: 'refuse' })),
		).toMatchObject({
			verb: 'refuse',
			refusal: {
				code: 'USER_DEACTIVATED',
				message: expect.stringContaining('ada@hub.example is deactivated in the hub'),
				remedy: expect.stringContaining('‘Existing User Is Deactivated’'),
			},
		});
	});

	test('that is left so says why', () => {
		expect(planExistingUser(existing('DEPROVISIONED'), wish({ whenDeactivated: 'leave' }))).toEqual(
			{
				verb: 'keep',
				id: '00u1',
				status: 'DEPROVISIONED',
				reason: 'the user is deactivated in the hub and is left so',
			},
		);
	});

	test('that differs in nothing only comes back', () => {
		expect(planExistingUser(existing('DEPROVISIONED'), wish())).toEqual({
			verb: 'update',
			id: '00u1',
			changes: [],
			steps: [{ step: 'lifecycle', operation: 'activate', sendEmail: true }],
			reaches: 'PROVISIONED',
		});
	});

	test.each<InitialStatus>(['pending_with_pass', 'pending_without_pass'])(
		'cannot become %s, because nobody is staged twice',
		(initialStatus) => {
			expect(planExistingUser(existing('DEPROVISIONED'), wish({ initialStatus }))).toMatchObject({
				verb: 'refuse',
				refusal: { code: 'USER_DEACTIVATED' },
			});
		},
	);

	test('is refused by an update, which brings nobody back', () => {
		expect(planExistingUser(existing('DEPROVISIONED'), wish({ operation: 'update' })).verb).toBe(
			'refuse',
		);
	});
});

describe('a wish is refused before any org is asked', () => {
	test.each([
		['without a login', wish({ login: ' ' }), 'LOGIN_MISSING'],
		[
			'with a password status and no password',
			wish({ initialStatus: 'pending_with_pass' }),
			'PASSWORD_MISSING',
		],
		[
			'with a question and no answer',
			wish({ securityQuestion: { question: 'Why?', answer: '' } }),
			'SECURITY_QUESTION_INCOMPLETE',
		],
		[
			'with an answer and no question',
			wish({ securityQuestion: { question: '', answer: 'No.' } }),
			'SECURITY_QUESTION_INCOMPLETE',
		],
	])('%s', (_, wanted, code) => expect(refuseWish(wanted)).toMatchObject({ code }));

	test('a whole wish is not', () => expect(refuseWish(wish())).toBeUndefined());
});

function stepsOf(plan: ReturnType<typeof planExistingUser>): string[] {
	if (plan.verb !== 'update') return [];
	return plan.steps.map((step) => (step.step === 'lifecycle' ? step.operation : step.step));
}
