import { createOrg } from '../../simulator';
import { createOktaClient } from '../../src/okta/client';
import { assignedPeople } from '../../src/operations/assignedPeople';
import { clientOf } from '../support/orgClient';

const spoke = () =>
	createOrg({
		name: 'spoke',
		seed: {
			users: ['ada', 'grace'].map((name) => ({ profile: { login: `${name}@example.com` } })),
			apps: [
				{
					users: [{ login: 'ada@example.com', externalId: '00u1' }, { login: 'grace@example.com' }],
				},
			],
		},
	});
type Spoke = ReturnType<typeof spoke>;

async function appScope(org: Spoke) {
	const { body } = await clientOf(org, 'spoke').send<Array<{ id: string }>>({
		method: 'GET',
		path: '/api/v1/apps',
		doing: 'list apps',
	});
	return { kind: 'app', appId: body[0]?.id ?? '' } as const;
}

/** An org that does not put people into their assignments. */
const withoutExpand = (org: Spoke) =>
	createOktaClient(
		async (request) =>
			await org.http({
				...request,
				url: request.url.replace(/&?expand=user/, ''),
				headers: { ...request.headers, authorization: `SSWS ${org.token}` },
			}),
		{ role: 'spoke', url: org.baseUrl },
	);

const expected = [
	{ login: 'ada@example.com', linkedHubId: '00u1' },
	{ login: 'grace@example.com', linkedHubId: undefined },
];

test.each([
	['come with their assignments', clientOf, 1],
	['are read one by one where an answer leaves them out', withoutExpand, 3],
] as const)('the people of an app %s', async (_, connect, calls) => {
	const org = spoke();
	const scope = await appScope(org);
	org.journal.clear();
	const people = await assignedPeople(connect(org, 'spoke'), scope);
	expect(people.map(({ profile, linkedHubId }) => ({ login: profile.login, linkedHubId }))).toEqual(
		expected,
	);
	expect(org.journal.entries).toHaveLength(calls);
});
