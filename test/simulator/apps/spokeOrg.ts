import { createOrg, type Seed } from '../../../simulator';
import { asAdmin, rows } from '../asAdmin';

export const person = (name: string, more = {}) => ({
	profile: { login: `${name}@x.example`, ...more },
});
export const HUB_ID = '00uHubAda00000000001';

/** A spoke with Ada in its Org2Org app, and Bob and Cyd in a group. */
export async function spoke(seed: Seed = {}) {
	const org = createOrg({
		name: 'spoke',
		seed: {
			users: [person('ada', { firstName: 'Ada' }), person('bob'), person('cyd')],
			groups: [{ name: 'Engines', members: ['bob@x.example', 'cyd@x.example'] }],
			apps: [
				{
					baseUrl: 'https://hub.okta.test',
					users: [
						{ login: 'ada@x.example', externalId: HUB_ID, initialStatus: 'active_with_pass' },
					],
				},
			],
			...seed,
		},
	});
	const admin = asAdmin(org);
	const [app] = rows(await admin.get('/api/v1/apps'));
	const users = `/api/v1/apps/${String(app?.id)}/users`;
	const groups = `/api/v1/apps/${String(app?.id)}/groups`;
	const idOf = (name: string) => org.userByLogin(`${name}@x.example`)?.id ?? '';
	const groupId = org.group('Engines')?.id ?? '';
	return { org, admin, app: String(app?.id), users, groups, idOf, groupId };
}

/** The user names on a page of app users. */
export const names = (answer: Parameters<typeof rows>[0]) =>
	rows(answer).map(({ credentials }) => Reflect.get(Object(credentials), 'userName'));
