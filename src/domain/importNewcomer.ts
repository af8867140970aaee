import { mapProfile, spokeLogin } from './importMapping';
import type { HubUser, ImportRules } from './importPlan';
import { withoutUnset } from './profile';
import type { CreatePlan } from './userPlan';

/** A user of the spoke made after one of the hub. It has no password; Okta or an identity provider lets it in. */
export function planNewcomer(
	hubUser: HubUser,
	{ mapping, newUsers }: Pick<ImportRules, 'mapping' | 'newUsers'>,
): CreatePlan {
	const { login, email, firstName, lastName } = hubUser.profile;
	const required = { login, email, firstName, lastName };
	return {
		verb: 'create',
		profile: withoutUnset({
			...required,
			...mapProfile(hubUser, mapping),
			login: spokeLogin(hubUser, mapping),
		}),
		activate: newUsers === 'mail',
		mustChangePassword: false,
		groupIds: [],
		steps:
			newUsers === 'silent' ? [{ step: 'lifecycle', operation: 'activate', sendEmail: false }] : [],
		reaches: newUsers === 'staged' ? 'STAGED' : 'PROVISIONED',
	};
}
