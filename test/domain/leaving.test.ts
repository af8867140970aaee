import {
	leavingSteps,
	leavingWarnings,
	reasonProfile,
	type Leaver,
	type Leaving,
} from '../../src/domain/leaving';
import type { UserStatus } from '../../src/domain/lifecycle';
import { takesAccess, type StatusStep } from '../../src/domain/statusStep';

const reason = { attribute: 'leaverReason', text: 'HR-4711' };
const everything = { revokeSessions: true, reason };
const nothing = { revokeSessions: false };

const ada = (wanted: Partial<Leaver> = {}): Leaver => ({
	login: 'ada@hub.example',
	status: 'ACTIVE',
	hasPassword: true,
	federated: false,
	profile: {},
	pushedGroups: [{ id: '00g1', name: 'Engineering' }],
	...wanted,
});
const noGroups = { pushedGroups: [] };

test.each<[string, Leaver, Leaving, StatusStep[], string]>([
	[
		'somebody deactivated is recorded, taken out and signed out first',
		ada(),
		everything,
		['deactivate'],
		'recordReason removeFromGroups revokeSessions deactivate',
	],
	[
		'somebody suspended is signed out once more afterwards',
		ada(),
		everything,
		['suspend'],
		'recordReason removeFromGroups revokeSessions suspend revokeSessions',
	],
	[
		'what is last counts',
		ada({ status: 'LOCKED_OUT', ...noGroups }),
		everything,
		['unlock', 'suspend'],
		'recordReason revokeSessions unlock suspend revokeSessions',
	],
	[
		'a reason is of no use in somebody who is deleted',
		ada(),
		everything,
		['deactivate', 'delete'],
		'removeFromGroups revokeSessions deactivate delete',
	],
	['only what is wished for happens', ada(noGroups), nothing, ['deactivate'], 'deactivate'],
	['groups are left even then', ada(), nothing, ['deactivate'], 'removeFromGroups deactivate'],
	[
		'somebody who never signed in has no sessions',
		ada({ status: 'STAGED', ...noGroups }),
		{ revokeSessions: true },
		['deactivate'],
		'deactivate',
	],
	[
		'nor has somebody pending',
		ada({ status: 'PROVISIONED', ...noGroups }),
		{ revokeSessions: true },
		['suspend'],
		'suspend',
	],
	[
		'somebody who lost access before is caught up on',
		ada({ status: 'SUSPENDED' }),
		everything,
		[],
		'recordReason removeFromGroups',
	],
	[
		'a reason that is recorded is not recorded again',
		ada({ ...noGroups, profile: { leaverReason: 'HR-4711' } }),
		everything,
		['suspend'],
		'revokeSessions suspend revokeSessions',
	],
	['somebody deactivated takes no change', ada({ status: 'DEPROVISIONED' }), everything, [], ''],
	[
		'and is recorded only after coming back',
		ada({ status: 'DEPROVISIONED' }),
		everything,
		['activate', 'suspend'],
		'activate suspend recordReason',
	],
	['and not when deleted', ada({ status: 'DEPROVISIONED' }), everything, ['delete'], 'delete'],
])('%s', (_, person, leaving, moves, steps) => {
	expect(leavingSteps(person, leaving, moves).join(' ')).toBe(steps);
});

test.each<[string, number, UserStatus, StatusStep[], Record<string, unknown>]>([
	['was deactivated before', 1, 'DEPROVISIONED', [], {}],
	['was deactivated before with this reason', 0, 'DEPROVISIONED', [], { leaverReason: 'HR-4711' }],
	['is deleted now', 0, 'DEPROVISIONED', ['delete'], {}],
	['is suspended', 0, 'SUSPENDED', [], {}],
])('of somebody who %s, so many warnings are given: %i', (_, count, status, moves, profile) => {
	const warnings = leavingWarnings(ada({ status, profile }), everything, moves);
	expect(warnings).toHaveLength(count);
	for (const warning of warnings) expect(warning).toContain('reason was not recorded');
});

test('a reason is an attribute of the hub, and none is no attribute', () => {
	expect(reasonProfile(everything)).toEqual({ leaverReason: 'HR-4711' });
	expect(reasonProfile(nothing)).toEqual({});
	expect(leavingWarnings(ada({ status: 'DEPROVISIONED' }), nothing, [])).toEqual([]);
});

test.each<[StatusStep[], boolean]>([
	[['deactivate'], true],
	[['unlock', 'suspend'], true],
	[['delete'], true],
	[['activate', 'setPassword', 'revokeSessions', 'removeFromGroups'], false],
	[[], false],
])('the steps %j take access: %s', (steps, takes) => expect(takesAccess(steps)).toBe(takes));
