import type { Http, HttpRequest, HttpResponse } from '../ports';
import { SignInFailed } from './failures/SignInFailed';

export interface SignIn {
	/** Whether a call has to be preceded by a new token; API tokens never need one. */
	needsToken(): boolean;
	/** Forgets a token that the org did not accept, so that the next call fetches another. */
	forgetToken(): boolean;
}

/** Trouble on the way to the token endpoint; asked a moment later it may answer. */
const PASSING: ReadonlySet<string> = new Set(['TRANSPORT_FAILED', 'TOKEN_ENDPOINT_BUSY']);

/**
 * An `Http` for one org that signs in as seldom as it can. While a token is missing one call goes ahead and fetches it,
 * and the others wait for that one. A 401 fetches a new token once; the second 401 in a row is the run's last
 * word, and so is a refused sign-in: nothing more is sent to the org.
 */
export function signedIn(http: Http, signIn: SignIn): Http {
	const caller = new Caller(http, signIn);
	return async (request) => await caller.call(request);
}

class Caller {
	private ahead?: Promise<unknown>;
	private lastWord?: HttpResponse;
	private refused?: SignInFailed;
	/** Tokens fetched so far, the one under way included. */
	private tokens = 0;

	constructor(
		private readonly http: Http,
		private readonly signIn: SignIn,
	) {}

	async call(request: HttpRequest): Promise<HttpResponse> {
		if (this.lastWord) return this.lastWord;
		const { response, token } = await this.send(request);
		if (response.status !== 401) return response;
		// Of many calls refused together the first one fetches a token, and the others use it.
		if (token === this.tokens && !this.signIn.forgetToken()) return (this.lastWord = response);
		const again = await this.send(request);
		if (again.response.status === 401) this.lastWord = again.response;
		return again.response;
	}

	private async send(request: HttpRequest): Promise<{ response: HttpResponse; token: number }> {
		while (this.ahead && this.signIn.needsToken()) await this.ahead;
		if (this.refused) throw this.refused;
		const fetches = this.signIn.needsToken();
		if (fetches) this.tokens += 1;
		const token = this.tokens;
		const answer = this.http(request).catch((failure: unknown) => this.note(failure));
		if (fetches) this.ahead = answer.catch(() => undefined).finally(() => (this.ahead = undefined));
		return { response: await answer, token };
	}

	private note(failure: unknown): never {
		if (failure instanceof SignInFailed && !PASSING.has(failure.code)) this.refused = failure;
		throw failure;
	}
}
