import { NO_PROTECTION } from '../../src/domain/protection';
import { MATCH_BY_LOGIN } from '../../src/domain/matching';
import { Memberships } from '../../src/operations/pushGroupMemberships';
import { listedPeople } from '../../src/operations/pushGroupPeople';
import { createOrg } from '../../simulator';
import { aWhile } from '../support/aWhile';
import { clientOf } from '../support/orgClient';
import { login } from '../support/pushing';

const crowd = Array.from({ length: 1_000 }, (_, at) => login(`p${at}`));

function start() {
	const hub = createOrg({
		name: 'hub',
		seed: {
			users: crowd.map((name) => ({ profile: { login: name } })),
			groups: [
				{ name: 'Likely', members: crowd },
				{ name: 'Right', members: crowd.slice(0, 3) },
			],
		},
	});
	const people = listedPeople([{ who: 'ada', sought: { login: 'ada', profile: {} } }]);
	const question = { people, matchBy: MATCH_BY_LOGIN, protection: NO_PROTECTION };
	const idOf = (name: string) => hub.group(name)?.id ?? '';
	const pagesOf = (name: string) =>
		hub.journal.entries.filter(({ path }) => path.includes(`${idOf(name)}/users`)).length;
	const memberships = new Memberships(clientOf(hub), { ...question, progress: () => undefined });
	return { memberships, idOf, pagesOf };
}

test('a hub group that is begun twice is read once', async () => {
	const { memberships, idOf, pagesOf } = start();
	memberships.begin(idOf('Right'));
	memberships.begin(idOf('Right'));
	const { groupId, source, index } = await memberships.read();
	expect(groupId).toBe(idOf('Right'));
	expect(source).toHaveLength(1);
	expect([...index.logins.values()]).toEqual(crowd.slice(0, 3));
	expect(pagesOf('Right')).toBe(1);
});

test('the hub group that was begun last counts, and no other is read to its end', async () => {
	const { memberships, idOf, pagesOf } = start();
	memberships.begin(idOf('Likely'));
	memberships.begin(idOf('Right'));
	expect((await memberships.read()).index.logins.size).toBe(3);
	await aWhile();
	expect(pagesOf('Likely')).toBeLessThan(5);
});

test('a hub group that does not exist yet has no members', async () => {
	const { memberships, idOf } = start();
	memberships.begin(idOf('Right'));
	memberships.begin(undefined);
	const { groupId, index } = await memberships.read();
	expect(groupId).toBeUndefined();
	expect(index.logins.size).toBe(0);
});

test('a failure is told to whoever reads', async () => {
	const { memberships } = start();
	memberships.begin('00gGone');
	await expect(memberships.read()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
