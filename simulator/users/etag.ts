import { createHash } from 'crypto';
import { oktaError } from '../OktaError';
import type { User } from '../state/User';

const WELL_FORMED = /^(W\/)?"[^"]*"$/;

/** `W/"<64 hex>"`; the same for the same content, whoever has it (recorded: GET /users/{id} since 2025). */
export function etagOf(user: User): string {
	const { status, typeId, profile, recoveryQuestion, passwordChanged, realmId } = user;
	const content = [status, typeId, profile, recoveryQuestion?.question, passwordChanged, realmId];
	return `W/"${createHash('sha256').update(JSON.stringify(content)).digest('hex')}"`;
}

/**
 * Refuses a write whose `If-Match` names another state (E0000231) or nothing at all (E0000242); without the header every
 * write passes (Okta API reference, "Update user").
 */
export function requireMatch(ifMatch: string | undefined, user: User): void {
	if (ifMatch === undefined || ifMatch.trim() === '*') return;
	if (!WELL_FORMED.test(ifMatch.trim())) throw oktaError('E0000242');
	const bare = (tag: string) => tag.trim().replace(/^W\//, '');
	if (bare(ifMatch) !== bare(etagOf(user))) throw oktaError('E0000231');
}
