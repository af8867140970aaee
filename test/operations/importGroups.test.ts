import { importGroups, type GroupTask } from '../../src/operations/importGroups';
import { DELTA, HOUR, MINUTE, person, twoOrgs } from '../support/imports';
import { clientOf } from '../support/orgClient';

const ada = 'ada@example.com';
const doing = 'change a group';

function grouped() {
	const orgs = twoOrgs({
		hub: { users: [person(ada)], groups: [{ name: 'Pioneers' }, { name: 'Navy' }] },
	});
	orgs.clock.advance(HOUR);
	const send = async (path: string, method: 'PUT' | 'POST', body?: unknown) =>
		await clientOf(orgs.hub).send({ method, path: `/api/v1/groups/${path}`, body, doing });
	return {
		...orgs,
		join: async (name: string) =>
			await send(`${orgs.hub.group(name)?.id}/users/${orgs.idOf(ada)}`, 'PUT'),
		describe: async (name: string, description: string) =>
			await send(`${orgs.hub.group(name)?.id}`, 'PUT', { profile: { name, description } }),
		/** One run; answers with the names of the groups that came. */
		import: async (wish: Partial<GroupTask> = {}) => {
			const task: GroupTask = {
				search: 'type eq "OKTA_GROUP"',
				identity: 'groups',
				delta: DELTA,
				withMembers: false,
				matches: false,
				remembers: true,
				...wish,
			};
			const result = await importGroups({ hub: clientOf(orgs.hub) }, task, orgs);
			result.keep();
			return result.groups.map(({ group }) => group.profile.name);
		},
	};
}

test('the first import brings all groups, the next one none', async () => {
	const orgs = grouped();
	expect(await orgs.import()).toEqual(['Pioneers', 'Navy']);
	expect(await orgs.import()).toEqual([]);
});

test('a delta brings groups whose members or description changed, once', async () => {
	const orgs = grouped();
	await orgs.import();
	await orgs.join('Navy');
	orgs.clock.advance(MINUTE);
	expect(await orgs.import()).toEqual(['Navy']);
	await orgs.describe('Pioneers', 'Who came first');
	orgs.clock.advance(MINUTE);
	expect(await orgs.import()).toEqual(['Pioneers']);
	expect(await orgs.import()).toEqual([]);
});

test('a group that changed right before the import comes once more, since times are in whole seconds', async () => {
	const orgs = grouped();
	await orgs.join('Navy');
	expect(await orgs.import()).toEqual(['Pioneers', 'Navy']);
	orgs.clock.advance(MINUTE);
	expect(await orgs.import()).toEqual(['Navy']);
	orgs.clock.advance(MINUTE);
	expect(await orgs.import()).toEqual([]);
});

test('all come again when the full compare is due, and a limit remembers nothing', async () => {
	const orgs = grouped();
	await orgs.import({ limit: 1 });
	expect(await orgs.import()).toHaveLength(2);
	orgs.clock.advance(DELTA.fullEveryMs);
	expect(await orgs.import()).toHaveLength(2);
});
