import { encoded } from '../domain/encoded';
import type { OktaClient } from './client';

/* What moves a user beside the calls of `lifecycle` in users.ts (OpenAPI 2026.06.3, User Lifecycle, User Credentials, User Sessions). */

const at = (id: string) => `/api/v1/users/${encoded(id)}`;

interface Doing {
	/** What the call does and to whom, for messages. */
	doing: string;
}

/** A deactivated user is deleted for good; any other is only deactivated (Okta API reference, "Delete a user"). */
export async function deleteUser(
	client: OktaClient,
	id: string,
	{ doing, sendEmail }: Doing & { sendEmail: boolean },
): Promise<void> {
	await client.send({ method: 'DELETE', path: at(id), query: { sendEmail }, doing });
}

/** The person has to change the password at the next sign-in. */
export async function expirePassword(
	client: OktaClient,
	id: string,
	{ doing }: Doing,
): Promise<void> {
	await client.send({ method: 'POST', path: `${at(id)}/lifecycle/expire_password`, doing });
}

/** The same with a password for that one sign-in. Answers with a secret. */
export async function expirePasswordWithTempPassword(
	client: OktaClient,
	id: string,
	{ doing, revokeSessions }: Doing & { revokeSessions: boolean },
): Promise<string | undefined> {
	const { body } = await client.send<{ tempPassword?: string } | undefined>({
		method: 'POST',
		path: `${at(id)}/lifecycle/expire_password_with_temp_password`,
		query: { revokeSessions },
		doing,
	});
	return body?.tempPassword;
}

/** The person chooses a new password by a one-time link: mailed, or in the answer, which is then a secret. */
export async function resetPassword(
	client: OktaClient,
	id: string,
	{ doing, sendEmail, revokeSessions }: Doing & { sendEmail: boolean; revokeSessions: boolean },
): Promise<string | undefined> {
	// The specification calls `sendEmail` required; the older reference had it default to true. So it is always sent.
	const { body } = await client.send<{ resetPasswordUrl?: string } | undefined>({
		method: 'POST',
		path: `${at(id)}/lifecycle/reset_password`,
		query: { sendEmail, revokeSessions },
		doing,
	});
	return body?.resetPasswordUrl;
}

/** Wipes the password; from now on the person signs in through an identity provider. */
export async function convertToFederated(
	client: OktaClient,
	id: string,
	{ doing }: Doing,
): Promise<void> {
	const query = { provider: 'FEDERATION', sendEmail: false };
	await client.send({ method: 'POST', path: `${at(id)}/lifecycle/reset_password`, query, doing });
}

/** Every enrolled factor is gone; the person enrols again. */
export async function resetFactors(
	client: OktaClient,
	id: string,
	{ doing }: Doing,
): Promise<void> {
	await client.send({
		method: 'POST',
		path: `${at(id)}/lifecycle/reset_factors`,
		doing,
		repeatable: true,
	});
}

/** Ends every Okta session of a user, and with `oauthTokens` the refresh and access tokens given out for it. */
export async function revokeSessions(
	client: OktaClient,
	id: string,
	{ doing, oauthTokens }: Doing & { oauthTokens: boolean },
): Promise<void> {
	await client.send({
		method: 'DELETE',
		path: `${at(id)}/sessions`,
		query: { oauthTokens },
		doing,
	});
}
