import type { PasswordHash } from './password';

/** `credentials` of a create or an update (OpenAPI 2026.06.3, UserCredentialsWritable). Write-only: Okta never answers with a password or an answer. */
export interface UserCredentials {
	password?: { value: string } | { hash: PasswordHash } | { hook: { type: 'default' } };
	recovery_question?: { question: string; answer: string };
	provider?: { type: 'FEDERATION'; name: 'FEDERATION' };
}
