import { createOrg } from '../../simulator';
import {
	ADA,
	setStatus,
	setStatuses,
	statusRun,
	statusWish,
	writesOf,
} from '../support/settingStatus';

describe('who is meant', () => {
	test('several matches are refused, with the candidates named', async () => {
		const hub = createOrg({
			seed: {
				users: ['ada', 'ada2'].map((name) => ({
					profile: { login: `${name}@hub.example`, email: 'ada@mail.example' },
				})),
			},
		});
		const byEmail = {
			matchBy: [{ by: 'attribute', attribute: 'email' } as const],
			sought: { login: '', profile: { email: 'ada@mail.example' } },
		};
		await expect(setStatus(hub, { status: 'SUSPENDED', ...byEmail })).rejects.toMatchObject({
			code: 'AMBIGUOUS_MATCH',
			facts: { candidates: [{ login: 'ada@hub.example' }, { login: 'ada2@hub.example' }] },
		});
		expect(writesOf(hub)).toEqual([]);
	});

	test('nobody is refused, but for a deletion, which is done then', async () => {
		const hub = createOrg();
		await expect(setStatus(hub, { operation: 'deactivate' })).rejects.toMatchObject({
			code: 'USER_NOT_FOUND',
		});
		expect(await setStatus(hub, { operation: 'delete' })).toMatchObject({
			action: 'kept',
			login: ADA,
			status: { before: null, after: null },
			reason: expect.stringContaining('deleted already, or never there'),
		});
	});
});

describe('somebody who comes up twice in a run', () => {
	const twice = [
		statusWish({ operation: 'suspend' }),
		statusWish({ login: ADA.toUpperCase(), status: 'ACTIVE' }),
	];
	const hubWithAda = () => createOrg({ seed: { users: [{ profile: { login: ADA } }] } });

	test('is treated in order, in one lane', async () => {
		const hub = hubWithAda();
		const { run, tasks } = await statusRun(hub, twice);
		expect(new Set(tasks.map((task) => run.laneOf(task))).size).toBe(1);
		for (const task of tasks) await run.run(task);
		expect(writesOf(hub)).toEqual(['POST lifecycle/suspend', 'POST lifecycle/unsuspend']);
	});

	test('is looked at again, because the first may have failed', async () => {
		const hub = hubWithAda();
		const { run, tasks } = await statusRun(hub, twice);
		hub.knobs.faults.push({ effect: { kind: 'error', code: 'E0000006' }, path: 'suspend' });
		const results = [];
		for (const task of tasks) results.push(await run.run(task).catch(({ code }) => code));
		expect(results).toMatchObject(['PERMISSION_MISSING', { action: 'kept' }]);
		expect(writesOf(hub)).toEqual(['POST lifecycle/suspend']);
	});

	test('is planned for in a dry run as the first will leave it', async () => {
		const outcomes = await setStatuses(hubWithAda(), twice, { dryRun: true });
		expect(outcomes.map(({ route, status }) => [route, status.before, status.after])).toEqual([
			[['suspend'], 'ACTIVE', 'SUSPENDED'],
			[['unsuspend'], 'SUSPENDED', 'ACTIVE'],
		]);
	});
});
