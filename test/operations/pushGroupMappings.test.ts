import { NO_PROTECTION } from '../../src/domain/protection';
import { MATCH_BY_LOGIN } from '../../src/domain/matching';
import { pushGroup } from '../../src/operations/pushGroup';
import { mappedGroups, retireMapping } from '../../src/operations/pushGroupMappings';
import { memberRules } from '../../src/operations/pushGroupRules';
import { groupPolicy } from '../support/groupWishes';
import { clientOf } from '../support/orgClient';
import { login, orgsWith, type Orgs } from '../support/pushing';

const reading = { loginFrom: 'login', matchBy: MATCH_BY_LOGIN };

/** A spoke whose Org2Org app pushes Engineering to the hub group Ingenieure. */
function pushedByTheApp(): Orgs & { appId: string } {
	const orgs = orgsWith({
		members: ['ada', 'new'],
		hub: { groups: [{ name: 'Ingenieure', members: [login('ada')] }] },
		spoke: { apps: [{ pushes: [{ group: 'Engineering', target: 'Ingenieure' }] }] },
	});
	const target = [...orgs.spoke.org.state.groups.values()].find(({ sourceId }) => sourceId);
	return { ...orgs, appId: target?.sourceId ?? '' };
}

test('a group that the app pushes is taken over where it is pushed to', async () => {
	const { hub, spoke, appId } = pushedByTheApp();
	const hubClient = clientOf(hub);
	const [mapped] = await mappedGroups(clientOf(spoke, 'spoke'), appId, reading);
	if (!mapped) throw new Error('nothing is mapped');
	expect(mapped).toMatchObject({
		hubName: 'Ingenieure',
		active: true,
		source: { name: 'Engineering' },
	});
	const wish = { source: mapped.source, hubName: mapped.hubName ?? '', policy: groupPolicy() };
	const settings = {
		protection: NO_PROTECTION,
		rules: memberRules(hubClient),
		remember: () => {},
		report: () => {},
	};
	const outcome = await pushGroup(
		hubClient,
		{ wish, people: mapped.people, dryRun: false },
		settings,
	);
	expect(outcome).toMatchObject({ action: 'linked', kept: 1, added: [{ who: login('new') }] });
	expect(hub.group('Ingenieure')?.id).toBe(outcome.hubId);
});

test('the app’s own push is switched off once, and nothing of it is deleted', async () => {
	const { spoke, appId } = pushedByTheApp();
	const client = clientOf(spoke, 'spoke');
	for (const mapped of await mappedGroups(client, appId, reading))
		await retireMapping(client, appId, mapped);
	const [after] = await mappedGroups(client, appId, reading);
	expect(after).toMatchObject({ active: false, hubName: 'Ingenieure' });
	spoke.journal.clear();
	if (after) await retireMapping(client, appId, after);
	expect(spoke.journal.writes()).toEqual([]);
});

test('a mapping whose source group is gone pushes nothing', async () => {
	const { spoke, appId } = pushedByTheApp();
	spoke.org.state.groups.delete(spoke.group('Engineering')?.id ?? '', spoke.org.now());
	expect(await mappedGroups(clientOf(spoke, 'spoke'), appId, reading)).toEqual([]);
});
