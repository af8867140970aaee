import { OktaFailure } from './OktaFailure';

/** No access token could be had; the cause came through n8n, which keeps an error's words and facts but not its class. */
export class SignInFailed extends OktaFailure {
	constructor(
		readonly code: string,
		message: string,
		remedy: string,
	) {
		super(message, remedy);
	}
}
