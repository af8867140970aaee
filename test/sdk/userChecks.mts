import type okta from '@okta/okta-sdk-nodejs';
import { ADA, person, refused, type Check } from './check.mjs';

const status = async ({ userApi }: okta.Client) => (await userApi.getUser({ userId: ADA })).status;

function lifecycle(
	name: string,
	expected: string,
	run: (client: okta.Client) => Promise<unknown>,
): Check {
	return [name, expected, async (client) => (await run(client), await status(client))];
}

const PROFILE: Check[] = [
	[
		'create',
		'ACTIVE',
		async ({ userApi }) =>
			(
				await userApi.createUser({
					body: { profile: person('ada'), credentials: { password: { value: 'Correct-Horse-7' } } },
					activate: true,
				})
			).status,
	],
	['read', ADA, async ({ userApi }) => (await userApi.getUser({ userId: 'ada' })).profile?.login],
	[
		'update',
		'Turin',
		async ({ userApi }) =>
			(await userApi.updateUser({ userId: ADA, user: { profile: { city: 'Turin' } } })).profile
				?.city,
	],
	[
		'replace',
		undefined,
		async ({ userApi }) =>
			(await userApi.replaceUser({ userId: ADA, user: { profile: person('ada') } })).profile?.city,
	],
];

const LIFECYCLE: Check[] = [
	lifecycle(
		'suspend',
		'SUSPENDED',
		async ({ userApi }) => await userApi.suspendUser({ userId: ADA }),
	),
	lifecycle(
		'unsuspend',
		'ACTIVE',
		async ({ userApi }) => await userApi.unsuspendUser({ userId: ADA }),
	),
	['unlock', 'E0000032', async ({ userApi }) => await refused(userApi.unlockUser({ userId: ADA }))],
	lifecycle(
		'expire password',
		'PASSWORD_EXPIRED',
		async ({ userApi }) => await userApi.expirePassword({ userId: ADA }),
	),
	lifecycle(
		'reset password',
		'RECOVERY',
		async ({ userApi }) =>
			await userApi.generateResetPasswordToken({ userId: ADA, sendEmail: false }),
	),
	lifecycle(
		'reactivate',
		'RECOVERY',
		async ({ userApi }) => await userApi.reactivateUser({ userId: ADA, sendEmail: false }),
	),
	lifecycle(
		'deactivate',
		'DEPROVISIONED',
		async ({ userApi }) => await userApi.deactivateUser({ userId: ADA }),
	),
	lifecycle(
		'activate',
		'PROVISIONED',
		async ({ userApi }) => await userApi.activateUser({ userId: ADA, sendEmail: false }),
	),
	lifecycle(
		'end sessions',
		'PROVISIONED',
		async ({ userApi }) => await userApi.revokeUserSessions({ userId: ADA }),
	),
];

export const USER_CHECKS: Check[] = [...PROFILE, ...LIFECYCLE];
