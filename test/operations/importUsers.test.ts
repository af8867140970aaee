import { DELTA, HOUR, leavers, MINUTE, people, person, twoOrgs } from '../support/imports';
import { clientOf } from '../support/orgClient';
import { createUser } from '../../src/okta/createUser';
import { lifecycle, updateUser } from '../../src/okta/users';

const ada = 'ada@example.com';
const doing = 'change somebody';

test('the first import creates everybody and links them', async () => {
	const orgs = twoOrgs({ hub: { users: [person(ada, { title: 'Countess' })] } });
	const { summary } = await orgs.run();
	expect(orgs.spoke.userByLogin(ada)).toMatchObject({
		status: 'STAGED',
		profile: { login: ada, title: 'Countess', hubId: orgs.idOf(ada) },
	});
	expect(summary).toMatchObject({ mode: 'full', read: 2, actions: { created: 2 } });
});

test('doing it again keeps everybody and writes nothing', async () => {
	const orgs = twoOrgs({ hub: { users: people(3) } });
	await orgs.run();
	const { summary } = await orgs.run();
	expect(summary.actions).toEqual({ kept: 4 });
	expect(orgs.spoke.journal.writes()).toEqual([]);
});

test('only the mapped attributes travel', async () => {
	const orgs = twoOrgs({ hub: { users: [person(ada, { mobilePhone: '+44 20' })] } });
	await orgs.run();
	const bodies = JSON.stringify(orgs.hub.journal.entries.map(({ responseBody }) => responseBody));
	expect(bodies).toContain(ada);
	expect(bodies).not.toContain('+44 20');
});

test('a person the spoke has under the same login is linked and keeps what is not mapped', async () => {
	const orgs = twoOrgs({
		hub: { users: [person(ada, { title: 'Countess' })] },
		spoke: { users: [person(ada, { department: 'Mathematics' })] },
	});
	const { entries } = await orgs.run();
	expect(entries).toContainEqual(
		expect.objectContaining({ action: 'linked', login: ada, situation: 'found' }),
	);
	expect(orgs.spoke.userByLogin(ada)?.profile).toMatchObject({
		title: 'Countess',
		department: 'Mathematics',
		hubId: orgs.idOf(ada),
	});
});

test('somebody renamed in the hub is found by the link and renamed in the spoke', async () => {
	const orgs = twoOrgs({ hub: { users: [person(ada)] } });
	await orgs.run();
	const renamed = { login: 'ada.king@example.com', lastName: 'King' };
	await updateUser(clientOf(orgs.hub), orgs.idOf(ada), { profile: renamed }, { doing });
	const { summary } = await orgs.run();
	expect(summary.actions).toMatchObject({ updated: 1, kept: 1 });
	expect(orgs.spoke.userByLogin(ada)).toBeUndefined();
	expect(orgs.spoke.userByLogin('ada.king@example.com')?.profile.lastName).toBe('King');
});

describe('somebody who left the hub', () => {
	async function imported() {
		const orgs = twoOrgs({ hub: { users: [person(ada)] }, spoke: { users: [person(ada)] } });
		await orgs.run();
		return orgs;
	}
	const leave = async (orgs: Awaited<ReturnType<typeof imported>>) =>
		await lifecycle(clientOf(orgs.hub), orgs.idOf(ada), 'deactivate', { doing });

	test.each([
		['nothing', 'ACTIVE', 'kept'],
		['suspend', 'SUSPENDED', 'suspended'],
		['deactivate', 'DEPROVISIONED', 'deactivated'],
	] as const)('with the policy %s becomes %s in the spoke', async (treatment, status, action) => {
		const orgs = await imported();
		await leave(orgs);
		const { entries } = await orgs.run({
			rules: { leavers: leavers({ DEPROVISIONED: treatment }) },
		});
		expect(orgs.spoke.userByLogin(ada)?.status).toBe(status);
		expect(entries).toContainEqual(expect.objectContaining({ login: ada, action }));
	});

	test('and was deleted there is found by the link in a full compare', async () => {
		const orgs = await imported();
		const hubId = orgs.idOf(ada);
		await leave(orgs);
		await clientOf(orgs.hub).send({ method: 'DELETE', path: `/api/v1/users/${hubId}`, doing });
		const { entries } = await orgs.run({ rules: { leavers: leavers({ DELETED: 'deactivate' }) } });
		expect(entries).toContainEqual(
			expect.objectContaining({ hubId, situation: 'deleted', action: 'deactivated' }),
		);
		expect(orgs.spoke.userByLogin(ada)?.status).toBe('DEPROVISIONED');
	});

	test('only seems deleted while the search index trails behind, and keeps the access', async () => {
		const orgs = twoOrgs();
		orgs.hub.knobs.indexLagMs = MINUTE;
		await createUser(clientOf(orgs.hub), person(ada), { activate: true });
		orgs.spoke.seed({ users: [person(ada, { hubId: orgs.idOf(ada) })] });
		const { summary } = await orgs.run({ rules: { leavers: leavers({ DELETED: 'deactivate' }) } });
		expect(summary.situations.deleted).toBeUndefined();
		expect(orgs.spoke.userByLogin(ada)?.status).toBe('ACTIVE');
	});

	test('and returns comes back only where returners are reactivated', async () => {
		const orgs = await imported();
		const policy = { leavers: leavers({ DEPROVISIONED: 'suspend' }) };
		await leave(orgs);
		await orgs.run({ rules: policy });
		await lifecycle(clientOf(orgs.hub), orgs.idOf(ada), 'activate', { doing });
		await orgs.run({ rules: policy });
		expect(orgs.spoke.userByLogin(ada)?.status).toBe('SUSPENDED');
		const { entries } = await orgs.run({
			rules: { ...policy, reactivates: new Set(['SUSPENDED'] as const) },
		});
		expect(orgs.spoke.userByLogin(ada)?.status).toBe('ACTIVE');
		expect(entries).toContainEqual(expect.objectContaining({ login: ada, action: 'reactivated' }));
	});

	test('and is back by the time of the write keeps the access', async () => {
		const orgs = await imported();
		await leave(orgs);
		orgs.hub.knobs.indexLagMs = MINUTE;
		orgs.clock.advance(2 * MINUTE);
		await lifecycle(clientOf(orgs.hub), orgs.idOf(ada), 'activate', { doing });
		const { entries } = await orgs.run({
			rules: { leavers: leavers({ DEPROVISIONED: 'suspend' }) },
		});
		expect(entries).toContainEqual(
			expect.objectContaining({ login: ada, action: 'kept', reason: 'back in the hub by now' }),
		);
	});
});

describe('the safeguard', () => {
	async function leaving(count: number, of = 99) {
		const orgs = twoOrgs({ hub: { users: people(of) }, spoke: { users: people(of) } });
		await orgs.run();
		const hub = clientOf(orgs.hub);
		for (const { profile } of people(count))
			await lifecycle(hub, orgs.idOf(profile.login), 'deactivate', { doing });
		return orgs;
	}
	const policy = { rules: { leavers: leavers({ DEPROVISIONED: 'suspend' }) } };

	test('lets 20 of 100 linked people go', async () => {
		const { summary } = await (await leaving(20)).run(policy);
		expect(summary.actions).toMatchObject({ suspended: 20 });
	});

	test('refuses 21 of 100 with the numbers, before the first write', async () => {
		const orgs = await leaving(21);
		await expect(orgs.run(policy)).rejects.toMatchObject({
			code: 'OVER_THE_CEILING',
			facts: { planned: 21, of: 100 },
		});
		expect(orgs.spoke.journal.writes()).toEqual([]);
	});

	test('says nothing about fewer than 100 linked people', async () => {
		const { summary } = await (await leaving(30, 98)).run(policy);
		expect(summary.actions).toMatchObject({ suspended: 30 });
	});

	test('only warns where nothing is written anyway', async () => {
		const { summary } = await (await leaving(21)).run({ ...policy, plansOnly: true });
		expect(summary.safeguard).toContain('21 suspensions and deactivations of 100');
	});

	test('does not let a batch pass for a small org', async () => {
		const orgs = await leaving(21);
		const batch = { size: 60, from: '' };
		await expect(orgs.run({ ...policy, batch })).rejects.toMatchObject({
			code: 'OVER_THE_CEILING',
			message: expect.stringContaining('Nothing of this batch was written'),
		});
		expect(orgs.spoke.journal.writes()).toEqual([]);
	});
});

describe('a match that is not sure', () => {
	const byEmail = { matchBy: [{ by: 'attribute', attribute: 'email' }] as const };

	test('of two users in the spoke waits for a person and changes nobody', async () => {
		const twins = ['one@spoke.example', 'two@spoke.example'];
		const orgs = twoOrgs({
			hub: { users: [person(ada)] },
			spoke: { users: twins.map((login) => person(login, { email: ada })) },
		});
		const { entries } = await orgs.run(byEmail);
		expect(entries).toContainEqual(
			expect.objectContaining({
				action: 'toConfirm',
				situation: 'ambiguous',
				candidates: twins.map((login) => expect.objectContaining({ login })),
			}),
		);
		expect(twins.map((login) => orgs.spoke.userByLogin(login)?.profile.hubId)).toEqual([
			undefined,
			undefined,
		]);
	});

	test('of two users in the hub waits as well', async () => {
		const orgs = twoOrgs({
			hub: {
				users: [
					person('one@hub.example', { email: ada }),
					person('two@hub.example', { email: ada }),
				],
			},
			spoke: { users: [person(ada)] },
		});
		const { summary } = await orgs.run(byEmail);
		expect(summary).toMatchObject({ actions: { toConfirm: 2 }, situations: { contested: 2 } });
	});

	test('since two of the hub would get one login waits, and nobody is created', async () => {
		const orgs = twoOrgs({
			hub: {
				users: [
					person('one@hub.example', { email: ada }),
					person('two@hub.example', { email: ada }),
				],
			},
		});
		const { summary } = await orgs.run({ mapping: { preferUsername: false } });
		expect(summary.situations).toMatchObject({ contested: 2 });
		expect(orgs.spoke.userByLogin(ada)).toBeUndefined();
	});

	test('by name only is offered to a person where that is wanted', async () => {
		const orgs = twoOrgs({
			hub: { users: [person(ada)] },
			spoke: { users: [person('countess@spoke.example')] },
		});
		const { entries } = await orgs.run({ allowsPartial: true });
		expect(entries).toContainEqual(
			expect.objectContaining({ action: 'toConfirm', situation: 'partial', login: ada }),
		);
	});

	test('with somebody linked to another user of the hub waits', async () => {
		const orgs = twoOrgs({
			hub: { users: [person(ada)] },
			spoke: { users: [person(ada, { hubId: '00uSomebodyElse' })] },
		});
		const { summary } = await orgs.run({ rules: { leavers: leavers({}) } });
		expect(summary.situations).toMatchObject({ linkedElsewhere: 1 });
		expect(orgs.spoke.userByLogin(ada)?.profile.hubId).toBe('00uSomebodyElse');
	});
});

test('only reporting says what would be done and writes nothing', async () => {
	const orgs = twoOrgs({ hub: { users: people(2) } });
	const { entries, summary } = await orgs.run({ plansOnly: true });
	expect(entries).toHaveLength(3);
	expect(entries[0]).toMatchObject({ action: 'created', planned: true });
	expect(summary.planned).toBe(true);
	expect(orgs.spoke.journal.writes()).toEqual([]);
});

test('a mapping that would carry a pushed attribute back is refused before anything is read', async () => {
	const orgs = twoOrgs();
	await expect(orgs.run({ mapping: { pushed: new Set(['title']) } })).rejects.toMatchObject({
		code: 'ATTRIBUTE_OWNED_TWICE',
	});
	expect(orgs.hub.journal.entries).toEqual([]);
});

test('a mapping to an attribute the spoke does not have is refused by name', async () => {
	const orgs = twoOrgs({ hub: { attributes: { badge: { type: 'string' } } } });
	const attributes = [{ hub: 'badge', spoke: 'badge', onlyOnCreate: false }];
	await expect(orgs.run({ mapping: { attributes } })).rejects.toMatchObject({
		code: 'MAPPING_DOES_NOT_FIT',
		message: expect.stringContaining("the spoke has no attribute 'badge'"),
	});
});

test('a value that swings back and forth is stopped at its third return', async () => {
	const orgs = twoOrgs({ hub: { users: [person(ada, { title: 'Countess' })] } });
	await orgs.run();
	const spokeId = orgs.spoke.userByLogin(ada)?.id ?? '';
	const actions: string[] = [];
	for (let round = 0; round < 5; round += 1) {
		await updateUser(clientOf(orgs.spoke), spokeId, { profile: { title: 'Lady' } }, { doing });
		orgs.clock.advance(HOUR);
		const { entries } = await orgs.run();
		actions.push(entries.find(({ login }) => login === ada)?.action ?? '');
	}
	expect(actions).toEqual(['updated', 'updated', 'updated', 'refused', 'refused']);
});

test('protected people and administrators are left alone', async () => {
	const orgs = twoOrgs({
		hub: {
			users: [person(ada, { title: 'Countess' }), person('root@example.com', { title: 'Boss' })],
		},
		spoke: { users: [person(ada), { ...person('root@example.com'), roles: ['SUPER_ADMIN'] }] },
	});
	const { entries } = await orgs.run({ protection: { logins: [ada], emailDomains: [] } });
	expect(entries).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ login: ada, action: 'refused', code: 'PROTECTED_USER' }),
			expect.objectContaining({ login: 'root@example.com', code: 'ADMINISTRATOR_NOT_TOUCHED' }),
		]),
	);
});

test('somebody Okta refuses is reported, and everybody else is imported', async () => {
	const orgs = twoOrgs({ hub: { users: people(3) } });
	orgs.spoke.knobs.faults.push({ effect: { kind: 'error', code: 'E0000001' }, method: 'POST' });
	const { summary } = await orgs.run();
	expect(summary.actions).toEqual({ created: 3, failed: 1 });
});

test('the login in the spoke is the e-mail address where the username is not preferred', async () => {
	const orgs = twoOrgs({ hub: { users: [person('ada', { login: 'ada@hub', email: ada })] } });
	await orgs.run({ mapping: { preferUsername: false } });
	expect(orgs.spoke.userByLogin(ada)).toBeDefined();
});

test('an attribute only for new users is not changed afterwards', async () => {
	const attributes = [
		{ hub: 'login', spoke: 'login', onlyOnCreate: false },
		{ hub: 'title', spoke: 'title', onlyOnCreate: true },
	];
	const orgs = twoOrgs({
		hub: {
			users: [person(ada, { title: 'Countess' }), person('new@example.com', { title: 'Newcomer' })],
		},
		spoke: { users: [person(ada, { title: 'Lady' })] },
	});
	await orgs.run({ mapping: { attributes } });
	expect(orgs.spoke.userByLogin(ada)?.profile.title).toBe('Lady');
	expect(orgs.spoke.userByLogin('new@example.com')?.profile.title).toBe('Newcomer');
});

test.each([
	['left alone', false, 'Lady'],
	['cleared where that is wanted', true, undefined],
])('a value the hub does not have is %s', async (_, clearsEmpty, title) => {
	const orgs = twoOrgs({
		hub: { users: [person(ada)] },
		spoke: { users: [person(ada, { title: 'Lady' })] },
	});
	await orgs.run({ mapping: { clearsEmpty } });
	expect(orgs.spoke.userByLogin(ada)?.profile.title ?? undefined).toBe(title);
});

test.each([
	['staged', 'STAGED', 0],
	['mail', 'PROVISIONED', 0],
	['silent', 'PROVISIONED', 1],
] as const)('new users become %s', async (newUsers, status, activations) => {
	const orgs = twoOrgs({ hub: { users: [person(ada)] } });
	await orgs.run({ rules: { newUsers } });
	expect(orgs.spoke.userByLogin(ada)?.status).toBe(status);
	const activated = orgs.spoke.journal
		.writes()
		.filter(({ path }) => path.includes('/lifecycle/activate'));
	expect(activated).toHaveLength(2 * activations);
});

test('nobody is created where only linked users are updated', async () => {
	const orgs = twoOrgs({ hub: { users: people(2) }, spoke: { users: people(1) } });
	const { summary } = await orgs.run({ rules: { creates: false } });
	expect(summary.actions).toEqual({ linked: 1, kept: 2 });
});

test('the next import of a delta is empty', async () => {
	const orgs = twoOrgs({ hub: { users: people(3) } });
	await orgs.run({ delta: DELTA });
	const { summary } = await orgs.run({ delta: DELTA });
	expect(summary).toMatchObject({ mode: 'delta', actions: {} });
});
