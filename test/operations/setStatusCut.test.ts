import { hubWithLeaver, leaving } from '../support/leavers';
import { ADA, setStatus, writesOf } from '../support/settingStatus';

describe.each([
	['deactivated', { operation: 'deactivate' }, 'DEPROVISIONED'],
	['suspended', { status: 'SUSPENDED' }, 'SUSPENDED'],
] as const)('a run cut in the middle, of somebody who is to be %s', (_, wanted, ends) => {
	const wish = { ...wanted, leaving };

	test.each(Array.from({ length: 12 }, (__, at) => at))(
		'after %i requests: repeated, it does the rest and nothing twice that shows',
		async (skip) => {
			const hub = hubWithLeaver();
			hub.knobs.faults.push({ effect: { kind: 'resetBefore' }, skip, times: Infinity });
			const cut = await setStatus(hub, wish).catch((failure: { code: string }) => failure);
			hub.knobs.faults.length = 0;
			if ('code' in cut) expect(cut.code).toMatch(/TRANSPORT_FAILED|STATUS_NOT_REACHED/);
			await setStatus(hub, wish);
			expect(hub.userByLogin(ADA)).toMatchObject({
				status: ends,
				groups: expect.not.arrayContaining(['Engineering']),
				profile: { leaverReason: 'HR-4711' },
			});
			hub.journal.clear();
			expect(await setStatus(hub, wish)).toMatchObject({ action: 'kept' });
			expect(writesOf(hub)).toEqual([]);
		},
	);
});
