import { createOrg, type SimulatedOrg } from '../../simulator';
import { readScope } from '../../src/operations/readScope';
import { aWhile } from '../support/aWhile';
import { holding, wasAsked } from '../support/meanwhile';
import { clientOf } from '../support/orgClient';

const MEMBERS = /\/groups\/[^/]+\/users\?/;
const logins = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@example.com`);

function orgWith(name: 'hub' | 'spoke', members: readonly string[]): SimulatedOrg {
	const users = ['admin@example.com', ...members].map((login) => ({ profile: { login } }));
	return createOrg({ name, seed: { users, groups: [{ name: 'Staff', members: [...members] }] } });
}

const idOf = (org: SimulatedOrg) => org.group('Staff')?.id ?? '';
const scopeOf = (org: SimulatedOrg) => ({ kind: 'group', groupId: idOf(org) }) as const;
const pagesOf = ({ journal }: SimulatedOrg) =>
	journal.entries.filter(({ path }) => MEMBERS.test(path)).length;

test('the hub’s group is read while the spoke is still answering', async () => {
	const spoke = orgWith('spoke', logins(2));
	const hub = orgWith('hub', logins(3));
	const { client, meanwhile } = holding(spoke, MEMBERS, () => wasAsked(hub, MEMBERS));
	const scope = { scope: scopeOf(spoke), hubGroupId: idOf(hub) };
	const { people, members } = await readScope({ hub: clientOf(hub), spoke: client }, scope);
	expect(meanwhile).toEqual([true]);
	expect(people.map(({ profile }) => profile.login)).toEqual(logins(2));
	expect(members.map(({ profile }) => profile.login)).toEqual(logins(3));
});

test('without a group for them in the hub nothing of it is read', async () => {
	const spoke = orgWith('spoke', logins(2));
	const hub = orgWith('hub', logins(3));
	const orgs = { hub: clientOf(hub), spoke: clientOf(spoke, 'spoke') };
	expect((await readScope(orgs, { scope: scopeOf(spoke) })).members).toEqual([]);
	expect(hub.journal.entries).toEqual([]);
});

test('where nobody is assigned that is said, and the hub’s group is not read to its end', async () => {
	const spoke = orgWith('spoke', []);
	const hub = orgWith('hub', logins(1_000));
	const orgs = { hub: clientOf(hub), spoke: clientOf(spoke, 'spoke') };
	const reading = readScope(orgs, { scope: scopeOf(spoke), hubGroupId: idOf(hub) });
	await expect(reading).rejects.toMatchObject({ code: 'EMPTY_SOURCE' });
	await aWhile();
	expect(pagesOf(hub)).toBeLessThan(5);
});

test('where the hub’s group is gone that is said', async () => {
	const spoke = orgWith('spoke', logins(2));
	const orgs = { hub: clientOf(orgWith('hub', [])), spoke: clientOf(spoke, 'spoke') };
	await expect(
		readScope(orgs, { scope: scopeOf(spoke), hubGroupId: '00gGone' }),
	).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
