import { join, leave, login, orgsWith, push, writesOf, type Orgs } from '../support/pushing';

const crowd = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);

/** Fifty members in the hub, of whom so many have left the source group. */
async function fiftyWithLeavers(leavers: number): Promise<Orgs> {
	const orgs = orgsWith({ members: crowd(50) });
	await push(orgs);
	for (const name of crowd(leavers)) leave(orgs.spoke, name);
	orgs.hub.journal.clear();
	return orgs;
}

test('exactly 20 % may leave', async () => {
	const orgs = await fiftyWithLeavers(10);
	expect((await push(orgs)).removed).toHaveLength(10);
	expect(orgs.hub.membersOf('Engineering')).toHaveLength(40);
});

test('one past 20 % is refused with the numbers, and not even the new ones are written', async () => {
	const orgs = await fiftyWithLeavers(11);
	await expect(push(orgs)).rejects.toMatchObject({
		code: 'OVER_THE_CEILING',
		facts: { planned: 11, of: 50, percent: 22 },
	});
	expect(orgs.hub.journal.writes()).toEqual([]);
});

test('a dry run shows whom the refused plan would remove', async () => {
	const orgs = await fiftyWithLeavers(11);
	const outcome = await push(orgs, { dryRun: true });
	expect(outcome.removed).toHaveLength(11);
	expect(outcome.refusal).toMatchObject({ code: 'OVER_THE_CEILING' });
});

test('a higher limit lets them leave', async () => {
	const orgs = await fiftyWithLeavers(11);
	const ceiling = { percent: 22, atLeast: 10 };
	expect((await push(orgs, { members: { ceiling } })).removed).toHaveLength(11);
});

test('an empty source never empties a group, not even of one', async () => {
	const orgs = orgsWith({ members: ['ada'] });
	await push(orgs);
	leave(orgs.spoke, 'ada');
	await expect(push(orgs)).rejects.toMatchObject({
		code: 'GROUP_WOULD_BE_EMPTY',
		facts: { members: 0, matched: 0, removals: 1 },
	});
	expect(await push(orgs, { members: { mayEmpty: true } })).toMatchObject({
		removed: [{ who: login('ada') }],
	});
});

test('a matching rule that fits nobody does not empty a group', async () => {
	const orgs = orgsWith({ members: ['ada', 'bob'] });
	await push(orgs);
	await expect(push(orgs, { reading: { loginFrom: 'nickName' } })).rejects.toMatchObject({
		code: 'GROUP_WOULD_BE_EMPTY',
		facts: { members: 2, matched: 0 },
	});
});

test('an empty source of an empty group is no alarm', async () => {
	const orgs = orgsWith({ members: [] });
	expect(await push(orgs)).toMatchObject({ action: 'created', added: [] });
	expect(await push(orgs)).toMatchObject({ action: 'kept', kept: 0 });
});

describe('members whom a rule of the hub put there', () => {
	async function fedByRule(): Promise<Orgs> {
		const orgs = orgsWith({ members: ['ada'], inHub: ['ada', 'ruled', 'manual'] });
		await push(orgs);
		join(orgs.hub, 'manual');
		const headers = { authorization: `SSWS ${orgs.hub.token}` };
		const url = `${orgs.hub.baseUrl}/api/v1/groups/rules`;
		const rule = {
			type: 'group_rule',
			name: 'Ruled',
			conditions: {
				expression: { value: 'user.firstName=="ruled"', type: 'urn:okta:expression:1.0' },
			},
			actions: { assignUserToGroups: { groupIds: [orgs.hub.group('Engineering')?.id] } },
		};
		const { body } = await orgs.hub.http({ method: 'POST', url, headers, body: rule });
		const { id } = body as { id: string };
		await orgs.hub.http({ method: 'POST', url: `${url}/${id}/lifecycle/activate`, headers });
		orgs.hub.journal.clear();
		return orgs;
	}

	test('are named and left, the others leave', async () => {
		const orgs = await fedByRule();
		expect(orgs.hub.membersOf('Engineering').sort()).toEqual(['ada', 'manual', 'ruled'].map(login));
		expect(await push(orgs)).toMatchObject({
			removed: [{ who: login('manual') }],
			skipped: [{ who: login('ruled'), reason: 'owned by rule' }],
			drift: { extra: 2 },
		});
		expect(writesOf(orgs.hub)).toEqual(['DELETE /api/v1/groups/users']);
		expect([...orgs.hub.org.state.rules.values()][0]?.excludedUserIds).toEqual([]);
	});

	test('are left in an org that cannot tell about one member, and so are the others', async () => {
		const orgs = await fedByRule();
		const unknown = { kind: 'error', code: 'E0000022' } as const;
		orgs.hub.knobs.faults = [{ effect: unknown, path: 'group-rules', times: 9 }];
		expect(await push(orgs)).toMatchObject({ action: 'kept', removed: [] });
	});

	test('are removed by a token that may not see the rules', async () => {
		const orgs = await fedByRule();
		const forbidden = { kind: 'error', code: 'E0000006' } as const;
		orgs.hub.knobs.faults = [{ effect: forbidden, path: '/groups/rules', times: 9 }];
		const { removed, warnings } = await push(orgs);
		expect(removed).toHaveLength(2);
		expect(warnings).toEqual([expect.stringContaining('group rules')]);
	});
});
