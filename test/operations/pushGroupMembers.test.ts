import type { SimulatedOrg } from '../../simulator';
import { join, leave, login, orgsWith, push, writesOf } from '../support/pushing';

const names = (...people: string[]) => people.map(login);

describe('members', () => {
	test('who joined and left at the source join and leave in the hub', async () => {
		const orgs = orgsWith({ members: ['ada', 'bob'], inHub: ['ada', 'bob', 'cy'] });
		await push(orgs);
		leave(orgs.hub, 'ada');
		join(orgs.hub, 'cy');
		orgs.hub.journal.clear();
		const outcome = await push(orgs);
		expect(outcome).toMatchObject({
			action: 'updated',
			added: [{ who: login('ada') }],
			removed: [{ who: login('cy'), reason: 'not in the source group' }],
			kept: 1,
			drift: { missing: 1, extra: 1 },
		});
		expect(writesOf(orgs.hub)).toEqual(['PUT /api/v1/groups/users', 'DELETE /api/v1/groups/users']);
	});

	test('are found in any letter case', async () => {
		const orgs = orgsWith({
			members: ['ada'],
			inHub: [],
			hub: { users: [{ profile: { login: 'ADA@Acme.Example' } }] },
		});
		await push(orgs);
		expect(orgs.hub.membersOf('Engineering')).toEqual(['ADA@Acme.Example']);
		orgs.hub.journal.clear();
		expect(await push(orgs)).toMatchObject({ action: 'kept', kept: 1 });
	});

	test('whom nothing can be done for are named, each with the reason', async () => {
		const orgs = orgsWith({
			members: ['ada', 'absent', 'gone', 'twin', 'root'],
			inHub: ['ada', 'root'],
			hub: {
				users: [
					{ profile: { login: login('gone') }, status: 'DEPROVISIONED' },
					{ profile: { login: 'twin1@acme.example', email: login('twin') } },
					{ profile: { login: 'twin2@acme.example', email: login('twin') } },
				],
			},
			spoke: {
				users: [
					{ profile: { login: login('left') }, status: 'DEPROVISIONED', groups: ['Engineering'] },
				],
			},
		});
		const { skipped, added } = await push(orgs, {
			members: { matchBy: [{ by: 'login' }, { by: 'attribute', attribute: 'email' }] },
			settings: {
				protection: { logins: new Set([login('root')]), ids: new Set(), emailDomains: new Set() },
			},
		});
		expect(added.map(({ who }) => who)).toEqual(names('ada'));
		expect(skipped).toEqual(
			expect.arrayContaining([
				{ who: login('absent'), reason: 'absent' },
				{ who: login('gone'), reason: 'deactivated' },
				{ who: login('twin'), reason: 'ambiguous' },
				{ who: login('root'), reason: 'protected' },
				{ who: login('left'), reason: 'deactivated in the source' },
			]),
		);
		expect(skipped).toHaveLength(5);
	});

	test('who are not assigned to the app are left out, and leave where they are members', async () => {
		const orgs = orgsWith({ members: ['ada', 'bob', 'cy'] });
		await push(orgs, { group: 'Engineering' });
		const idOf = (name: string) => orgs.spoke.userByLogin(login(name))?.id ?? '';
		const assigned = new Map([idOf('ada'), idOf('bob')].map((id) => [id, undefined]));
		expect(await push(orgs, { reading: { assigned } })).toMatchObject({
			removed: [{ who: login('cy'), reason: 'not assigned to the app' }],
		});
		expect(await push(orgs, { reading: { assigned } })).toMatchObject({
			action: 'kept',
			skipped: [{ who: login('cy'), reason: 'not assigned to the app' }],
		});
	});

	test('are found by the link the Org2Org app left, whatever their logins', async () => {
		const orgs = orgsWith({ members: ['ada'], inHub: ['lovelace'] });
		const hubId = orgs.hub.userByLogin(login('lovelace'))?.id;
		const assigned = new Map([[orgs.spoke.userByLogin(login('ada'))?.id ?? '', hubId]]);
		const by = {
			members: { matchBy: [{ by: 'id' }, { by: 'login' }] as const },
			reading: { assigned },
		};
		await push(orgs, by);
		expect(orgs.hub.membersOf('Engineering')).toEqual(names('lovelace'));
		expect(await push(orgs, by)).toMatchObject({ action: 'kept', kept: 1 });
	});

	test.each([
		['keep', 'kept', ['ada', 'guest']],
		['remove', 'updated', ['ada']],
	] as const)('unknown to the spoke, with the wish to %s them', async (foreign, action, left) => {
		const orgs = orgsWith({ members: ['ada'], inHub: ['ada', 'guest'] });
		await push(orgs);
		join(orgs.hub, 'guest');
		expect(await push(orgs, { members: { foreign } })).toMatchObject({
			action,
			drift: { extra: 1 },
		});
		expect(orgs.hub.membersOf('Engineering').sort()).toEqual(names(...left));
	});

	test('known to the spoke leave although strangers are kept', async () => {
		const orgs = orgsWith({
			members: ['ada'],
			inHub: ['ada', 'bob'],
			spoke: { users: [{ profile: { login: login('bob') } }] },
		});
		await push(orgs);
		join(orgs.hub, 'bob');
		expect(await push(orgs, { members: { foreign: 'keep' } })).toMatchObject({
			removed: [{ who: login('bob'), reason: 'not in the source group' }],
		});
	});

	test.each([
		['by an attribute', { by: 'attribute', attribute: 'employeeNumber' }],
		['by the link of the Org2Org app', { by: 'id' }],
	] as const)('known to the spoke %s leave too', async (_, rule) => {
		const person = (name: string, employeeNumber: string) => ({
			profile: { login: login(name), employeeNumber },
		});
		const orgs = orgsWith({
			members: ['ada'],
			hub: { users: [person('robert', '7'), person('guest', '9')] },
			spoke: { users: [person('bob', '7')] },
		});
		const idIn = (org: SimulatedOrg, name: string) => org.userByLogin(login(name))?.id ?? '';
		const assigned = new Map([
			[idIn(orgs.spoke, 'bob'), idIn(orgs.hub, 'robert')],
			[idIn(orgs.spoke, 'ada'), idIn(orgs.hub, 'ada')],
		]);
		const by = {
			members: { foreign: 'keep', matchBy: [rule, { by: 'login' }] } as const,
			reading: { assigned },
		};
		await push(orgs, by);
		for (const name of ['robert', 'guest']) join(orgs.hub, name);
		expect(await push(orgs, by)).toMatchObject({ removed: [{ who: login('robert') }] });
		expect(orgs.hub.membersOf('Engineering').sort()).toEqual(names('ada', 'guest'));
	});

	test('are only added, when nobody may be removed', async () => {
		const orgs = orgsWith({ members: ['ada', 'bob'] });
		await push(orgs);
		leave(orgs.spoke, 'bob');
		expect(await push(orgs, { members: { mode: 'addOnly' } })).toMatchObject({
			action: 'kept',
			removed: [],
			drift: { extra: 1 },
		});
	});
});
