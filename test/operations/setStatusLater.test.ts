import { hubWithLeaver } from '../support/leavers';
import { ADA, setStatus } from '../support/settingStatus';

describe('suspend now, deactivate later', () => {
	const due = '2026-03-01T00:00:00.000Z';

	test('the outcome carries what the later run needs', async () => {
		const hub = hubWithLeaver();
		expect(await setStatus(hub, { status: 'SUSPENDED', deactivateAfter: due })).toMatchObject({
			hubId: hub.userByLogin(ADA)?.id,
			login: ADA,
			deactivateAfter: due,
		});
	});

	test.each([
		['a moment before it is due', -1, 'SUSPENDED'],
		['when it is due', 0, 'DEPROVISIONED'],
	])('%s', async (_, ms, ends) => {
		const hub = hubWithLeaver('SUSPENDED');
		const outcome = await setStatus(hub, {
			operation: 'deactivate',
			notBefore: hub.clock.now() - ms,
		});
		expect(hub.userByLogin(ADA)?.status).toBe(ends);
		if (ends === 'SUSPENDED')
			expect(outcome).toMatchObject({
				action: 'kept',
				reason: expect.stringContaining('not due before'),
			});
	});
});
