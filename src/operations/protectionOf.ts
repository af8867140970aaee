import type { Protection } from '../domain/protection';
import type { OktaClient } from '../okta/client';
import { listMembers } from '../okta/members';

export interface ProtectionWish {
	logins: readonly string[];
	/** A hub group whose members are never changed. */
	groupId?: string;
	emailDomains: readonly string[];
	ownership?: Protection['ownership'];
}

/** Reads who must not be touched, once per run. */
export async function protectionOf(hub: OktaClient, wish: ProtectionWish): Promise<Protection> {
	const ids = new Set<string>();
	if (wish.groupId)
		for await (const page of listMembers(hub, wish.groupId)) for (const { id } of page) ids.add(id);
	return {
		logins: new Set(wish.logins.map((login) => login.toLowerCase())),
		ids,
		emailDomains: new Set(
			wish.emailDomains.map((domain) => domain.toLowerCase().replace(/^@/, '')),
		),
		ownership: wish.ownership,
	};
}
