import type okta from '@okta/okta-sdk-nodejs';
import { ADA, adaId, all, person, refused, type Check } from './check.mjs';

async function makeSeven({ userApi }: okta.Client): Promise<void> {
	for (let at = 0; at < 7; at++)
		await userApi.createUser({ body: { profile: person(`u${at}`) }, activate: false });
}

export const LIST_CHECKS: Check[] = [
	[
		'page through users',
		9,
		async (client) => (
			await makeSeven(client),
			(await all(client.userApi.listUsers({ limit: 3 }))).length
		),
	],
	[
		'search users',
		7,
		async ({ userApi }) =>
			(await all(userApi.listUsers({ search: 'status eq "STAGED"', limit: 2 }))).length,
	],
	[
		'schema',
		31,
		async ({ schemaApi }) =>
			Object.keys(
				(await schemaApi.getUserSchema({ schemaId: 'default' })).definitions?.base?.properties ??
					{},
			).length,
	],
	[
		'user types',
		['user'],
		async ({ userTypeApi }) => (await all(userTypeApi.listUserTypes())).map(({ name }) => name),
	],
	[
		'delete twice',
		'E0000007',
		async ({ userApi }) => {
			await userApi.deleteUser({ userId: adaId() });
			await userApi.deleteUser({ userId: adaId() });
			return await refused(userApi.getUser({ userId: ADA }));
		},
	],
];
