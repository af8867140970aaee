import { guard, type Ceiling } from '../../domain/guard';
import type { Refusal } from '../../domain/refusal';
import type { OktaClient } from '../../okta/client';
import { listMembers } from '../../okta/members';
import type { OktaUser } from '../../okta/users';
import { looksLikeUser } from '../../okta/looks';

export interface DeactivationCeiling extends Ceiling {
	/** The percentage is of this hub group's members; of the whole org where it is missing. */
	scopeGroupId?: string;
}

const WHAT = 'deactivations, suspensions or deletions';

/** Why a run that would take the access of `planned` people must not begin; undefined where it may. */
export async function guardDeactivations(
	hub: OktaClient,
	{ planned, items }: { planned: number; items: number },
	{ count, percent, scopeGroupId }: DeactivationCeiling,
): Promise<Refusal | undefined> {
	if (planned === 0) return undefined;
	const byCount = guard(
		{ what: WHAT, planned, of: items, setting: 'Maximum Deactivations' },
		{ count },
	);
	if (byCount || percent === undefined) return byCount;
	const of = await countUsers(hub, scopeGroupId, enoughFor(planned, percent));
	const setting = 'Maximum Deactivations (Percent)';
	// Of nobody, whatever is planned is all of them.
	return guard({ what: WHAT, planned, of: of || planned, setting }, { percent });
}

/** From this many users on, the percentage allows what is planned; nobody has to count any further. */
function enoughFor(planned: number, percent: number): number {
	return percent > 0 ? Math.ceil((100 * planned) / percent) : Infinity;
}

/** Users that are not deactivated, as far as they have to be counted: Okta has no call that counts them. */
async function countUsers(
	hub: OktaClient,
	groupId: string | undefined,
	enough: number,
): Promise<number> {
	let users = 0;
	for await (const page of groupId ? listMembers(hub, groupId) : everybody(hub)) {
		users += page.filter(({ status }) => status !== 'DEPROVISIONED').length;
		if (users >= enough) break;
	}
	return users;
}

/** The plain list leaves deactivated users out (Okta API reference, List users). */
function everybody(hub: OktaClient): AsyncGenerator<OktaUser[], void, undefined> {
	return hub.pages<OktaUser>({
		method: 'GET',
		path: '/api/v1/users',
		query: { limit: 200 },
		doing: 'count the users',
		looks: looksLikeUser,
	});
}
