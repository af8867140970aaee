import { loadPackage } from '../support/engine';
import {
	ADA,
	BOB,
	GOES_ON,
	hub,
	id,
	setStatus,
	start,
	statusOf,
	stop,
	user,
	writes,
} from '../support/setStatusNode';

afterEach(stop);

describe('links and passwords come only when asked for', () => {
	test('an activation is silent, mailed, or returns its link', async () => {
		const staged = ['silent', 'mail', 'link'].map((link) => `${link}@hub.example`);
		await start({ users: staged.map((login) => user(login, { status: 'STAGED' })) });
		const link = '={{ $json.login.split("@")[0] }}';
		const { items } = await setStatus(
			{ operation: 'activate', link },
			staged.map((login) => ({ login })),
		);
		expect(items.map(({ activationUrl }) => typeof activationUrl)).toEqual([
			'undefined',
			'undefined',
			'string',
		]);
		expect(writes().sort()).toEqual([
			'POST /api/v1/users/…/lifecycle/activate?sendEmail=false',
			'POST /api/v1/users/…/lifecycle/activate?sendEmail=false',
			'POST /api/v1/users/…/lifecycle/activate?sendEmail=true',
		]);
	});

	test('also where the desired status is an expression, which hides no field', async () => {
		await start({ users: [user(ADA, { status: 'STAGED' }), user(BOB)] });
		const options = { pendingCounts: true };
		const parameters = { status: '={{ $json.status }}', link: 'link', options };
		const { items } = await setStatus({ ...parameters, confirmDeletion: 'DELETE' }, [
			{ login: ADA, status: 'ACTIVE' },
			{ login: BOB, status: 'DELETED' },
		]);
		expect(items).toMatchObject([
			{ route: ['activate'], activationUrl: expect.stringContaining('http') },
			{ action: 'deleted' },
		]);
	});

	test('a temporary password', async () => {
		await start();
		const resource = 'signIn';
		const operation = 'expirePassword';
		const { items } = await setStatus({ resource, operation, temporaryPassword: true });
		expect(items[0]?.temporaryPassword).toBe(hub().org.userByLogin(ADA)?.password);
	});

	test('and are marked as sensitive', async () => {
		await start();
		const node = (await loadPackage()).getNode('setStatus').type;
		expect('description' in node && node.description).toMatchObject({
			sensitiveOutputFields: ['activationUrl', 'resetPasswordUrl', 'temporaryPassword'],
		});
	});
});

test('a leaver is treated as the fields say, and the later run is given what it needs', async () => {
	await start({ users: [user(ADA)], attributes: { leaverReason: {} } });
	const leaver = {
		revokeSessions: true,
		reason: 'HR-4711',
		reasonAttribute: 'leaverReason',
		deactivateAfter: '2031-05-01T17:00:00',
	};
	const { items } = await setStatus({ status: 'SUSPENDED', leaver });
	expect(items).toMatchObject([
		{
			route: ['recordReason', 'revokeSessions', 'suspend', 'revokeSessions'],
			deactivateAfter: expect.stringMatching(/^2031-05-01T\d\d:\d0:00\.000Z$/),
			hubId: id(ADA),
		},
	]);
	expect(writes()).toContain('DELETE /api/v1/users/…/sessions?oauthTokens=true');
	const options = { notBefore: items[0]?.deactivateAfter };
	const early = await setStatus({ operation: 'deactivate', options });
	expect(early.items).toMatchObject([
		{ action: 'kept', reason: expect.stringContaining('not due') },
	]);
	expect(statusOf(ADA)).toBe('SUSPENDED');
});

test('a date that cannot be read is told with its field', async () => {
	await start();
	const { error } = await setStatus({ operation: 'suspend', options: { notBefore: 'soon' } });
	expect(error?.message).toContain('‘Not Before’');
});

test('a dry run shows the route of every user and writes nothing', async () => {
	await start({ users: [user(ADA, { status: 'LOCKED_OUT' }), user(BOB, { status: 'STAGED' })] });
	const options = { throughActivation: true };
	const { items } = await setStatus({ status: 'SUSPENDED', dryRun: true, options }, [
		{ login: ADA },
		{ login: BOB },
	]);
	expect(items).toMatchObject([
		{ planned: true, route: ['unlock', 'suspend'] },
		{
			planned: true,
			route: ['activate', 'suspend'],
			warnings: [expect.stringContaining('PROVISIONED for a moment')],
		},
	]);
	expect(writes()).toEqual([]);
});

test('rights that end in the middle fail each unfinished item; a run repeated completes the rest', async () => {
	const crowd = Array.from({ length: 30 }, (_, at) => `user${at}@hub.example`);
	await start({ users: crowd.map((login) => user(login)) });
	const items = crowd.map((login) => ({ login }));
	hub().org.knobs.faults.push({
		effect: { kind: 'error', code: 'E0000006' },
		method: 'POST',
		skip: 12,
		times: 999,
	});
	const cut = await setStatus({ operation: 'suspend' }, items, GOES_ON);
	expect(cut.items.filter(({ action }) => action === 'updated')).toHaveLength(12);
	expect(cut.items.filter(({ action }) => action === 'failed')).toHaveLength(18);
	hub().org.knobs.faults.length = 0;
	const again = await setStatus({ operation: 'suspend' }, items);
	expect(again.items.filter(({ action }) => action === 'kept')).toHaveLength(12);
	expect(again.items.filter(({ action }) => action === 'updated')).toHaveLength(18);
	expect(crowd.map(statusOf)).toEqual(crowd.map(() => 'SUSPENDED'));
});
