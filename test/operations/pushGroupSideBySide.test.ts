import type { SimulatedOrg } from '../../simulator';
import type { MembersPolicy } from '../../src/domain/groupWish';
import { aWhile } from '../support/aWhile';
import { holding, wasAsked } from '../support/meanwhile';
import {
	dropGroup,
	join,
	leave,
	orgsWith,
	push,
	type Orgs,
	type Pushing,
} from '../support/pushing';

const crowd = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);
const paths = ({ journal }: SimulatedOrg) => journal.entries.map(({ path }) => path);
const forget = ({ hub, spoke }: Orgs) => {
	hub.journal.clear();
	spoke.journal.clear();
};

const MEMBERS = /\/groups\/[^/]+\/users\?/;
const SEARCH = /\/groups\?/;
const BY_ID = /\/groups\/[^/?]+$/;
const PEOPLE = /\/api\/v1\/users\?/;
const RULES = /\/groups\/rules/;

/** Keeps the hub's answers to one kind of request back for a while: is something else asked for meanwhile? */
async function pushMeanwhile(
	orgs: Orgs,
	held: RegExp,
	asked: () => boolean,
	pushing: Pushing = {},
) {
	const { client: hubClient, meanwhile } = holding(orgs.hub, held, asked);
	return { meanwhile, outcome: await push(orgs, { ...pushing, hubClient }) };
}

async function pushedOrgs(members: readonly string[]): Promise<Orgs> {
	const orgs = orgsWith({ members, inHub: [...members, 'stranger'] });
	await push(orgs);
	forget(orgs);
	return orgs;
}

const remembered = ({ hub }: Orgs): Pushing => ({
	source: { remembered: { hubId: hub.group('Engineering')?.id ?? '', origin: 'created' } },
});

test('both memberships are read side by side', async () => {
	const orgs = await pushedOrgs(crowd(3));
	const { meanwhile } = await pushMeanwhile(orgs, MEMBERS, () => wasAsked(orgs.spoke, MEMBERS));
	expect(meanwhile).toEqual([true]);
});

test('the members are asked for while the hub group is read by id', async () => {
	const orgs = await pushedOrgs(crowd(3));
	const { meanwhile } = await pushMeanwhile(orgs, BY_ID, () => wasAsked(orgs.hub, MEMBERS));
	expect(meanwhile).toEqual([true]);
});

test.each([
	['the members of a remembered group', MEMBERS],
	['a remembered group', BY_ID],
])('%s: asked for while the group is looked for', async (_, what) => {
	const orgs = await pushedOrgs(crowd(3));
	const asked = () => wasAsked(orgs.hub, what);
	const { meanwhile, outcome } = await pushMeanwhile(orgs, SEARCH, asked, remembered(orgs));
	expect(meanwhile).toEqual([true]);
	expect(outcome).toMatchObject({ action: 'kept', requests: 2 + 3 });
});

test('where a remembered group is gone and made anew, the source is still read once', async () => {
	const orgs = await pushedOrgs(crowd(1_000));
	const pushing = remembered(orgs);
	dropGroup(orgs.hub, orgs.hub.group('Engineering')?.id ?? '');
	const outcome = await push(orgs, { ...pushing, policy: { whenDeleted: 'recreate' } });
	expect(outcome.added).toHaveLength(1_000);
	expect(paths(orgs.spoke).filter((path) => MEMBERS.test(path))).toHaveLength(5);
});

test('a group that turns out not to be pushed is not read to its end', async () => {
	const orgs = await pushedOrgs(crowd(1_000));
	const pushing = remembered(orgs);
	dropGroup(orgs.hub, orgs.hub.group('Engineering')?.id ?? '');
	await expect(push(orgs, { ...pushing, policy: { whenDeleted: 'report' } })).rejects.toMatchObject(
		{ code: 'GROUP_DELETED_IN_HUB' },
	);
	await aWhile();
	const pages = (org: SimulatedOrg) => paths(org).filter((path) => MEMBERS.test(path)).length;
	expect(pages(orgs.hub)).toBe(1);
	expect(pages(orgs.spoke)).toBeLessThan(5);
});

describe('the rules of the hub', () => {
	test('are asked for while people are looked up, where somebody is to leave', async () => {
		const orgs = await pushedOrgs(crowd(3));
		leave(orgs.spoke, 'p0');
		leave(orgs.hub, 'p1');
		const asked = () => wasAsked(orgs.hub, RULES);
		const { meanwhile, outcome } = await pushMeanwhile(orgs, PEOPLE, asked);
		expect(meanwhile).toEqual([true]);
		expect(outcome).toMatchObject({ added: [{}], removed: [{}] });
	});

	test('are not asked for where nobody is to leave', async () => {
		const orgs = await pushedOrgs(crowd(3));
		leave(orgs.hub, 'p1');
		await push(orgs);
		expect(wasAsked(orgs.hub, RULES)).toBe(false);
	});

	test.each<[string, Partial<MembersPolicy>]>([
		['nobody may leave', { mode: 'addOnly' }],
		['whom the spoke does not know may stay', { foreign: 'keep' }],
	])('are not asked for where %s', async (_, members) => {
		const orgs = await pushedOrgs(crowd(3));
		join(orgs.hub, 'stranger');
		expect(await push(orgs, { members })).toMatchObject({ action: 'kept', removed: [] });
		expect(wasAsked(orgs.hub, RULES)).toBe(false);
	});
});
