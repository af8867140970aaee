import { guard } from '../../src/domain/guard';
import {
	fits,
	ruleName,
	situationOf,
	soughtValue,
	type MatchingRule,
} from '../../src/domain/matching';
import { refuseExisting, refuseNewcomer, NO_PROTECTION } from '../../src/domain/protection';
import { mapToHub } from '../../src/domain/spokeMapping';

const EMPLOYEE = { by: 'attribute', attribute: 'employeeNumber' } as const;

describe('the guard', () => {
	const run = (planned: number, of: number) => ({
		what: 'changes',
		planned,
		of,
		setting: 'Maximum Changes',
	});

	test.each([
		['exactly at the count', run(10, 100), { count: 10 }, false],
		['one past the count', run(11, 100), { count: 10 }, true],
		['exactly at the percentage', run(20, 100), { percent: 20 }, false],
		['one past the percentage', run(21, 100), { percent: 20 }, true],
		[
			'past the percentage, below the number from which it counts',
			run(9, 10),
			{ percent: 20, atLeast: 10 },
			false,
		],
		[
			'past the percentage, at the number from which it counts',
			run(10, 11),
			{ percent: 20, atLeast: 10 },
			true,
		],
		['nothing planned of nothing', run(0, 0), { count: 0, percent: 0 }, false],
		['anything with a ceiling of nought', run(1, 1), { count: 0 }, true],
		['no ceiling', run(1_000, 1_000), {}, false],
	])('%s', (_, planned, ceiling, refused) => {
		expect(guard(planned, ceiling) !== undefined).toBe(refused);
	});

	test('refuses with the numbers and the setting', () => {
		const refusal = guard(run(30, 120), { percent: 20 });
		expect(refusal).toMatchObject({
			code: 'OVER_THE_CEILING',
			facts: { planned: 30, of: 120, percent: 25 },
		});
		expect(refusal?.message).toContain(
			'30 changes of 120 (25.0 %), and ‘Maximum Changes’ allows 20 %',
		);
	});
});

describe('a refusal of the guard', () => {
	const planned = { what: 'deactivations', planned: 11, of: 44, setting: 'Maximum' };

	test.each([
		['the count, where only that is passed', { count: 10, percent: 25 }, 'allows 10.'],
		['the count, where both are passed', { count: 10, percent: 20 }, 'allows 10.'],
		['the percentage, where only that is passed', { count: 11, percent: 24 }, 'allows 24 %.'],
	])('names %s', (_, ceiling, allows) => {
		expect(guard(planned, ceiling)?.message).toContain(allows);
	});

	test('has every number for an alert, and a way out', () => {
		expect(guard(planned, { count: 10 })).toMatchObject({
			remedy: expect.stringMatching(/‘Dry Run’.*raise ‘Maximum’/),
		});
		expect(guard(planned, { count: 10 })?.facts).toEqual({
			...planned,
			percent: 25,
			allowed: { count: 10 },
		});
	});

	test('of something planned of nothing has nought percent', () => {
		expect(guard({ ...planned, planned: 1, of: 0 }, { count: 0 })?.facts).toMatchObject({
			percent: 0,
		});
		expect(guard({ ...planned, planned: 1, of: 0 }, { percent: 0 })).toBeUndefined();
	});
});

describe('matching', () => {
	const sought = {
		id: '00u1',
		login: 'Ada@hub.example',
		profile: { employeeNumber: 7, email: 'ada@x.example' },
	};
	const user = {
		id: '00u1',
		profile: { login: 'ada@HUB.example', employeeNumber: '7', email: 'grace@x.example' },
	};

	test.each([
		['by login in any letter case', { by: 'login' } as const, true],
		['by id', { by: 'id' } as const, true],
		[
			'by an attribute, number or text',
			{ by: 'attribute', attribute: 'employeeNumber' } as const,
			true,
		],
		['not by an attribute that differs', { by: 'attribute', attribute: 'email' } as const, false],
		[
			'not by an attribute the person does not have',
			{ by: 'attribute', attribute: 'city' } as const,
			false,
		],
	])('%s', (_, rule, expected) => expect(fits(rule, sought, user)).toBe(expected));

	test('a rule without a value to look for says nothing', () => {
		expect(soughtValue({ by: 'id' }, { login: 'x', profile: {} })).toBeUndefined();
		expect(
			soughtValue({ by: 'attribute', attribute: 'tags' }, { login: 'x', profile: { tags: ['a'] } }),
		).toBeUndefined();
	});

	test.each<[string, MatchingRule, string | undefined]>([
		['the id', { by: 'id' }, '00u1'],
		['the login as it is written', { by: 'login' }, 'Ada@hub.example'],
		['a number as text', { by: 'attribute', attribute: 'employeeNumber' }, '7'],
		['nothing for two lines', { by: 'attribute', attribute: 'note' }, undefined],
		['nothing for an empty text', { by: 'attribute', attribute: 'empty' }, undefined],
	])('looks for %s', (_, rule, value) => {
		const profile = { ...sought.profile, note: 'a\nb', empty: '' };
		expect(soughtValue(rule, { ...sought, profile })).toBe(value);
	});

	test.each([
		['an id in other letter case', { by: 'id' } as const, { id: '00U1', profile: {} }],
		['a user without the attribute', EMPLOYEE, { id: '00u1', profile: {} }],
		['a user whose attribute is empty', EMPLOYEE, { id: '00u1', profile: { employeeNumber: '' } }],
		['a user without a login', { by: 'login' } as const, { id: '00u1', profile: {} }],
	])('%s is somebody else', (_, rule, candidate) => {
		expect(fits(rule, sought, candidate)).toBe(false);
	});

	test('a rule without a value fits nobody, not even somebody without one', () => {
		const nobody = { login: '', profile: {} };
		expect(fits({ by: 'login' }, nobody, { id: '00u1', profile: { login: '' } })).toBe(false);
		expect(fits(EMPLOYEE, nobody, { id: '00u1', profile: {} })).toBe(false);
	});

	test('a match keeps the rule and everybody it found', () => {
		const twin = { ...user, id: '00u2' };
		expect(situationOf(EMPLOYEE, [user])).toEqual({ situation: 'found', user, rule: EMPLOYEE });
		expect(situationOf({ by: 'id' }, [user])).toMatchObject({ situation: 'confirmed', user });
		expect(situationOf(EMPLOYEE, [user, twin])).toEqual({
			situation: 'ambiguous',
			candidates: [user, twin],
			rule: EMPLOYEE,
		});
	});

	test.each<[MatchingRule, string]>([
		[{ by: 'id' }, 'ID'],
		[{ by: 'login' }, 'login'],
		[EMPLOYEE, 'employeeNumber'],
	])('the rule %j is called %s', (rule, name) => expect(ruleName(rule)).toBe(name));

	test('one candidate is found, two are ambiguous, none asks the next rule', () => {
		const rule = { by: 'attribute', attribute: 'email' } as const;
		expect(situationOf(rule, [user])).toMatchObject({ situation: 'found', user });
		expect(situationOf({ by: 'login' }, [user])).toMatchObject({ situation: 'confirmed' });
		expect(situationOf(rule, [user, { ...user, id: '00u2' }])).toMatchObject({
			situation: 'ambiguous',
		});
		expect(situationOf(rule, [])).toBeUndefined();
	});
});

describe('protection', () => {
	const rules = {
		...NO_PROTECTION,
		logins: new Set(['root@hub.example']),
		ids: new Set(['00u9']),
		emailDomains: new Set(['hub.example']),
		ownership: { attribute: 'provisionedBy', owner: 'spoke-a' },
	};
	const user = (more = {}) => ({ id: '00u1', profile: { login: 'ada@hub.example', ...more } });

	test.each([
		[
			'a protected login in any letter case',
			{ id: '00u1', profile: { login: 'ROOT@hub.example' } },
			'PROTECTED_USER',
		],
		['a member of the protected group', { ...user(), id: '00u9' }, 'PROTECTED_USER'],
		['another spoke’s user', user({ provisionedBy: 'spoke-b' }), 'OWNED_BY_ANOTHER_SPOKE'],
	])('refuses %s', (_, existing, code) =>
		expect(refuseExisting(existing, rules)).toMatchObject({ code }),
	);

	test.each([
		['our own user', user({ provisionedBy: 'spoke-a' })],
		['a user nobody owns', user({ provisionedBy: '' })],
		['anybody else', user()],
	])('lets %s be changed', (_, existing) =>
		expect(refuseExisting(existing, rules)).toBeUndefined(),
	);

	test.each([
		['an allowed domain in any letter case', 'ada@HUB.example', undefined],
		['another domain', 'ada@evil.example', 'EMAIL_DOMAIN_NOT_ALLOWED'],
		[
			'a domain that only ends like an allowed one',
			'ada@evilhub.example',
			'EMAIL_DOMAIN_NOT_ALLOWED',
		],
	])('judges a newcomer with %s', (_, email, code) => {
		expect(refuseNewcomer('ada', { email }, rules)?.code).toBe(code);
	});

	test('judges a newcomer without an address by the login', () => {
		expect(refuseNewcomer('ada@evil.example', {}, rules)?.code).toBe('EMAIL_DOMAIN_NOT_ALLOWED');
		expect(refuseNewcomer('ada@hub.example', { email: 7 }, rules)).toBeUndefined();
	});

	test('judges a newcomer by what stands behind the last @', () => {
		expect(refuseNewcomer('a', { email: 'x@hub.example@evil.example' }, rules)?.code).toBe(
			'EMAIL_DOMAIN_NOT_ALLOWED',
		);
	});

	test.each([
		['a protected login in any letter case', 'Root@HUB.example', rules, 'PROTECTED_USER'],
		[
			'a protected login of a foreign domain',
			'root@evil.example',
			{ ...rules, logins: new Set(['root@evil.example']) },
			'PROTECTED_USER',
		],
		[
			'any domain where all are allowed',
			'ada@evil.example',
			{ ...rules, emailDomains: new Set<string>() },
			undefined,
		],
		['nobody at all', '', rules, undefined],
	])('judges among newcomers %s', (_, login, protection, code) => {
		expect(refuseNewcomer(login, {}, protection)?.code).toBe(code);
	});

	test('a refused newcomer is told with the domain and those allowed', () => {
		expect(refuseNewcomer('ada@evil.example', {}, rules)).toMatchObject({
			message: expect.stringMatching(/^ada@evil\.example .*'evil\.example'/),
			remedy: expect.stringContaining('‘Allowed Email Domains’'),
			facts: { domain: 'evil.example', allowed: ['hub.example'] },
		});
	});

	test('another spoke’s user is told with the owner, ours and the attribute', () => {
		expect(refuseExisting(user({ provisionedBy: 'spoke-b' }), rules)).toMatchObject({
			message:
				"ada@hub.example is provisioned by 'spoke-b' (hub attribute 'provisionedBy'), not by 'spoke-a'",
			remedy: expect.stringContaining('owning spoke'),
			facts: { owner: 'spoke-b', attribute: 'provisionedBy' },
		});
	});

	test('a protected user is told by name, with the fields that protect', () => {
		expect(refuseExisting({ ...user(), id: '00u9' }, rules)).toMatchObject({
			message: expect.stringContaining('ada@hub.example is protected'),
			remedy: expect.stringContaining('‘Protected Users’'),
		});
	});

	test.each([
		['nobody owns users', NO_PROTECTION, user({ provisionedBy: 'spoke-b' })],
		['the owner is no text', rules, user({ provisionedBy: 7 })],
	])('lets a user be changed where %s', (_, protection, existing) => {
		expect(refuseExisting(existing, protection)).toBeUndefined();
	});
});

describe('a spoke profile becomes a hub profile', () => {
	const spoke = { login: 'ada@spoke.example', email: 'ada@x.example', city: '', badge: 7 };
	const schema = ['login', 'email', 'city', 'title'].map((name) => ({
		name,
		title: name,
		type: 'string' as const,
		required: false,
		readOnly: name === 'title',
		custom: false,
	}));
	const same = { attributes: 'same', overrides: [], emptyValues: 'ignore' } as const;

	test.each([
		['by the names both have', same, { login: 'ada@spoke.example', email: 'ada@x.example' }],
		[
			'with empty values cleared',
			{ ...same, emptyValues: 'clear' as const },
			{ login: 'ada@spoke.example', email: 'ada@x.example', city: null },
		],
		['by chosen names only', { ...same, attributes: ['login'] }, { login: 'ada@spoke.example' }],
		[
			'with overrides from another attribute and from a fixed value',
			{
				...same,
				attributes: [],
				overrides: [
					{ hubAttribute: 'login', from: { attribute: 'email' } },
					{ hubAttribute: 'org', from: { value: 'A' } },
				],
			},
			{ login: 'ada@x.example', org: 'A' },
		],
	])('%s', (_, mapping, expected) => expect(mapToHub(spoke, mapping, schema)).toEqual(expected));
});

describe('what a spoke shares with the hub', () => {
	const schema = ['managerId', 'manager'].map((name) => ({
		name,
		title: name,
		type: 'string' as const,
		required: false,
		readOnly: false,
		custom: false,
	}));
	const spoke = { managerId: '00uSpoke', manager: 'Babbage', badge: 7, city: null };
	const same = { attributes: 'same', overrides: [], emptyValues: 'ignore' } as const;

	test('is not the id of a manager, which names a person of the spoke', () => {
		expect(mapToHub(spoke, same, schema)).toEqual({ manager: 'Babbage' });
	});

	test('is everything that has a value where the hub’s schema cannot be read', () => {
		expect(mapToHub(spoke, same, undefined)).toMatchObject({ manager: 'Babbage', badge: 7 });
		expect(mapToHub(spoke, same, undefined)).not.toHaveProperty('city');
	});

	test.each([
		['left alone', 'ignore', {}],
		['cleared', 'clear', { title: null, badge: null }],
	] as const)('and what it does not have is %s', (_, emptyValues, expected) => {
		const overrides = [{ hubAttribute: 'title', from: { attribute: 'nothing' } }];
		const mapping = { attributes: ['badge'], overrides, emptyValues };
		expect(mapToHub({}, mapping, schema)).toEqual(expected);
	});

	test('an empty fixed value clears, or says nothing', () => {
		const overrides = [{ hubAttribute: 'title', from: { value: '' } }];
		const mapped = (emptyValues: 'ignore' | 'clear') =>
			mapToHub({ title: 'Dr' }, { attributes: ['title'], overrides, emptyValues }, schema);
		expect(mapped('clear')).toEqual({ title: null });
		expect(mapped('ignore')).toEqual({});
	});
});
