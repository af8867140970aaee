import { createOrg } from '../../simulator';
import { asAdmin, field } from './asAdmin';
import { PASSWORD, person } from './people';

function orgWithAda(more: Record<string, unknown> = {}) {
	const profile = person('ada', { city: 'London', title: 'Countess' });
	const org = createOrg({ seed: { users: [{ profile, ...more }] } });
	const path = `/api/v1/users/${org.userByLogin('ada@x.example')?.id ?? ''}`;
	return { org, path, admin: asAdmin(org), ada: () => org.userByLogin('ada@x.example') };
}

test('a partial update keeps what is not sent and clears what is null', async () => {
	const { admin, path, ada } = orgWithAda();
	await admin.post(path, { profile: { city: null, nickName: 'Ada' } });
	expect(ada()?.profile).toEqual(person('ada', { title: 'Countess', nickName: 'Ada' }));
});

test('a replace drops what is not sent, and leaves the profile when only credentials come', async () => {
	const { admin, path, ada } = orgWithAda();
	await admin.put(path, { credentials: PASSWORD });
	expect(ada()?.profile.city).toBe('London');
	await admin.put(path, { profile: person('ada') });
	expect(ada()?.profile).toEqual(person('ada'));
});

test('a password alone leaves lastUpdated where it was; a profile that is sent moves it, changed or not', async () => {
	const { org, admin, path } = orgWithAda();
	org.clock.advance(60_000);
	expect((await admin.put(path, { credentials: PASSWORD })).body).toMatchObject({
		passwordChanged: '2026-01-05T09:01:00.000Z',
		lastUpdated: '2026-01-05T09:00:00.000Z',
	});
	expect((await admin.post(path, { profile: { city: 'London' } })).body).toMatchObject({
		lastUpdated: '2026-01-05T09:01:00.000Z',
	});
});

test.each([
	['PROVISIONED', 'ACTIVE'],
	['RECOVERY', 'ACTIVE'],
	['PASSWORD_EXPIRED', 'ACTIVE'],
	['STAGED', 'STAGED'],
	['SUSPENDED', 'SUSPENDED'],
])('a password set from %s leads to %s', async (status, to) => {
	const { admin, path, ada } = orgWithAda({ status });
	await admin.post(path, { credentials: PASSWORD });
	expect(ada()).toMatchObject({ status: to, password: 'Correct-Horse-7' });
});

test.each([
	['E0000038', 403],
	['E0000007', 404],
	['allowed', 200],
] as const)(
	'an org that answers %s to the update of a deactivated user',
	async (deactivatedUpdate, status) => {
		const { org, admin, path } = orgWithAda({ status: 'DEPROVISIONED' });
		org.knobs.deactivatedUpdate = deactivatedUpdate;
		expect((await admin.post(path, { profile: { city: 'Rome' } })).status).toBe(status);
		expect((await admin.get(path)).status).toBe(200);
	},
);

test('a profile that another system owns is not changed, and its status still is', async () => {
	const { admin, path, ada } = orgWithAda({ sourcedElsewhere: true });
	const refused = await admin.post(path, { profile: { city: 'Rome' } });
	expect(refused).toMatchObject({ status: 403, body: { errorCode: 'E0000023' } });
	expect((await admin.post(path, { profile: { city: 'London' } })).status).toBe(200);
	await admin.post(`${path}/lifecycle/suspend`);
	expect(ada()?.status).toBe('SUSPENDED');
});

test('only a replace changes the user type', async () => {
	const { org, admin, path, ada } = orgWithAda();
	const type = await admin.post('/api/v1/meta/types/user', { name: 'robot', displayName: 'Robot' });
	const body = { type: { id: field(type, 'id') }, profile: person('ada') };
	await admin.post(path, body);
	expect(ada()?.type).toBe('user');
	await admin.put(path, body);
	expect(ada()).toMatchObject({ type: 'robot', status: 'ACTIVE' });
	expect(org.users()).toHaveLength(1);
});

describe('an ETag', () => {
	const tagOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers.etag);
	const withTag = async (etag: string, city: string) => {
		const { org, path } = orgWithAda();
		const real = tagOf(await asAdmin(org).get(path));
		const headers = {
			authorization: 'SSWS test-token',
			'if-match': etag === 'current' ? real : etag,
		};
		const url = org.baseUrl + path;
		return await org.http({ method: 'POST', url, headers, body: { profile: { city } } });
	};

	test.each([
		['current', 200, undefined],
		['*', 200, undefined],
		['W/"0000"', 412, 'E0000231'],
		['not a tag', 400, 'E0000242'],
	])('If-Match %s is answered %d', async (etag, status, errorCode) => {
		const answer = await withTag(etag, 'Rome');
		expect(answer.status).toBe(status);
		if (errorCode) expect(answer.body).toMatchObject({ errorCode });
	});

	test('is of the profile alone: a status or a password does not change it', async () => {
		const { admin, path } = orgWithAda();
		const before = tagOf(await admin.get(path));
		await admin.post(path, { credentials: PASSWORD });
		await admin.post(`${path}/lifecycle/suspend`);
		expect(tagOf(await admin.get(path))).toBe(before);
		await admin.post(path, { profile: { city: 'Rome' } });
		expect(tagOf(await admin.get(path))).not.toBe(before);
	});
});

test('a person’s own change of password or question proves the old password', async () => {
	const { admin, path, ada } = orgWithAda({ password: 'Old-Password-1' });
	const change = async (value: string) =>
		await admin.post(`${path}/credentials/change_password`, {
			oldPassword: { value },
			newPassword: { value: 'New-Password-1' },
		});
	expect((await change('wrong')).body).toMatchObject({ errorCode: 'E0000014' });
	expect((await change('Old-Password-1')).body).toEqual({
		password: {},
		provider: { type: 'OKTA', name: 'OKTA' },
	});
	await admin.post(`${path}/credentials/change_recovery_question`, {
		password: { value: 'New-Password-1' },
		recovery_question: { question: 'Why?', answer: 'Because' },
	});
	expect(ada()).toMatchObject({
		password: 'New-Password-1',
		recoveryQuestion: { answer: 'Because' },
	});
});
