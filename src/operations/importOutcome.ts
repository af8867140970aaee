import { loginOf } from '../domain/logins';
import type { HubUser, ImportPlan, ImportUpdate } from '../domain/importPlan';
import type { ImportSituation } from '../domain/importSituation';
import type { UserStatus } from '../domain/lifecycle';
import { ruleName } from '../domain/matching';
import { difference, type AttributeChange, type Profile } from '../domain/profile';
import type { OktaUser } from '../okta/users';

/** What an import did, or would do, for one user of the hub. Holds no secret. */
export interface ImportOutcome {
	action: ImportUpdate['action'] | 'created' | 'kept' | 'toConfirm';
	/** True where the run only says what it would do. */
	planned: boolean;
	/** Why nothing was done, or why a person has to decide. */
	reason?: string;
	situation: ImportSituation<OktaUser>['situation'] | 'deleted';
	/** The rule that found the spoke's user. */
	matchedBy?: string;
	/** The hub's login, or the spoke's where the hub user is deleted. */
	login: string;
	hubId: string;
	hubStatus: UserStatus | 'DELETED';
	/** Missing where the spoke has nobody. */
	spokeId?: string;
	/** Of the spoke's user; null where there is none. */
	status: { before: UserStatus | null; after: UserStatus | null };
	changes: AttributeChange[];
	/** Users of the spoke to choose from; only with `toConfirm`. */
	candidates?: SpokeCandidate[];
	/** What the hub says; only with `toConfirm`. */
	hubProfile?: Profile;
	warnings: string[];
	/** Calls for this person alone; what a run reads for many at once is not counted here. */
	requests: number;
}

export interface SpokeCandidate {
	spokeId: string;
	login: string;
	status: UserStatus;
	email?: unknown;
	firstName?: unknown;
	lastName?: unknown;
}

/** Where the planning of one hub user has come to. */
export interface Planned {
	hubUser: HubUser;
	situation: ImportSituation<OktaUser>;
	plan: ImportPlan;
}

/** What a plan will have done. */
export function foreseen({ hubUser, situation, plan }: Planned, planned: boolean): ImportOutcome {
	const user = 'user' in situation ? situation.user : undefined;
	const rule = 'rule' in situation ? situation.rule : undefined;
	return {
		...saidOf(plan, user),
		planned,
		situation: situation.situation,
		matchedBy: rule && ruleName(rule),
		login: loginOf(hubUser),
		hubId: hubUser.id,
		hubStatus: hubUser.status,
		spokeId: user?.id,
		...(plan.verb === 'confirm'
			? { candidates: candidatesOf(situation), hubProfile: hubUser.profile }
			: {}),
		warnings: [],
		requests: 0,
	};
}

type Said = Pick<ImportOutcome, 'action' | 'reason' | 'status' | 'changes'>;

function saidOf(plan: ImportPlan, user: OktaUser | undefined): Said {
	const before = user?.status ?? null;
	switch (plan.verb) {
		case 'create':
			return {
				action: 'created',
				status: { before, after: plan.reaches },
				changes: difference({}, plan.profile),
			};
		case 'update': {
			const { action, changes, reaches } = plan;
			return { action, status: { before, after: reaches }, changes };
		}
		default: {
			const action = plan.verb === 'confirm' ? 'toConfirm' : 'kept';
			return { action, reason: plan.reason, status: { before, after: before }, changes: [] };
		}
	}
}

function candidatesOf(situation: ImportSituation<OktaUser>): SpokeCandidate[] {
	const users =
		'candidates' in situation ? situation.candidates : 'user' in situation ? [situation.user] : [];
	return users.map(({ id, status, profile }) => ({
		spokeId: id,
		login: loginOf({ profile }),
		status,
		email: profile.email,
		firstName: profile.firstName,
		lastName: profile.lastName,
	}));
}
