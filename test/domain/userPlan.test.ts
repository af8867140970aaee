import type { InitialStatus } from '../../src/domain/initialStatus';
import type { UserStatus } from '../../src/domain/lifecycle';
import { planExistingUser } from '../../src/domain/existingUserPlan';
import { planNewUser } from '../../src/domain/newUserPlan';
import { refuseWish } from '../../src/domain/userWish';
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

	test('is kept by a create, whatever differs', () => {
		const plan = planExistingUser(
			existing('ACTIVE'),
			wish({ operation: 'create', profile: { lastName: 'King' } }),
		);
		expect(plan).toMatchObject({ verb: 'keep' });
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
