import { createOrg, type SimulatedOrg } from '../../simulator';
import { IN_DESCRIPTION } from '../../src/domain/groupMarker';
import type { StatusWish } from '../../src/domain/statusWish';
import { hubWithLeaver, leaving } from '../support/leavers';
import { ADA, setStatus, writesOf } from '../support/settingStatus';

/** The calls by a short name each. */
const sent = (hub: SimulatedOrg) =>
	writesOf(hub).map((write) =>
		write
			.replace(/^DELETE \/api\/v1\/groups\/.*/, 'leave group')
			.replace(/\?.*/, '')
			.replace('POST lifecycle/', '')
			.replace('DELETE sessions', 'end sessions')
			.replace(/^POST $/, 'record reason'),
	);

describe('a leaver', () => {
	test('is deactivated last, so that everything else can still be done', async () => {
		const hub = hubWithLeaver();
		expect(await setStatus(hub, { operation: 'deactivate', leaving })).toMatchObject({
			route: ['recordReason', 'removeFromGroups', 'revokeSessions', 'deactivate'],
			leftGroups: [{ id: hub.group('Engineering')?.id, name: 'Engineering' }],
			status: { before: 'ACTIVE', after: 'DEPROVISIONED' },
			warnings: [],
		});
		expect(sent(hub)).toEqual(['record reason', 'leave group', 'end sessions', 'deactivate']);
		expect(hub.userByLogin(ADA)?.profile.leaverReason).toBe('HR-4711');
	});

	test('who is suspended has the sessions ended once more, for a sign-in in between', async () => {
		const hub = hubWithLeaver();
		await setStatus(hub, { status: 'SUSPENDED', leaving: { revokeSessions: true } });
		expect(sent(hub)).toEqual(['end sessions', 'suspend', 'end sessions']);
	});

	test('leaves the groups that we pushed, and no other', async () => {
		const hub = hubWithLeaver();
		await setStatus(hub, { status: 'SUSPENDED', leaving });
		expect(hub.userByLogin(ADA)?.groups.sort()).toEqual(['Chess club', 'Sales']);
	});

	test('leaves every pushed group where no owner is named', async () => {
		const hub = hubWithLeaver();
		await setStatus(hub, {
			status: 'SUSPENDED',
			leaving: { ...leaving, leavePushedGroups: { marker: IN_DESCRIPTION } },
		});
		expect(hub.userByLogin(ADA)?.groups).toEqual(['Chess club']);
	});

	test('leaves groups that carry their marker in an attribute, where that is named', async () => {
		const hub = createOrg({
			seed: {
				groupAttributes: { pushedFrom: {} },
				users: [{ profile: { login: ADA } }],
				groups: [
					{ name: 'Engineering', members: [ADA], profile: { pushedFrom: 'spoke.okta.test/00g1' } },
					{ name: 'Chess club', members: [ADA], description: '[org2org: spoke.okta.test/00g2]' },
				],
			},
		});
		const marker = { in: 'attribute', attribute: 'pushedFrom' } as const;
		await setStatus(hub, {
			status: 'SUSPENDED',
			leaving: { revokeSessions: false, leavePushedGroups: { marker } },
		});
		expect(hub.userByLogin(ADA)?.groups).toEqual(['Chess club']);
	});

	test('who is suspended already is caught up with, and then kept', async () => {
		const hub = hubWithLeaver('SUSPENDED');
		expect(await setStatus(hub, { status: 'SUSPENDED', leaving })).toMatchObject({
			action: 'updated',
			route: ['recordReason', 'removeFromGroups'],
			status: { before: 'SUSPENDED', after: 'SUSPENDED' },
		});
		hub.journal.clear();
		expect(await setStatus(hub, { status: 'SUSPENDED', leaving })).toMatchObject({
			action: 'kept',
		});
		expect(writesOf(hub)).toEqual([]);
	});

	test('who was deactivated before is kept, with a word about the reason', async () => {
		const hub = hubWithLeaver('DEPROVISIONED');
		expect(await setStatus(hub, { operation: 'deactivate', leaving })).toMatchObject({
			action: 'kept',
			warnings: [expect.stringContaining('The reason was not recorded')],
		});
		expect(writesOf(hub)).toEqual([]);
	});

	test('who is deleted leaves nothing behind to record', async () => {
		const hub = hubWithLeaver();
		await setStatus(hub, { operation: 'delete', leaving });
		expect(sent(hub)).toEqual(['end sessions', 'deactivate', 'DELETE ']);
	});

	test.each(['STAGED', 'PROVISIONED'] as const)(
		'who never signed in (%s) has no sessions',
		async (status) => {
			const hub = hubWithLeaver(status);
			await setStatus(hub, { operation: 'deactivate', leaving: { revokeSessions: true } });
			expect(sent(hub)).toEqual(['deactivate']);
		},
	);

	test('who has to be activated in passing has the reason recorded then', async () => {
		const hub = hubWithLeaver('DEPROVISIONED');
		const wish = { status: 'SUSPENDED', throughActivation: true, leaving } as const;
		const route = ['activate', 'suspend', 'recordReason'];
		expect(await setStatus(hub, wish, { dryRun: true })).toMatchObject({ route });
		expect(await setStatus(hub, wish)).toMatchObject({ route, status: { after: 'SUSPENDED' } });
		expect(hub.userByLogin(ADA)?.profile.leaverReason).toBe('HR-4711');
	});

	test('who comes back is not treated as one', async () => {
		const hub = hubWithLeaver('SUSPENDED');
		await setStatus(hub, { status: 'ACTIVE', leaving });
		expect(sent(hub)).toEqual(['unsuspend']);
	});
});

describe('access is taken even where the rest is refused', () => {
	test.each<[string, Partial<StatusWish['leaving']>, string]>([
		[
			'a reason for which there is no attribute',
			{ reason: { attribute: 'nope', text: 'x' } },
			'nope',
		],
	])('%s', async (_, more, named) => {
		for (const status of ['DEPROVISIONED', 'SUSPENDED'] as const) {
			const hub = hubWithLeaver();
			const outcome = await setStatus(hub, { status, leaving: { ...leaving, ...more } });
			expect(outcome).toMatchObject({ action: 'updated', status: { after: status } });
			expect(outcome.warnings).toEqual([expect.stringContaining(named)]);
			expect(outcome.route).not.toContain('recordReason');
		}
	});

	test('sessions that may not be ended, a group that may not be left', async () => {
		const hub = hubWithLeaver();
		const effect = { kind: 'error', code: 'E0000006' } as const;
		hub.knobs.faults.push(
			{ effect, path: '/sessions' },
			{ effect, method: 'DELETE', path: '/groups/' },
		);
		const outcome = await setStatus(hub, { operation: 'deactivate', leaving });
		expect(outcome).toMatchObject({
			route: ['recordReason', 'deactivate'],
			status: { after: 'DEPROVISIONED' },
			warnings: [
				expect.stringContaining('Could not remove'),
				expect.stringContaining('Could not end the sessions'),
			],
		});
		expect(outcome.leftGroups).toBeUndefined();
	});
});
