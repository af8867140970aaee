import { planDeparted, planMatched } from './importExisting';
import { planNewcomer } from './importNewcomer';
import type { ImportMapping } from './importMapping';
import type { ImportSituation } from './importSituation';
import { departureOf, type Departure, type LeaverPolicy } from './leaverPolicy';
import type { UserStatus } from './lifecycle';
import type { AttributeChange, Profile } from './profile';
import type { CreatePlan, ExistingUser, KeepPlan, UserStep } from './userPlan';

/** A user of the hub as an import reads it. */
export interface HubUser {
	id: string;
	status: UserStatus;
	lastUpdated?: string;
	profile: Profile;
}

export interface ImportRules {
	mapping: ImportMapping;
	/** Whether somebody whom the spoke does not have is created. */
	creates: boolean;
	/** How a new user starts: staged, activated with a mail, or activated without one. */
	newUsers: 'staged' | 'mail' | 'silent';
	/** Whether a match that no link confirms waits for a person. */
	confirmsExact: boolean;
	leavers: LeaverPolicy;
	/** Statuses from which a returner is brought back. */
	reactivates: ReadonlySet<UserStatus>;
}

export interface ImportUpdate {
	verb: 'update';
	action: 'updated' | 'linked' | 'reactivated' | 'suspended' | 'deactivated';
	id: string;
	changes: AttributeChange[];
	steps: UserStep[];
	reaches: UserStatus;
}

export type ImportPlan =
	| CreatePlan
	| ImportUpdate
	| KeepPlan
	| { verb: 'nobody'; reason: string }
	| { verb: 'confirm'; reason: string };

/** Whether the plan takes somebody's access away; what the safeguard counts. */
export function takesAccess(plan: ImportPlan): boolean {
	return plan.verb === 'update' && (plan.action === 'suspended' || plan.action === 'deactivated');
}

/** Decides what an import has to do for one hub user. Reads nothing, writes nothing. */
export function planImport(
	hubUser: HubUser,
	situation: ImportSituation<ExistingUser>,
	rules: ImportRules,
): ImportPlan {
	const departure = departureOf(hubUser.status, rules.leavers);
	switch (situation.situation) {
		case 'confirmed':
			return planLinked(hubUser, situation.user, departure, rules);
		case 'found':
			return rules.confirmsExact
				? planLinked(hubUser, situation.user, departure, rules)
				: unconfirmed(departure, 'a match that waits for a person to confirm it');
		case 'absent':
			return planAbsent(hubUser, departure, rules);
		default:
			return unconfirmed(departure, WAITS[situation.situation]);
	}
}

const WAITS = {
	ambiguous: 'several users of the spoke match',
	partial: 'only the first and last name are the same',
	contested: 'several users of the hub match the same user of the spoke',
	linkedElsewhere: 'the user of the spoke is linked to another user of the hub',
} as const;

function planLinked(
	hubUser: HubUser,
	user: ExistingUser,
	departure: Departure | undefined,
	rules: ImportRules,
): ImportUpdate | KeepPlan {
	return departure
		? planDeparted(user, departure, rules.leavers)
		: planMatched(hubUser, user, rules);
}

/** Nobody loses access for a match that is not sure, and somebody who is gone needs no decision any more. */
function unconfirmed(departure: Departure | undefined, reason: string): ImportPlan {
	return departure
		? { verb: 'nobody', reason: 'gone from the hub, and nobody in the spoke is linked' }
		: { verb: 'confirm', reason };
}

function planAbsent(
	hubUser: HubUser,
	departure: Departure | undefined,
	rules: ImportRules,
): ImportPlan {
	if (departure) return { verb: 'nobody', reason: 'gone from the hub, and not in the spoke' };
	if (!rules.creates)
		return { verb: 'nobody', reason: 'nobody in the spoke matches, and new users are not created' };
	return planNewcomer(hubUser, rules);
}
