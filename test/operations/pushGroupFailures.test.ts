import type { Fault } from '../../simulator';
import { CALLS_AT_ONCE } from '../../src/okta/governor';
import { login, orgsWith, patientClient, push, writesOf } from '../support/pushing';

const crowd = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);
const member = /groups\/00g\w+\/users\/00u/;
const fault = (wanted: Partial<Fault> & Pick<Fault, 'effect'>): Fault => ({
	method: 'PUT',
	path: member,
	...wanted,
});

test('what fails for one member is told, the others go on, and the next run needs that one only', async () => {
	const orgs = orgsWith({ members: ['ada', 'bob', 'cy'] });
	const effect = { kind: 'error', code: 'E0000007' } as const;
	orgs.hub.knobs.faults = [fault({ effect, skip: 1 })];
	expect(await push(orgs)).toMatchObject({
		action: 'created',
		added: [{ who: login('ada') }, { who: login('cy') }],
		failed: [{ who: login('bob'), change: 'add', code: 'NOT_FOUND' }],
	});
	orgs.hub.journal.clear();
	expect(await push(orgs)).toMatchObject({ action: 'updated', added: [{ who: login('bob') }] });
	expect(writesOf(orgs.hub)).toEqual(['PUT /api/v1/groups/users']);
});

test('an outcome in which every change failed says so', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	await push(orgs, { members: { matchBy: [{ by: 'id' }] } });
	const effect = { kind: 'error', code: 'E0000009' } as const;
	orgs.hub.knobs.faults = [fault({ effect, times: 9 })];
	expect(await push(orgs)).toMatchObject({
		action: 'failed',
		added: [],
		failed: [{ code: 'OKTA_UNAVAILABLE' }],
	});
});

test('a missing right stops the push at once instead of failing for everybody', async () => {
	const orgs = orgsWith({ members: crowd(100) });
	const effect = { kind: 'error', code: 'E0000006' } as const;
	orgs.hub.knobs.faults = [fault({ effect, times: 100 })];
	await expect(push(orgs)).rejects.toMatchObject({
		code: 'PUSH_STOPPED',
		facts: { done: 0, of: 100, cause: 'PERMISSION_MISSING' },
	});
	expect(writesOf(orgs.hub).length).toBeLessThanOrEqual(CALLS_AT_ONCE + 1);
});

test('a missing right for one member is that member’s', async () => {
	const orgs = orgsWith({ members: crowd(60) });
	const effect = { kind: 'error', code: 'E0000006' } as const;
	orgs.hub.knobs.faults = [fault({ effect, skip: 40 })];
	const { added, failed } = await push(orgs);
	expect([added.length, failed.length]).toEqual([59, 1]);
});

test.each([
	[19, undefined],
	[20, 'PUSH_STOPPED'],
])('%d failures in a row after a good start: %s', async (times, code) => {
	const orgs = orgsWith({ members: crowd(200) });
	const effect = { kind: 'error', code: 'E0000009' } as const;
	orgs.hub.knobs.faults = [fault({ effect, skip: 60, times })];
	const outcome = await push(orgs).catch((failure: unknown) => failure);
	if (code) expect(outcome).toMatchObject({ code, facts: { cause: 'OKTA_UNAVAILABLE' } });
	else expect(outcome).toMatchObject({ added: { length: 181 }, failed: { length: 19 } });
});

test('a push that was cut goes on where it stopped', async () => {
	const orgs = orgsWith({ members: crowd(100) });
	orgs.hub.knobs.faults = [
		fault({ effect: { kind: 'error', code: 'E0000011' }, skip: 50, times: 50 }),
	];
	const cut = await push(orgs).catch((failure: unknown) => failure);
	expect(cut).toMatchObject({ code: 'PUSH_STOPPED', facts: { of: 100 } });
	const there = orgs.hub.membersOf('Engineering').length;
	orgs.hub.knobs.faults = [];
	const { added, kept } = await push(orgs);
	expect([added.length, kept]).toEqual([100 - there, there]);
});

describe('a create', () => {
	const create = { method: 'POST', path: '/api/v1/groups' } as const;

	test('whose answer was lost is found in the hub, and no second group is made', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		orgs.hub.knobs.faults = [{ ...create, effect: { kind: 'resetAfter' } }];
		const hubClient = patientClient(orgs.hub);
		expect(await push(orgs, { hubClient })).toMatchObject({
			action: 'created',
			hubId: orgs.hub.group('Engineering')?.id,
			warnings: [expect.stringContaining('lost')],
		});
		expect(orgs.hub.membersOf('Engineering')).toEqual([login('ada')]);
	});

	test('that Okta could not do is sent again', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		orgs.hub.knobs.faults = [{ ...create, effect: { kind: 'error', code: 'E0000010' } }];
		expect(await push(orgs)).toMatchObject({ action: 'created', warnings: [] });
	});

	test('that another spoke won a moment ago is refused, and says what to do', async () => {
		const orgs = orgsWith({ members: ['ada'] });
		orgs.hub.clock.advance(60_000);
		orgs.hub.knobs.indexLagMs = 5_000;
		await push(orgs, { source: { owner: 'other.okta.com' } });
		await expect(push(orgs)).rejects.toMatchObject({ code: 'GROUP_NAME_TAKEN' });
	});
});

test('a read that fails leaves everything as it is', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	await push(orgs);
	orgs.hub.journal.clear();
	orgs.spoke.knobs.faults = [
		{ effect: { kind: 'error', code: 'E0000006' }, path: /groups\/00g\w+\/users/ },
	];
	await expect(push(orgs)).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
	expect(orgs.hub.journal.writes()).toEqual([]);
});
