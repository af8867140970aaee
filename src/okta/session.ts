import { fingerprint } from './auth/fingerprint';
import { isFresh, type TokenRecord } from './auth/tokenRecord';
import type { OrgSettings } from './connection';
import { isRecord } from './errorBody';
import type { OrgRole } from './failures/OktaAnswerFailure';

/** The access tokens of a connection, as they are kept between runs; n8n encrypts them. */
export type Session = Partial<Record<OrgRole, OrgSession>> & {
	/** Milliseconds since 1970 when both orgs were last tried for the credential test. */
	checkedAt?: number;
};

interface OrgSession {
	/** Of the settings the token was made with. */
	fingerprint: string;
	token: TokenRecord;
}

/** Reads what was kept; anything else counts as nothing. */
export function readSession(text: unknown): Session {
	const value = typeof text === 'string' && text !== '' ? parsed(text) : undefined;
	return isRecord(value) ? (value as Session) : {};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The org's token, where it is fresh and was made with these very settings. An API token needs none. */
export function tokenOf(session: Session, org: OrgSettings, now: number): TokenRecord | undefined {
	const kept = session[org.role];
	if (!kept || kept.fingerprint !== settingsOf(org) || !isFresh(kept.token, now)) return undefined;
	return kept.token;
}

export function withToken(session: Session, org: OrgSettings, token: TokenRecord): Session {
	return { ...session, [org.role]: { fingerprint: settingsOf(org), token } };
}

/** What is left when an org did not accept its token. */
export function withoutToken(session: Session, role: OrgRole): Session {
	return { ...session, [role]: undefined };
}

/** Whether a call to the org has to be preceded by a new token. */
export function needsToken(session: Session, org: OrgSettings, now: number): boolean {
	return org.authentication.kind === 'serviceApp' && tokenOf(session, org, now) === undefined;
}

function settingsOf({ url, authentication }: OrgSettings): string {
	if (authentication.kind === 'apiToken') return '';
	const { clientId, scopes, keyId, privateKey } = authentication;
	return fingerprint({ orgUrl: url, clientId, scopes, keyId, privateKey });
}
