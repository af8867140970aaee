import type { MatchingRule } from '../../src/domain/matching';
import type { InitialStatus } from '../../src/domain/initialStatus';
import type { PasswordHash, PasswordWish } from '../../src/domain/password';
import { nameIn, soughtIn } from '../../src/domain/soughtIn';
import { administratorRefusal, ambiguousRefusal } from '../../src/domain/userRefusals';
import { spokeAdministrator } from '../../src/domain/importRefusals';
import { credentialsOf, refuseWish, setsPassword, type UserWish } from '../../src/domain/userWish';
import { wish } from '../support/wishes';

const value: PasswordWish = { kind: 'value', value: 'Correct-Horse-7' };
const hash: PasswordHash = { algorithm: 'MD5', value: `${'A'.repeat(22)}==` };
const question = { question: 'First school?', answer: 'Ockham Park' };
const NUMBER: MatchingRule = { by: 'attribute', attribute: 'employeeNumber' };
const WITH_PASS: Partial<UserWish> = { initialStatus: 'active_with_pass' };

describe('a wish without a login', () => {
	const nameless = (wanted: Partial<UserWish>) =>
		wish({ login: '', profile: { employeeNumber: '7' }, ...wanted });

	test('is enough for an update that matches by something else', () => {
		const update = nameless({ operation: 'update', matchBy: [{ by: 'login' }, NUMBER] });
		expect(refuseWish(update)).toBeUndefined();
	});

	test.each<[string, Partial<UserWish>]>([
		['a create, whatever else is known', { operation: 'create', matchBy: [NUMBER] }],
		['a create or update', { operation: 'createOrUpdate', matchBy: [NUMBER] }],
		['an update by a rule without a value', { operation: 'update', matchBy: [{ by: 'id' }] }],
		['an update without rules', { operation: 'update', matchBy: [] }],
	])('is too little for %s', (_, wanted) => {
		expect(refuseWish(nameless(wanted))).toMatchObject({
			code: 'LOGIN_MISSING',
			message: expect.stringContaining('no login'),
			remedy: expect.stringContaining('‘login’'),
		});
	});
});

describe('whether a new password has to be chosen at the first sign-in', () => {
	test.each<[string, Partial<UserWish>, string | undefined]>([
		['active_with_pass', { ...WITH_PASS, password: value }, undefined],
		[
			'active_without_pass',
			{ initialStatus: 'active_without_pass' },
			'PASSWORD_CHANGE_NEEDS_ACTIVE_USER',
		],
		[
			'pending_with_pass',
			{ initialStatus: 'pending_with_pass', password: value },
			'PASSWORD_CHANGE_NEEDS_ACTIVE_USER',
		],
		['no initial status', { initialStatus: undefined }, undefined],
	])('can be said with %s or not', (_, wanted, code) => {
		expect(refuseWish(wish({ ...wanted, mustChangePassword: true }))?.code).toBe(code);
	});

	test('is refused with the person, the status and both fields', () => {
		const refused = refuseWish(
			wish({ initialStatus: 'pending_without_pass', mustChangePassword: true }),
		);
		expect(refused).toMatchObject({
			message: expect.stringMatching(/^ada@hub\.example .*'pending_without_pass'/),
			remedy: expect.stringMatching(/‘Active With Password’.*‘Must Change Password’/),
		});
	});
});

describe('a status with a password', () => {
	test.each<[string, PasswordWish | undefined, string | undefined]>([
		['a value', value, undefined],
		['one that is generated', { kind: 'generated', length: 20 }, undefined],
		['a hash', { kind: 'hash', hash }, undefined],
		['the hook', { kind: 'hook' }, undefined],
		['none', undefined, 'PASSWORD_MISSING'],
		['an empty value', { kind: 'value', value: '' }, 'PASSWORD_MISSING'],
		['a wrong hash', { kind: 'hash', hash: { ...hash, value: 'x' } }, 'PASSWORD_HASH_WRONG'],
	])('is reached with %s, or refused', (_, password, code) => {
		expect(refuseWish(wish({ ...WITH_PASS, password }))?.code).toBe(code);
	});

	test('says for whom none is there, and in which field one is given', () => {
		expect(refuseWish(wish(WITH_PASS))).toMatchObject({
			message: expect.stringMatching(/'active_with_pass'.*ada@hub\.example/),
			remedy: expect.stringContaining('‘Password’'),
		});
	});

	test('says what is wrong with a hash, and not the hash', () => {
		const wrong = { ...hash, value: 'c2VjcmV0' };
		const refused = refuseWish(wish({ ...WITH_PASS, password: { kind: 'hash', hash: wrong } }));
		expect(refused?.message).toMatch(
			/ada@hub\.example cannot be imported: .*MD5 hash \(16 bytes\)/,
		);
		expect(refused?.message).not.toContain('c2VjcmV0');
		expect(refused?.remedy).toContain('Export the hash');
	});

	test('is the only one whose password is looked at', () => {
		const password: PasswordWish = { kind: 'hash', hash: { ...hash, value: 'x' } };
		expect(refuseWish(wish({ password }))).toBeUndefined();
	});
});

test.each<[InitialStatus | undefined, boolean]>([
	['active_with_pass', true],
	['active_without_pass', false],
	['pending_with_pass', true],
	['pending_without_pass', false],
	[undefined, false],
])('with the initial status %s a password is set: %s', (initialStatus, sets) => {
	expect(setsPassword(wish({ initialStatus }))).toBe(sets);
	expect(setsPassword(wish({ initialStatus, federated: true }))).toBe(false);
});

test.each([
	['question', { question: '', answer: 'No.' }],
	['answer', { question: 'Why?', answer: '' }],
])('a missing security %s is named', (missing, securityQuestion) => {
	expect(refuseWish(wish({ securityQuestion }))).toMatchObject({
		code: 'SECURITY_QUESTION_INCOMPLETE',
		message: `The security ${missing} for ada@hub.example is missing`,
		remedy: expect.stringContaining('or neither'),
	});
});

test.each([
	['both', question],
	['neither', { question: '', answer: '' }],
])('a security question with %s is whole', (_, securityQuestion) => {
	expect(refuseWish(wish({ securityQuestion }))).toBeUndefined();
});

test.each<[string, Partial<UserWish>, string | undefined]>([
	['nothing', {}, undefined],
	['a password', { password: value }, 'FEDERATED_USER_HAS_NO_PASSWORD'],
	['a question', { securityQuestion: question }, 'FEDERATED_USER_HAS_NO_PASSWORD'],
	['a status with a password, and none', WITH_PASS, undefined],
])('a federated user may bring %s or is refused', (_, wanted, code) => {
	const refused = refuseWish(wish({ federated: true, ...wanted }));
	expect(refused?.code).toBe(code);
	expect(refused?.message ?? 'ada@hub.example').toContain('ada@hub.example');
	expect(refused?.remedy ?? '‘Federated User’').toContain('‘Federated User’');
});

test.each<[string, Partial<UserWish>, object | undefined]>([
	['nothing', {}, undefined],
	['the password', { ...WITH_PASS, password: value }, { password: { value: 'Correct-Horse-7' } }],
	['the hash', { ...WITH_PASS, password: { kind: 'hash', hash } }, { password: { hash } }],
	[
		'the hook',
		{ ...WITH_PASS, password: { kind: 'hook' } },
		{ password: { hook: { type: 'default' } } },
	],
	[
		'nothing of a password that is not made yet',
		{ ...WITH_PASS, password: { kind: 'generated', length: 20 } },
		undefined,
	],
	['no password that the status does not set', { password: value }, undefined],
	['the question', { securityQuestion: question }, { recovery_question: question }],
	['no question without an answer', { securityQuestion: { ...question, answer: '' } }, undefined],
	['no answer without a question', { securityQuestion: { ...question, question: '' } }, undefined],
	[
		'who signs the person in, and no password',
		{ ...WITH_PASS, password: value, federated: true },
		{ provider: { type: 'FEDERATION', name: 'FEDERATION' } },
	],
	[
		'password and question',
		{ ...WITH_PASS, password: value, securityQuestion: question },
		{ password: { value: 'Correct-Horse-7' }, recovery_question: question },
	],
])('as credentials Okta gets %s', (_, wanted, credentials) => {
	expect(credentialsOf(wish(wanted))).toEqual(credentials);
});

test.each<[string, Partial<UserWish>, string]>([
	['the login', { login: 'ada@hub.example' }, 'ada@hub.example'],
	[
		'what is matched by, where there is no login',
		{ login: '', matchBy: [{ by: 'login' }, NUMBER], profile: { employeeNumber: 7 } },
		'the user with employeeNumber 7',
	],
	[
		'the id',
		{ login: '', matchBy: [{ by: 'id' }, NUMBER], hubId: '00u1' },
		'the user with ID 00u1',
	],
	['nobody', { login: '', matchBy: [NUMBER], profile: {} }, 'nobody'],
])('in messages a person is called by %s', (_, wanted, name) => {
	expect(nameIn(wish(wanted))).toBe(name);
});

test('the hub is asked for login, id and profile', () => {
	expect(soughtIn(wish({ login: 'ada', hubId: '00u1', profile: { city: 'London' } }))).toEqual({
		id: '00u1',
		login: 'ada',
		profile: { city: 'London' },
	});
});

test.each([
	['hub', 'root@hub.example', (login: string) => administratorRefusal({ profile: { login } })],
	['spoke', 'root@spoke.example', spokeAdministrator],
])('an administrator of the %s is left alone, by name', (org, login, refuse) => {
	expect(refuse(login)).toMatchObject({
		code: 'ADMINISTRATOR_NOT_TOUCHED',
		message: `${login} has an admin role in the ${org} and was left as it is`,
		remedy: expect.stringContaining(`${org}’s Admin Console`),
	});
});

test('candidates of an ambiguous match are told by login, id and status', () => {
	const candidates = [
		{ id: '00u1', status: 'ACTIVE' as const, profile: { login: 'ada@a.example', badge: 'secret' } },
		{ id: '00u2', status: 'STAGED' as const, profile: { login: 'ada@b.example' } },
	];
	expect(ambiguousRefusal('ada', candidates)).toEqual({
		code: 'AMBIGUOUS_MATCH',
		message: 'ada matches 2 users (ada@a.example, ada@b.example), so none was changed',
		remedy: expect.stringContaining('only one user can have'),
		facts: {
			candidates: [
				{ id: '00u1', login: 'ada@a.example', status: 'ACTIVE' },
				{ id: '00u2', login: 'ada@b.example', status: 'STAGED' },
			],
		},
	});
});
