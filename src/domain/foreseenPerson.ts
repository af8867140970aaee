import { reasonProfile } from './leaving';
import type { StatusChangePlan, StatusPerson } from './statusPlan';
import type { StatusWish } from './statusWish';

/** The person as a plan will leave it, for whoever plans on from there; undefined: gone. */
export function foreseenPerson(
	person: StatusPerson,
	{ steps, reaches }: StatusChangePlan,
	wish: StatusWish,
): StatusPerson | undefined {
	if (reaches === null) return undefined;
	const reason = steps.includes('recordReason') ? reasonProfile(wish.leaving) : {};
	return {
		...person,
		status: reaches,
		hasPassword:
			steps.includes('setPassword') || (person.hasPassword && !steps.includes('deactivate')),
		federated: person.federated || steps.includes('convertToFederated'),
		profile: { ...person.profile, ...reason },
		pushedGroups: steps.includes('removeFromGroups') ? [] : person.pushedGroups,
	};
}
