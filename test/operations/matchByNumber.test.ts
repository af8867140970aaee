import { createOrg } from '../../simulator';
import type { MatchingRule } from '../../src/domain/matching';
import { matchUser } from '../../src/operations/matchUser';
import { matchUsers } from '../../src/operations/matchUsers';
import { clientOf } from '../support/orgClient';

const attributes = {
	badge: { type: 'integer' as const },
	rate: { type: 'number' as const },
	vip: { type: 'boolean' as const },
	code: { type: 'string' as const },
};
const profile = { badge: 7, rate: 0.5, vip: true, code: '7', employeeNumber: '7' };
const hub = () =>
	createOrg({
		seed: {
			attributes,
			users: [
				{ profile: { login: 'ada@hub.example', ...profile } },
				{ profile: { login: 'bob@hub.example', badge: 8, code: '8', employeeNumber: '8' } },
			],
		},
	});
const by = (attribute: string): readonly MatchingRule[] => [{ by: 'attribute', attribute }];

describe.each([
	['badge', 7, 'profile.badge eq 7'],
	['badge', '7', 'profile.badge eq 7'],
	['rate', '0.5', 'profile.rate eq 0.5'],
	['vip', true, 'profile.vip eq true'],
	['code', '7', 'profile.code eq "7"'],
	['employeeNumber', '7', 'profile.employeeNumber eq "7"'],
])('matching by %s with the value %p', (attribute, value, search) => {
	const sought = { login: '', profile: { [attribute]: value } };

	test('finds one person', async () => {
		const org = hub();
		const match = await matchUser(clientOf(org), sought, by(attribute));
		expect(match).toMatchObject({ found: { user: { profile: { login: 'ada@hub.example' } } } });
		expect(searches(org.journal.entries)).toEqual([search]);
	});

	test('finds the same among many', async () => {
		const org = hub();
		const [match] = await matchUsers(clientOf(org), [sought], by(attribute));
		expect(match).toMatchObject({ user: { profile: { login: 'ada@hub.example' } } });
		expect(searches(org.journal.entries)).toEqual([search]);
	});
});

test('what is no number matches nobody by a number, and nothing is refused', async () => {
	const sought = { login: '', profile: { badge: 'seven' } };
	await expect(matchUser(clientOf(hub()), sought, by('badge'))).resolves.toEqual({
		situation: 'absent',
	});
});

test('the schema is read only where a value may be a number', async () => {
	const org = hub();
	await matchUser(clientOf(org), { login: '', profile: { employeeNumber: '7' } }, [
		...by('employeeNumber'),
	]);
	await matchUser(clientOf(org), { login: '', profile: { code: 'x' } }, by('code'));
	expect(org.journal.entries.filter(({ path }) => path.includes('/meta/'))).toEqual([]);
});

const searches = (entries: ReadonlyArray<{ path: string }>) =>
	entries.flatMap(
		({ path }) => new URL(path, 'https://hub.okta.test').searchParams.get('search') ?? [],
	);
