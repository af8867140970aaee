import { createOrg } from '../../simulator';
import { assignedTo } from '../../src/operations/pushGroupAssigned';
import { clientOf } from '../support/orgClient';

const spoke = createOrg({
	name: 'spoke',
	seed: {
		users: ['ada', 'bob'].map((name) => ({ profile: { login: `${name}@acme.example` } })),
		apps: [
			{
				label: 'Linked',
				users: [{ login: 'ada@acme.example', externalId: '00uHUB' }, { login: 'bob@acme.example' }],
			},
			{ label: 'Empty' },
		],
	},
});
const client = clientOf(spoke, 'spoke');

async function appNamed(wanted: string): Promise<string> {
	const call = { method: 'GET', path: '/api/v1/apps', doing: 'list apps' } as const;
	const { body } = await client.send<Array<{ id: string; label: string }>>(call);
	return body.find(({ label }) => label === wanted)?.id ?? '';
}

test('everybody assigned is there, with the hub user the app has linked', async () => {
	const idOf = (name: string) => spoke.userByLogin(`${name}@acme.example`)?.id;
	expect([...(await assignedTo(client, await appNamed('Linked')))].sort()).toEqual(
		[
			[idOf('ada'), '00uHUB'],
			[idOf('bob'), undefined],
		].sort(),
	);
});

test('an app to which nobody is assigned stops the run: it may be a missing right', async () => {
	await expect(assignedTo(client, await appNamed('Empty'))).rejects.toMatchObject({
		code: 'EMPTY_SOURCE',
	});
});
