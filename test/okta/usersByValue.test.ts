import { usersByValue } from '../../src/okta/usersByValue';
import { refused, scriptedOrg } from './scriptedOrg';

const user = (id: string, profile: Record<string, unknown>) => ({ id, status: 'ACTIVE', profile });

test('each value is asked for once, whatever its letter case', async () => {
	const { client, searches } = scriptedOrg({ body: [] });
	await usersByValue(client, 'profile.email', ['a@x.example', 'A@x.example', 'b@x.example']);
	expect(searches()).toEqual(['profile.email eq "A@x.example" or profile.email eq "b@x.example"']);
});

test('users are found by value in lower case, those of one value together', async () => {
	const [one, two, three] = [
		user('00u1', { email: 'A@x.example' }),
		user('00u2', { email: 'a@X.example' }),
		user('00u3', { email: 'b@x.example' }),
	];
	const { client } = scriptedOrg({ body: [one, two, three] });
	const found = await usersByValue(client, 'profile.email', ['a@x.example', 'b@x.example']);
	expect([...found]).toEqual([
		['a@x.example', [one, two]],
		['b@x.example', [three]],
	]);
});

test('users are found by id', async () => {
	const ada = user('00uA', { id: 'not this' });
	const { client, searches } = scriptedOrg({ body: [ada] });
	expect([...(await usersByValue(client, 'id', ['00uA']))]).toEqual([['00ua', [ada]]]);
	expect(searches()).toEqual(['id eq "00uA"']);
});

test('a number is asked for as a number and found by its text', async () => {
	const seven = user('00u1', { level: 7 });
	const { client, searches } = scriptedOrg({ body: [seven] });
	const found = await usersByValue(client, 'profile.level', ['7'], (value) => value);
	expect([...found]).toEqual([['7', [seven]]]);
	expect(searches()).toEqual(['profile.level eq 7']);
});

test.each([
	['none', {}],
	['null', { tag: null }],
	['a list', { tag: ['a'] }],
])('whoever has %s for a value is not found by it', async (_, profile) => {
	const { client } = scriptedOrg({ body: [user('00u1', profile)] });
	expect(await usersByValue(client, 'profile.tag', ['a'])).toEqual(new Map());
});

test('very many values travel in several searches, and everybody found counts', async () => {
	const values = Array.from({ length: 300 }, (_, at) => `person${at}@x.example`);
	const answers = values.map((email, at) => ({ body: [user(`00u${at}`, { email })] }));
	const { client, searches } = scriptedOrg(...answers);
	const found = await usersByValue(client, 'profile.email', values);
	const asked = searches().flatMap((search) => search?.split(' or ') ?? []);
	expect(searches().length).toBeGreaterThan(2);
	expect(asked).toEqual(values.map((value) => `profile.email eq "${value}"`));
	expect(found.size).toBe(searches().length);
});

test('without values nothing is asked', async () => {
	const { client, requests } = scriptedOrg();
	expect(await usersByValue(client, 'id', [])).toEqual(new Map());
	expect(requests).toEqual([]);
});

test('a refused search is a failure, not nobody', async () => {
	const { client } = scriptedOrg(refused(400, 'E0000031'));
	await expect(usersByValue(client, 'profile.typo', ['a'])).rejects.toMatchObject({
		code: 'SEARCH_REFUSED',
	});
});
