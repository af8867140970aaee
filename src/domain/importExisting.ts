import { mapProfile, type ImportMapping } from './importMapping';
import type { HubUser, ImportRules, ImportUpdate } from './importPlan';
import { treatLeaver, type Departure, type LeaverPolicy } from './leaverPolicy';
import { isDeactivated, type UserStatus } from './lifecycle';
import { difference, type AttributeChange } from './profile';
import type { ExistingUser, KeepPlan, UserStep } from './userPlan';

/** What happens to a user of the spoke whose hub user has left. */
export function planDeparted(
	user: ExistingUser,
	departure: Departure,
	leavers: LeaverPolicy,
): ImportUpdate | KeepPlan {
	const treatment = treatLeaver(departure, user.status, leavers);
	if ('reason' in treatment) return keep(user, treatment.reason);
	const { operation, reaches } = treatment;
	return {
		verb: 'update',
		action: operation === 'suspend' ? 'suspended' : 'deactivated',
		id: user.id,
		changes: [],
		steps: [{ step: 'lifecycle', operation, sendEmail: false }],
		reaches,
	};
}

/** What happens to a user of the spoke whose hub user is there. */
export function planMatched(
	hubUser: HubUser,
	user: ExistingUser,
	rules: ImportRules,
): ImportUpdate | KeepPlan {
	const returns = returnOf(hubUser, user, rules);
	if (isDeactivated(user.status) && !returns)
		return keep(user, 'the spoke’s user is deactivated, and returners are not reactivated');
	const changes = changesOf(hubUser, user, rules.mapping);
	if (changes.length === 0 && !returns)
		return keep(user, 'every mapped attribute has this value in the spoke already');
	const update: UserStep[] = changes.length > 0 ? [{ step: 'update', changes }] : [];
	return {
		verb: 'update',
		action: returns ? 'reactivated' : links(changes, rules.mapping) ? 'linked' : 'updated',
		id: user.id,
		changes,
		steps: [...(returns ? [returns.step] : []), ...update],
		reaches: returns?.reaches ?? user.status,
	};
}

/** Somebody who is back in the hub comes back in the spoke; a deactivated user takes changes only afterwards. */
function returnOf(
	hubUser: HubUser,
	user: ExistingUser,
	{ reactivates, newUsers }: ImportRules,
): { step: UserStep; reaches: UserStatus } | undefined {
	if (!reactivates.has(user.status) || hubUser.status === 'SUSPENDED') return undefined;
	if (user.status === 'SUSPENDED')
		return {
			step: { step: 'lifecycle', operation: 'unsuspend', sendEmail: false },
			reaches: 'ACTIVE',
		};
	const sendEmail = newUsers === 'mail';
	return {
		step: { step: 'lifecycle', operation: 'activate', sendEmail },
		reaches: 'PROVISIONED',
	};
}

function changesOf(
	hubUser: HubUser,
	user: ExistingUser,
	mapping: ImportMapping,
): AttributeChange[] {
	const fixed = new Set(
		mapping.attributes.filter(({ onlyOnCreate }) => onlyOnCreate).map(({ spoke }) => spoke),
	);
	return difference(user.profile, mapProfile(hubUser, mapping)).filter(
		({ attribute }) => !fixed.has(attribute),
	);
}

const links = (changes: readonly AttributeChange[], { link }: ImportMapping): boolean =>
	changes.some(({ attribute }) => attribute === link);

function keep({ id, status }: ExistingUser, reason: string): KeepPlan {
	return { verb: 'keep', id, status, reason };
}
