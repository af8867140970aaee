/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { picked, serveOrgs, type ServedOrgs } from '../support/pushNode';
import { login } from '../support/pushing';

const crowd = Array.from({ length: 600 }, (_, at) => login(`p${at}`));
const everybody = Array.from({ length: 2_000 }, (_, at) => login(`p${at}`));
const usersOf = (logins: string[]) => logins.map((name) => ({ profile: { login: name } }));
const spoke = {
	users: usersOf(everybody),
	groups: [
		{ name: 'Engineering', members: crowd },
		{ name: 'Sales', members: crowd.slice(0, 2) },
		{ name: 'Everybody here', members: everybody },
	],
};

let orgs: ServedOrgs;

beforeEach(async () => {
	orgs = await serveOrgs({ spoke, hub: { users: usersOf(crowd) } });
});

afterEach(async () => await orgs.close());

const idOf = (name: string) => orgs.spoke.org.group(name)?.id ?? '00gGone';
const push = async (names: string[], more: object = {}, staticData = {}) =>
	await orgs.push(
		{ source: 'spokeGroups', spokeGroups: picked(...names.map(idOf)), ...more },
		{ staticData },
	);

/** The spoke answers what a group is, but not who is in it, after everything else. */
const holdGroups = () =>
	orgs.spoke.org.knobs.faults.push({
		path: /groups\/\w+$/,
		effect: { kind: 'slow', ms: 2_000 },
		times: 9,
	});

const timesOf = ({ org }: ServedOrgs['hub'], path: RegExp) =>
	org.journal.entries.filter((entry) => path.test(entry.path)).map(({ at }) => at);

/** Whether each page of this kind was asked for before the spoke said what the group is. */
const beforeTheGroup = (org: ServedOrgs['hub'], path: RegExp) => {
	const [told = NaN] = timesOf(orgs.spoke, /groups\/\w+$/);
	return timesOf(org, path).map((at) => at < told);
};

const MEMBERS = /groups\/\w+\/users/;

test('both memberships of one group that was pushed before are read while the spoke says what the group is', async () => {
	const staticData = {};
	await push(['Engineering'], {}, staticData);
	for (const { org } of [orgs.hub, orgs.spoke]) org.journal.clear();
	holdGroups();
	const { items } = await push(['Engineering'], {}, staticData);
	expect(items).toMatchObject([{ action: 'kept', kept: 600, requests: 2 * 3 + 3 }]);
	expect(beforeTheGroup(orgs.spoke, MEMBERS)).toEqual(Array(3).fill(true));
	expect(beforeTheGroup(orgs.hub, MEMBERS)).toEqual(Array(3).fill(true));
	const sent = orgs.hub.calls().length + orgs.spoke.calls().length;
	expect(sent).toBe(2 * 3 + 3);
});

test('where nobody remembers the hub group, the people of the source are read meanwhile', async () => {
	await push(['Engineering']);
	for (const { org } of [orgs.hub, orgs.spoke]) org.journal.clear();
	holdGroups();
	const { items } = await push(['Engineering']);
	expect(items).toMatchObject([{ action: 'kept', kept: 600 }]);
	expect(beforeTheGroup(orgs.spoke, MEMBERS)).toEqual(Array(3).fill(true));
	expect(beforeTheGroup(orgs.hub, MEMBERS)).toEqual(Array(3).fill(false));
});

test('of several groups each is read before its people', async () => {
	holdGroups();
	const { items } = await push(['Engineering', 'Sales']);
	expect(items).toMatchObject([{ action: 'created' }, { action: 'created' }]);
	expect(beforeTheGroup(orgs.spoke, MEMBERS)).not.toContain(true);
});

test('a group that the spoke no longer has is told as such', async () => {
	const { error } = await push(['gone']);
	expect(error).toMatchObject({ message: expect.stringContaining('The spoke has no group') });
	expect(orgs.hub.writes()).toEqual([]);
});

test('a group that may not be pushed is not read to its end', async () => {
	orgs.spoke.org.knobs.latencyMs = 30;
	const { error } = await push(['Everybody here'], { hubGroupName: ' ' });
	expect(error).toBeDefined();
	orgs.spoke.org.knobs.latencyMs = 0;
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect(timesOf(orgs.spoke, MEMBERS).length).toBeLessThan(8);
	expect(orgs.hub.writes()).toEqual([]);
});
