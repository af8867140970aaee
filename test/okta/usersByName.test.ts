import { nameKey, usersByName } from '../../src/okta/usersByName';
import { scriptedOrg } from './scriptedOrg';

const named = (id: string, firstName: unknown, lastName: unknown) => ({
	id,
	status: 'ACTIVE',
	profile: { firstName, lastName },
});

test.each([
	['two names', { firstName: 'Ada', lastName: 'Lovelace' }, 'ada lovelace'],
	['no first name', { lastName: 'Lovelace' }, undefined],
	['an empty first name', { firstName: '', lastName: 'Lovelace' }, undefined],
	['no last name', { firstName: 'Ada' }, undefined],
	['an empty last name', { firstName: 'Ada', lastName: '' }, undefined],
])('a profile with %s is known by %p', (_, profile, key) => {
	expect(nameKey(profile)).toBe(key);
});

test('people are found by both names, whatever the letter case, and namesakes together', async () => {
	const [ada, other, bob] = [
		named('00u1', 'Ada', 'Lovelace'),
		named('00u2', 'ADA', 'lovelace'),
		named('00u3', 'Bob', 'Kahn'),
	];
	const { client } = scriptedOrg({ body: [ada, other, bob] });
	const found = await usersByName(client, [
		{ firstName: 'ada', lastName: 'LOVELACE' },
		{ firstName: 'Bob', lastName: 'Kahn' },
	]);
	expect([...found]).toEqual([
		['ada lovelace', [ada, other]],
		['bob kahn', [bob]],
	]);
});

test('a name that several share is asked for once, one that is not whole not at all', async () => {
	const { client, searches } = scriptedOrg({ body: [] });
	await usersByName(client, [
		{ firstName: 'Ada', lastName: 'Lovelace' },
		{ firstName: 'ADA', lastName: 'Lovelace' },
		{ firstName: 'Bob' },
	]);
	expect(searches()).toEqual(['(profile.firstName eq "ADA" and profile.lastName eq "Lovelace")']);
});

test('nobody with a name is nobody to ask for', async () => {
	const { client, requests } = scriptedOrg();
	expect(await usersByName(client, [{ firstName: 'Bob' }, {}])).toEqual(new Map());
	expect(requests).toEqual([]);
});

test('whoever is found under another name, or under none any more, is not taken', async () => {
	const { client } = scriptedOrg({
		body: [named('00u1', 'Ada', 'Byron'), named('00u2', null, 'Lovelace')],
	});
	const found = await usersByName(client, [{ firstName: 'Ada', lastName: 'Lovelace' }]);
	expect(found.size).toBe(0);
});
