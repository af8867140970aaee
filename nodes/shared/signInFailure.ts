import { isRecord } from '../../src/okta/errorBody';
import { SignInFailed } from '../../src/okta/failures/SignInFailed';

/** n8n wraps an error in its own, and that at times in another. */
const DEEPEST_CAUSE = 5;

/** What the credential said when no token could be had, read out of the error that n8n made of it. */
export function signInFailure(thrown: unknown): SignInFailed | undefined {
	let error: unknown = thrown;
	for (let depth = 0; depth < DEEPEST_CAUSE && isRecord(error); depth += 1) {
		const said = isRecord(error.extra) ? error.extra.signIn : undefined;
		if (isRecord(said)) {
			return new SignInFailed(String(said.code), String(said.message), String(said.remedy));
		}
		error = error.cause;
	}
	return undefined;
}
