import { OAUTH_ERRORS, type OAuthErrorName } from './oauthErrors';

/** A token request or an API request that is refused, by its row in `OAUTH_ERRORS`. */
export class OAuthRefusal extends Error {
	readonly status: number;
	readonly error: string;

	constructor(readonly reason: OAuthErrorName) {
		const [status, error, description] = OAUTH_ERRORS[reason];
		super(description);
		this.status = status;
		this.error = error;
	}
}

/** The refusal that was thrown; any other error is a fault of ours and goes on. */
export function refusalIn(error: unknown): OAuthRefusal {
	if (error instanceof OAuthRefusal) return error;
	throw error;
}
