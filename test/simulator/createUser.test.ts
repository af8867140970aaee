import { createOrg } from '../../simulator';
import { asAdmin, field } from './asAdmin';
import { newcomer, PASSWORD, person } from './people';

const federated = { provider: { type: 'FEDERATION', name: 'FEDERATION' } };

describe('the status of a new user follows the table of creation scenarios', () => {
	test.each([
		['no password, activated', '?activate=true', {}, 'PROVISIONED'],
		['nothing said', '', {}, 'PROVISIONED'],
		['no password, not activated', '?activate=false', {}, 'STAGED'],
		['password, activated', '?activate=true', PASSWORD, 'ACTIVE'],
		['password, not activated', '?activate=false', PASSWORD, 'STAGED'],
		['password to be changed', '?nextLogin=changePassword', PASSWORD, 'PASSWORD_EXPIRED'],
		['federated, activated', '?provider=true', federated, 'ACTIVE'],
		['federated, not activated', '?provider=true&activate=false', federated, 'STAGED'],
	])('%s', async (_, query, credentials, status) => {
		const org = createOrg();
		const made = await asAdmin(org).post(`/api/v1/users${query}`, {
			...newcomer('ada'),
			credentials,
		});
		expect([made.status, field(made, 'status')]).toEqual([200, status]);
		expect(org.userByLogin('ada@x.example')?.status).toBe(status);
	});

	test('an org with optional passwords activates without one', async () => {
		const org = createOrg({ knobs: { passwordOptional: true } });
		const made = await asAdmin(org).post('/api/v1/users', newcomer('ada'));
		expect(field(made, 'status')).toBe('ACTIVE');
	});
});

describe('a new user is refused', () => {
	test.each([
		['a password to change without one', '?nextLogin=changePassword', {}, 'E0000124'],
		[
			'a password to change without activation',
			'?activate=false&nextLogin=changePassword',
			{ credentials: PASSWORD },
			'E0000125',
		],
		[
			'a federated user with a password',
			'?provider=true',
			{ credentials: { ...federated, ...PASSWORD } },
			'E0000001',
		],
		['a federated user without the provider flag', '', { credentials: federated }, 'E0000001'],
		[
			'a question without its answer',
			'',
			{ credentials: { recovery_question: { question: 'Why?' } } },
			'E0000001',
		],
		['a weak password', '', { credentials: { password: { value: 'short' } } }, 'E0000001'],
		[
			'a password with a part of the login',
			'',
			{ credentials: { password: { value: 'Lovelace77' } } },
			'E0000001',
		],
		['a group that is not there', '', { groupIds: ['00gnone'] }, 'E0000007'],
		['a user type of another org', '', { type: { id: 'otyk0000000000000xx7' } }, 'E0000007'],
	])('%s', async (_, query, more, errorCode) => {
		const org = createOrg();
		const refused = await asAdmin(org).post(`/api/v1/users${query}`, {
			...newcomer('lovelace'),
			...more,
		});
		expect(refused.body).toMatchObject({ errorCode });
		expect(org.users()).toEqual([]);
	});

	test.each([
		[20, 200],
		[21, 400],
	])('with %d groups: %d', async (count, status) => {
		const names = Array.from({ length: count }, (_, at) => ({ name: `group ${at}` }));
		const org = createOrg({ seed: { groups: names } });
		const groupIds = names.map(({ name }) => org.group(name)?.id);
		const made = await asAdmin(org).post('/api/v1/users', { ...newcomer('ada'), groupIds });
		expect(made.status).toBe(status);
		expect(org.userByLogin('ada@x.example')?.groups ?? []).toHaveLength(status === 200 ? count : 0);
	});
});

test('a taken login is 400 with Okta’s cause, in any letter case and from a deactivated user too', async () => {
	const org = createOrg({ seed: { users: [{ profile: person('ada'), status: 'DEPROVISIONED' }] } });
	const refused = await asAdmin(org).post('/api/v1/users', newcomer('ADA'));
	expect(refused).toMatchObject({
		status: 400,
		body: {
			errorCode: 'E0000001',
			errorSummary: 'Api validation failed: login',
			errorLink: 'E0000001',
			errorId: expect.stringMatching(/^oae/),
			errorCauses: [
				{
					errorSummary:
						'login: An object with this field already exists in the current organization',
				},
			],
		},
	});
});

test('an answer shows what was recorded: nulls for two attributes alone, whole seconds, no secret', async () => {
	const org = createOrg();
	const { body } = await asAdmin(org).post('/api/v1/users', {
		profile: person('ada', { postalAddress: null }),
		credentials: { ...PASSWORD, recovery_question: { question: 'Why?', answer: 'Because' } },
	});
	expect(body).toMatchObject({
		id: expect.stringMatching(/^00u[A-Za-z0-9]{17}$/),
		created: '2026-01-05T09:00:00.000Z',
		passwordChanged: '2026-01-05T09:00:00.000Z',
		credentials: { password: {}, recovery_question: { question: 'Why?' } },
	});
	expect(Reflect.get(Object(body), 'profile')).toEqual({
		...person('ada'),
		mobilePhone: null,
		secondEmail: null,
	});
	expect(JSON.stringify(body)).not.toMatch(/Correct-Horse|Because/);
});

test('a realm stays with its user', async () => {
	const org = createOrg();
	const admin = asAdmin(org);
	const made = await admin.post('/api/v1/users', { ...newcomer('ada'), realmId: 'guo1' });
	const changed = await admin.post(`/api/v1/users/${field(made, 'id')}`, {
		profile: { city: 'Ada' },
	});
	expect(changed.body).toMatchObject({ realmId: 'guo1' });
});
