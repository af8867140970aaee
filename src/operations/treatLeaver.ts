import { isDeactivated, type LifecycleOperation, type UserStatus } from '../domain/lifecycle';
import { loginOf } from '../domain/logins';
import { refuseExisting, type Protection } from '../domain/protection';
import { administratorRefusal } from '../domain/userRefusals';
import type { OktaClient } from '../okta/client';
import { removeUserFromGroup } from '../okta/groups';
import { lifecycle, readUser, type OktaUser } from '../okta/users';
import { Refused } from './Refused';

/** What becomes of somebody who is no longer assigned. Each one but `nothing` also ends the membership. */
export type LeaverTreatment = 'nothing' | 'removeFromGroup' | 'suspend' | 'deactivate';

export interface LeaverOutcome {
	action: 'suspended' | 'deactivated' | 'removedFromGroup' | 'kept';
	planned: boolean;
	reason?: string;
	login: string;
	hubId: string;
	status: { before: UserStatus; after: UserStatus };
}

interface LeaverSettings {
	leavers: LeaverTreatment;
	hubGroupId?: string;
	protection: Protection;
	task: { dryRun: boolean };
	isAdministrator(id: string): Promise<boolean>;
}

/** Okta suspends active users only (Okta API reference, User Lifecycle); whoever is not gets no access to lose. */
const SUSPENDABLE: ReadonlySet<UserStatus> = new Set<UserStatus>(['ACTIVE', 'PROVISIONED']);

/** Takes the access of one person who left the scope; the membership ends last, so that a cut run finds them again. */
export async function treatLeaver(
	hub: OktaClient,
	member: OktaUser,
	settings: LeaverSettings,
): Promise<LeaverOutcome> {
	const { user } = await readUser(hub, member.id);
	const refusal = refuseExisting(user, settings.protection);
	if (refusal) throw new Refused(refusal);
	if (await settings.isAdministrator(user.id)) throw new Refused(administratorRefusal(user));
	const operation = operationFor(user.status, settings.leavers);
	const planned = settings.task.dryRun;
	const login = loginOf(user);
	if (!planned && operation)
		await lifecycle(hub, user.id, operation, { doing: `${operation} user ${login}` });
	if (!planned && settings.hubGroupId) await removeUserFromGroup(hub, settings.hubGroupId, user.id);
	return {
		...said(operation),
		planned,
		login,
		hubId: user.id,
		status: { before: user.status, after: operation ? REACHES[operation] : user.status },
	};
}

type Taking = Extract<LifecycleOperation, 'suspend' | 'deactivate'>;

const REACHES: Record<Taking, UserStatus> = { suspend: 'SUSPENDED', deactivate: 'DEPROVISIONED' };

function operationFor(status: UserStatus, treatment: LeaverTreatment): Taking | undefined {
	if (treatment === 'deactivate') return isDeactivated(status) ? undefined : 'deactivate';
	return treatment === 'suspend' && SUSPENDABLE.has(status) ? 'suspend' : undefined;
}

function said(operation: Taking | undefined): Pick<LeaverOutcome, 'action' | 'reason'> {
	const reason = 'no longer assigned in the spoke';
	if (operation === undefined) return { action: 'removedFromGroup', reason };
	return { action: operation === 'suspend' ? 'suspended' : 'deactivated', reason };
}
