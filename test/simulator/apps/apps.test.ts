import { rows } from '../asAdmin';
import { spoke } from './spokeOrg';

test('an Org2Org app tells which hub it points at', async () => {
	const { admin, app } = await spoke();
	expect((await admin.get(`/api/v1/apps/${app}`)).body).toMatchObject({
		id: expect.stringMatching(/^0oa/),
		name: 'okta_org2org',
		label: 'Okta Org2Org',
		status: 'ACTIVE',
		settings: { app: { baseUrl: 'https://hub.okta.test' } },
	});
});

test.each([
	['filter=name%20eq%20%22okta_org2org%22', 1],
	['filter=name%20eq%20%22OKTA_ORG2ORG%22', 0],
	['filter=status%20eq%20%22INACTIVE%22', 0],
	['q=okta', 1],
	['q=salesforce', 0],
])('apps by %s: %d', async (query, count) => {
	const { admin } = await spoke();
	expect(rows(await admin.get(`/api/v1/apps?${query}`))).toHaveLength(count);
});

test('apps by the user who has them', async () => {
	const { admin, idOf } = await spoke();
	const of = async (id: string) =>
		rows(await admin.get(`/api/v1/apps?filter=${encodeURIComponent(`user.id eq "${id}"`)}`)).length;
	expect([await of(idOf('ada')), await of(idOf('bob'))]).toEqual([1, 0]);
});
