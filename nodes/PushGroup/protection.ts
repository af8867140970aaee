import type { Protection } from '../../src/domain/protection';
import type { OktaClient } from '../../src/okta/client';
import { protectionOf } from '../../src/operations/protectionOf';
import { listOf } from '../shared/lists';
import type { Options } from './parameters';

/** Whom a push must not touch, with the members of the protected group as they are now. */
export async function readProtection(hub: OktaClient, options: Options): Promise<Protection> {
	const { ownershipAttribute, ownerName } = options;
	return await protectionOf(hub, {
		logins: listOf(options.protectedUsers),
		groupId: options.protectedGroupId || undefined,
		emailDomains: listOf(options.emailDomains),
		ownership:
			ownershipAttribute && ownerName
				? { attribute: ownershipAttribute.trim(), owner: ownerName.trim() }
				: undefined,
	});
}
