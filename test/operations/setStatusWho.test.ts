import { createOrg } from '../../simulator';
import { ADA, setStatus, writesOf } from '../support/settingStatus';

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
