/** `credentials` of a create or an update (OpenAPI 2026.06.3, UserCredentialsWritable). Write-only: Okta never answers with a password or an answer. */
export interface UserCredentials {
	password?: { value: string };
	recovery_question?: { question: string; answer: string };
}
