import { join, leave, login, orgsWith, push, type Orgs } from '../support/pushing';

const PAGE = 200;
const pagesOf = (count: number) => Math.max(1, Math.ceil(count / PAGE));
const crowd = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);
const sent = ({ hub, spoke }: Orgs) => hub.journal.entries.length + spoke.journal.entries.length;
const forget = ({ hub, spoke }: Orgs) => {
	hub.journal.clear();
	spoke.journal.clear();
};

/** Searches that look people up, many at a time. */
const lookUps = ({ hub }: Orgs) =>
	hub.journal.entries.filter(({ path }) => path.startsWith('/api/v1/users?')).length;

describe.each([1, 450])('a group of %d', (count) => {
	test('that is equal already costs the pages of both memberships and three requests', async () => {
		const orgs = orgsWith({ members: crowd(count) });
		await push(orgs);
		forget(orgs);
		const { requests } = await push(orgs);
		expect(requests).toBe(2 * pagesOf(count) + 3);
		expect(sent(orgs)).toBe(requests);
	});

	test('with one member more costs one look-up and one change more', async () => {
		const orgs = orgsWith({ members: [...crowd(count), 'late'] });
		leave(orgs.spoke, 'late');
		await push(orgs);
		join(orgs.spoke, 'late');
		forget(orgs);
		const { requests, added } = await push(orgs);
		expect(added).toMatchObject([{ who: login('late') }]);
		expect(lookUps(orgs)).toBe(1);
		expect(requests).toBe(pagesOf(count + 1) + pagesOf(count) + lookUps(orgs) + 1 + 3);
		expect(sent(orgs)).toBe(requests);
	});

	test('with one member less asks the rules once and costs one change more', async () => {
		const orgs = orgsWith({ members: [...crowd(count), 'leaver'] });
		await push(orgs);
		leave(orgs.spoke, 'leaver');
		forget(orgs);
		const { requests, removed } = await push(orgs, { members: { mayEmpty: true } });
		expect(removed).toMatchObject([{ who: login('leaver') }]);
		expect(requests).toBe(pagesOf(count) + pagesOf(count + 1) + 1 + 3);
		// The list of rules is the run's, not the group's.
		expect(sent(orgs)).toBe(requests + 1);
	});
});

test('10,000 differences cost one request each, look-ups of many people at a time, and a line of the log every 500', async () => {
	const count = 10_000;
	const orgs = orgsWith({ members: crowd(count) });
	const log: string[] = [];
	const { requests, added } = await push(orgs, {
		settings: { report: (line) => log.push(line) },
	});
	expect(added).toHaveLength(count);
	expect(orgs.hub.membersOf('Engineering')).toHaveLength(count);
	// The create is one of the changes; a new group has no members to read, and is not read by id.
	expect(requests).toBe(pagesOf(count) + lookUps(orgs) + (count + 1) + 2);
	expect(lookUps(orgs)).toBeLessThanOrEqual(count / 40);
	expect(log).toEqual([
		"'Engineering': 10000 people of the source read",
		"'Engineering': 10000 to add, 0 to remove, 0 to keep",
		...Array.from({ length: 20 }, (_, at) => `'Engineering': ${500 * (at + 1)} of 10000 changes`),
		"'Engineering': 10000 added, 0 removed, 0 failed",
	]);
	forget(orgs);
	expect(await push(orgs)).toMatchObject({ action: 'kept', kept: count, requests: 2 * 50 + 3 });
});
