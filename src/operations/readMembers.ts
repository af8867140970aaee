import { encoded } from '../domain/encoded';
import type { OktaCall, OktaClient, OktaPage } from '../okta/client';
import { PageTrail } from '../okta/pageTrail';
import type { OktaUser } from '../okta/users';
import { USERS_ON_A_PAGE, whenCursorIsRefused } from '../okta/userQuery';
import { Refused } from './Refused';
import { looksLikeUser } from '../okta/looks';

/** How far the members of a group were read. */
export interface MembersRead {
	/** Okta's own address of the next page. */
	next?: string;
	/** The last member, to find the place again where that address has expired. */
	last?: string;
}

/**
 * Reads a group's members page by page until about `wanted` were read; answers with the place to go on, or undefined
 * at the end. Members can neither be asked for by id nor cut down to some attributes (OpenAPI 2026.06.3, listGroupUsers).
 */
export async function readMembers(
	client: OktaClient,
	groupId: string,
	start: MembersRead,
	{ wanted, take }: { wanted: number; take(users: OktaUser[], at: string | undefined): void },
): Promise<MembersRead | undefined> {
	const call: OktaCall = {
		method: 'GET',
		path: `/api/v1/groups/${encoded(groupId)}/users`,
		query: { limit: USERS_ON_A_PAGE },
		doing: `list the members of group ${groupId}`,
		looks: looksLikeUser,
	};
	const trail = new PageTrail(client, call.doing);
	let place: MembersRead | undefined = start;
	for (let taken = 0; place && taken < wanted; ) {
		const page: OktaPage<OktaUser> = trail.passed(await pageAt(client, call, place, trail));
		take(page.items, page.at);
		taken += page.items.length;
		const last: string | undefined = page.items[page.items.length - 1]?.id ?? place.last;
		place = page.next === undefined ? undefined : { next: page.next, last };
	}
	return place;
}

async function pageAt(
	client: OktaClient,
	call: OktaCall,
	{ next, last }: MembersRead,
	trail: PageTrail,
): Promise<OktaPage<OktaUser>> {
	const page =
		next === undefined
			? undefined
			: await client.page<OktaUser>(call, next).catch(whenCursorIsRefused);
	if (page) return page;
	trail.begin();
	return await pageBehind(client, call, last);
}

/** The first page, or what comes behind a member that was the last one read. */
async function pageBehind(client: OktaClient, call: OktaCall, last: string | undefined) {
	const trail = new PageTrail(client, call.doing);
	let page = await client.page<OktaUser>(call);
	if (last === undefined) return page;
	for (;;) {
		const at = page.items.findIndex(({ id }) => id === last);
		if (at >= 0) return { ...page, items: page.items.slice(at + 1) };
		if (page.next === undefined) throw new Refused(placeLost());
		page = trail.passed(await client.page<OktaUser>(call, page.next));
	}
}

function placeLost() {
	return {
		code: 'PLACE_LOST',
		message:
			'The members of the group cannot be read further: the last one that was read is no member any more',
		remedy: 'Begin the import again with an empty ‘Continue From’.',
	};
}
