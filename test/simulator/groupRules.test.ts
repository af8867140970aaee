import { createOrg } from '../../simulator';
import { asAdmin, field, rows } from './asAdmin';
import { newcomer, person } from './people';

const rule = (expression: string, groupIds: string[]) => ({
	type: 'group_rule',
	name: 'a rule',
	conditions: { expression: { type: 'urn:okta:expression:1.0', value: expression } },
	actions: { assignUserToGroups: { groupIds } },
});

function orgWithRule(expression = 'user.department=="Engines"') {
	const org = createOrg({
		seed: {
			groups: [{ name: 'Engines' }, { name: 'Other', members: ['eve@x.example'] }],
			users: [
				{ profile: person('ada', { department: 'Engines' }) },
				{ profile: person('eve', { department: 'Poems' }) },
			],
			rules: [{ name: 'Engineers', expression, groups: ['Engines'] }],
		},
	});
	const id = (login: string) => org.userByLogin(`${login}@x.example`)?.id ?? '';
	const group = `/api/v1/groups/${org.group('Engines')?.id ?? ''}`;
	return { org, admin: asAdmin(org), id, group, members: () => org.membersOf('Engines') };
}

test('members follow their attributes', async () => {
	const { admin, id, members } = orgWithRule();
	expect(members()).toEqual(['ada@x.example']);
	await admin.post('/api/v1/users', newcomer('bob', { department: 'Engines' }));
	expect(members()).toEqual(['ada@x.example', 'bob@x.example']);
	await admin.post(`/api/v1/users/${id('ada')}`, { profile: { department: 'Poems' } });
	expect(members()).toEqual(['bob@x.example']);
	await admin.remove(`/api/v1/users/${id('bob')}`);
	expect(members()).toEqual([]);
});

test('who is taken out by hand is excluded from the rule, and so stays out', async () => {
	const { admin, id, group, members } = orgWithRule();
	expect((await admin.remove(`${group}/users/${id('ada')}`)).status).toBe(204);
	await admin.post(`/api/v1/users/${id('ada')}`, { profile: { city: 'Turin' } });
	expect(members()).toEqual([]);
	const [kept] = rows(await admin.get('/api/v1/groups/rules'));
	expect(kept?.conditions).toMatchObject({ people: { users: { exclude: [id('ada')] } } });
});

test('who was there by hand stays when the rule lets go', async () => {
	const { admin, id, group, members } = orgWithRule();
	await admin.put(`${group}/users/${id('eve')}`);
	await admin.post(`/api/v1/users/${id('eve')}`, { profile: { department: 'Engines' } });
	await admin.post(`/api/v1/users/${id('eve')}`, { profile: { department: 'Poems' } });
	expect(members()).toContain('eve@x.example');
});

test('a membership tells which rules made it', async () => {
	const { admin, id, group } = orgWithRule();
	const rulesOf = async (login: string) =>
		rows(await admin.get(`${group}/users/${id(login)}/group-rules`)).map(({ name }) => name);
	expect(await rulesOf('ada')).toEqual(['Engineers']);
	await admin.put(`${group}/users/${id('eve')}`);
	expect(await rulesOf('eve')).toEqual([]);
});

test.each([
	['user.department=="Engines" and user.firstName=="Ada"', ['ada']],
	['user.department!="Engines"', ['eve']],
	['user.department=="Engines" OR user.department=="Poems"', ['ada', 'eve']],
	['!(user.department=="Engines")', ['eve']],
	['String.startsWith(user.department, "Po")', ['eve']],
	['String.stringContains(user.login, "ada@")', ['ada']],
	['String.toUpperCase(user.department)=="POEMS"', ['eve']],
	['isMemberOfGroupName("Other")', ['eve']],
	["user.city==null && user.lastName=='Lovelace'", ['ada', 'eve']],
])('%s', (expression, logins) => {
	const { members } = orgWithRule(expression);
	expect(members().filter((login) => !login.startsWith('admin'))).toEqual(
		logins.map((login) => `${login}@x.example`),
	);
});

test.each(['user.department=', 'Arrays.contains(user.skills, "c")', 'user.a.b=="c"', '"open', ''])(
	'an expression %j that is not understood is refused',
	async (expression) => {
		const { admin } = orgWithRule();
		expect((await admin.post('/api/v1/groups/rules', rule(expression, []))).status).toBe(400);
	},
);

test('a rule is made asleep, changed only asleep, and INVALID once its group is gone', async () => {
	const { org, admin, group, members } = orgWithRule();
	const rules = '/api/v1/groups/rules';
	const wish = rule('user.lastName=="Lovelace"', [org.group('Other')?.id ?? '']);
	const made = await admin.post(rules, wish);
	expect(made.body).toMatchObject({ status: 'INACTIVE', allGroupsValid: true });
	expect(org.membersOf('Other')).toEqual(['eve@x.example']);
	const path = `${rules}/${field(made, 'id')}`;
	expect((await admin.post(`${path}/lifecycle/activate`)).status).toBe(204);
	expect(org.membersOf('Other')).toEqual(['ada@x.example', 'eve@x.example']);
	expect((await admin.put(path, wish)).status).toBe(403);
	await admin.remove(`/api/v1/groups/${org.group('Other')?.id ?? ''}`);
	expect((await admin.get(path)).body).toMatchObject({ status: 'INVALID', allGroupsValid: false });
	expect([(await admin.get(group)).status, members()]).toEqual([200, ['ada@x.example']]);
});

test.each([
	['', ['ada@x.example']],
	['?removeUsers=true', []],
])('a rule is deleted%s', async (query, left) => {
	const { admin, members } = orgWithRule();
	const [first] = rows(await admin.get('/api/v1/groups/rules'));
	const gone = await admin.remove(`/api/v1/groups/rules/${String(first?.id)}${query}`);
	expect(gone).toMatchObject({ status: 202, body: {} });
	expect(members()).toEqual(left);
});
