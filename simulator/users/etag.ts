import { createHash } from 'crypto';
import { oktaError } from '../OktaError';
import type { User } from '../state/User';

const WELL_FORMED = /^(W\/)?"[^"]*"$/;

/**
 * `W/"<64 hex>"` of the profile alone: status, password and question do not change it, and two users with equal profiles
 * share it (recorded: GET /users/{id} since 2025).
 */
export function etagOf(user: User): string {
	const content = JSON.stringify(Object.entries(user.profile).sort());
	return `W/"${createHash('sha256').update(content).digest('hex')}"`;
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
