import type { Http, HttpRequest, HttpResponse } from '../ports';

export interface SignIn {
	/** Whether a call has to be preceded by a new token; API tokens never need one. */
	needsToken(): boolean;
	/** Forgets a token that the org did not accept, so that the next call fetches another. */
	forgetToken(): boolean;
}

/**
 * An `Http` for one org that signs in as seldom as it can. While a token is missing one call goes ahead and fetches it,
 * and the others wait for that one. A 401 fetches a new token once; the second 401 in a row is the run's last
 * word: nothing more is sent to the org.
 */
export function signedIn(http: Http, signIn: SignIn): Http {
	let ahead: Promise<unknown> | undefined;
	let lastWord: HttpResponse | undefined;

	const send = async (request: HttpRequest): Promise<HttpResponse> => {
		while (ahead && signIn.needsToken()) await ahead;
		if (!signIn.needsToken()) return await http(request);
		const first = http(request);
		ahead = first.catch(() => undefined).finally(() => (ahead = undefined));
		return await first;
	};

	return async (request) => {
		if (lastWord) return lastWord;
		const response = await send(request);
		if (response.status !== 401) return response;
		if (!signIn.forgetToken()) return (lastWord = response);
		const again = await send(request);
		if (again.status === 401) lastWord = again;
		return again;
	};
}
