import { foreseenPerson } from '../../src/domain/foreseenPerson';
import type { StatusChangePlan, StatusPerson } from '../../src/domain/statusPlan';
import type { StatusStep } from '../../src/domain/statusStep';
import { statusWish } from '../support/settingStatus';

const group = { id: '00g1', name: 'Engineering' };
const ada: StatusPerson = {
	id: '00u1',
	login: 'ada@hub.example',
	status: 'ACTIVE',
	hasPassword: true,
	federated: false,
	profile: { login: 'ada@hub.example' },
	pushedGroups: [group],
};
const after = (
	steps: StatusStep[],
	person: Partial<StatusPerson> = {},
	reaches: StatusChangePlan['reaches'] = 'ACTIVE',
) =>
	foreseenPerson(
		{ ...ada, ...person },
		{ verb: 'change', steps, reaches, linkMatters: true, warnings: [] },
		statusWish({
			leaving: { revokeSessions: false, reason: { attribute: 'leaverReason', text: 'HR-4711' } },
		}),
	);

test('somebody who is deleted is nobody any more', () => {
	expect(after(['deactivate', 'delete'], {}, null)).toBeUndefined();
});

test('whoever moves on has the new status and is the same person otherwise', () => {
	expect(after(['suspend'], {}, 'SUSPENDED')).toEqual({ ...ada, status: 'SUSPENDED' });
});

test.each<[string, StatusStep[], Partial<StatusPerson>, Partial<StatusPerson>]>([
	[
		'a password that is set is there',
		['setPassword'],
		{ hasPassword: false },
		{ hasPassword: true },
	],
	['nobody gets one by activation', ['activate'], { hasPassword: false }, { hasPassword: false }],
	['deactivation wipes it', ['deactivate'], {}, { hasPassword: false }],
	['a suspension does not', ['suspend'], {}, { hasPassword: true }],
	['whoever is converted is federated', ['convertToFederated'], {}, { federated: true }],
	['whoever was federated stays so', ['suspend'], { federated: true }, { federated: true }],
	['left groups are gone', ['removeFromGroups', 'suspend'], {}, { pushedGroups: [] }],
	['others are kept', ['suspend'], {}, { pushedGroups: [group] }],
	[
		'a recorded reason is in the profile',
		['recordReason', 'suspend'],
		{},
		{ profile: { login: 'ada@hub.example', leaverReason: 'HR-4711' } },
	],
])('%s', (_, steps, person, expected) => {
	expect(after(steps, person)).toMatchObject(expected);
});

test('a reason that is not recorded leaves the profile as it is', () => {
	expect(after(['suspend'])?.profile).toEqual({ login: 'ada@hub.example' });
});
