import { createHash } from 'crypto';

/** The settings that a token depends on. */
export interface TokenSettings {
	orgUrl: string;
	clientId: string;
	/** In any order. */
	scopes: readonly string[];
	keyId?: string;
	/** As pasted. */
	privateKey: string;
}

/**
 * A name for settings: when it changes, a stored token belongs to other settings and must not be used. The key is
 * hashed in, so nothing of it can be read from the name.
 */
export function fingerprint(settings: TokenSettings): string {
	const { orgUrl, clientId, scopes, keyId, privateKey } = settings;
	const parts = [
		orgUrl.trim().toLowerCase().replace(/\/+$/, ''),
		clientId.trim(),
		[...new Set(scopes)].sort(),
		keyId?.trim() ?? '',
		privateKey.trim(),
	];
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
