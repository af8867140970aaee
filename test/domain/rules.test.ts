import { guard } from '../../src/domain/guard';
import { fits, situationOf, soughtValue } from '../../src/domain/matching';
import { refuseExisting, refuseNewcomer, NO_PROTECTION } from '../../src/domain/protection';
import { mapToHub } from '../../src/domain/spokeMapping';

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
