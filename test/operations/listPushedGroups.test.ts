import { IN_DESCRIPTION } from '../../src/domain/groupMarker';
import { MATCH_BY_LOGIN } from '../../src/domain/matching';
import { NO_PROTECTION } from '../../src/domain/protection';
import {
	listPushedGroups,
	type ListWish,
	type PushedGroup,
} from '../../src/operations/listPushedGroups';
import { groupPolicy } from '../support/groupWishes';
import { clientOf } from '../support/orgClient';
import { dropGroup, join, leave, orgsWith, push, type Orgs } from '../support/pushing';

const wish: ListWish = {
	marker: IN_DESCRIPTION,
	compare: true,
	nameTemplate: '{{name}}',
	policy: groupPolicy(),
	reading: { loginFrom: 'login', matchBy: MATCH_BY_LOGIN },
	protection: NO_PROTECTION,
};

async function list({ hub, spoke }: Orgs, wanted: Partial<ListWish> = {}): Promise<PushedGroup[]> {
	hub.journal.clear();
	const found: PushedGroup[] = [];
	const orgs = { hub: clientOf(hub), spoke: clientOf(spoke, 'spoke') };
	for await (const group of listPushedGroups(orgs, { ...wish, ...wanted })) found.push(group);
	expect(hub.journal.writes()).toEqual([]);
	return found;
}

test('a pushed group that equals its source is in step', async () => {
	const orgs = orgsWith({ members: ['ada'], hub: { groups: [{ name: 'Nobody pushes me' }] } });
	const { hubId } = await push(orgs);
	expect(await list(orgs)).toEqual([
		expect.objectContaining({
			hubId,
			group: 'Engineering',
			state: 'in step',
			source: expect.objectContaining({ owner: 'spoke.okta.test', name: 'Engineering' }),
		}),
	]);
});

test('what somebody changed in the hub shows as drift', async () => {
	const orgs = orgsWith({ members: ['ada', 'bob'], inHub: ['ada', 'bob', 'guest'] });
	await push(orgs);
	leave(orgs.hub, 'bob');
	join(orgs.hub, 'guest');
	expect(await list(orgs)).toMatchObject([
		{ state: 'drifted', drift: { missing: 1, extra: 1, attributes: [] } },
	]);
	expect(await list(orgs, { nameTemplate: 'acme {{name}}' })).toMatchObject([
		{ drift: { attributes: ['name'] } },
	]);
});

test('a plan that would be refused is told with its reason', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	await push(orgs);
	leave(orgs.spoke, 'ada');
	expect(await list(orgs)).toMatchObject([
		{ state: 'drifted', refusal: { code: 'GROUP_WOULD_BE_EMPTY' } },
	]);
});

test('a group whose source was deleted is told', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	await push(orgs);
	dropGroup(orgs.spoke, orgs.spoke.group('Engineering')?.id ?? '');
	expect(await list(orgs)).toMatchObject([{ state: 'source gone' }]);
});

test('groups of others are listed, and not compared', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	await push(orgs, { source: { owner: 'hr', key: 'd-7' } });
	expect(await list(orgs)).toMatchObject([
		{ state: 'unknown', source: { owner: 'hr', id: 'd-7' } },
	]);
});

test('without comparing, one request lists them all', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	await push(orgs);
	expect(await list(orgs, { compare: false })).toMatchObject([
		{ state: 'unknown', group: 'Engineering' },
	]);
	expect(orgs.hub.journal.entries).toHaveLength(1);
});
