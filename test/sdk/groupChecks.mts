import { ADA, adaId, all, org, type Check } from './check.mjs';

const idOf = (name: string) => org.group(name)?.id ?? '';

export const GROUP_CHECKS: Check[] = [
	[
		'create a group',
		'OKTA_GROUP',
		async ({ groupApi }) =>
			(await groupApi.createGroup({ group: { profile: { name: 'Engines' } } })).type,
	],
	[
		'add a member',
		[ADA],
		async ({ groupApi }) => (
			await groupApi.assignUserToGroup({ groupId: idOf('Engines'), userId: adaId() }),
			org.membersOf('Engines')
		),
	],
	[
		'list members',
		1,
		async ({ groupApi }) =>
			(await all(groupApi.listGroupUsers({ groupId: idOf('Engines') }))).length,
	],
	[
		'groups of a user',
		['Everyone', 'Engines'],
		async ({ userApi }) =>
			(await all(userApi.listUserGroups({ userId: ADA }))).map(({ profile }) => profile?.name),
	],
	[
		'search groups',
		1,
		async ({ groupApi }) =>
			(await all(groupApi.listGroups({ search: 'profile.name sw "eng"' }))).length,
	],
	[
		'rename',
		'Motors',
		async ({ groupApi }) =>
			(
				await groupApi.replaceGroup({
					groupId: idOf('Engines'),
					group: { profile: { name: 'Motors' } },
				})
			).profile?.name,
	],
	[
		'remove a member',
		[],
		async ({ groupApi }) => (
			await groupApi.unassignUserFromGroup({ groupId: idOf('Motors'), userId: adaId() }),
			org.membersOf('Motors')
		),
	],
	[
		'delete a group',
		undefined,
		async ({ groupApi }) => (
			await groupApi.deleteGroup({ groupId: idOf('Motors') }),
			org.group('Motors')
		),
	],
];
