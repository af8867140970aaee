import { isRecord } from '../../src/okta/errorBody';
import { SignInFailed } from '../../src/okta/failures/SignInFailed';

/** n8n wraps an error in its own, and that at times in another. */
const DEEPEST_CAUSE = 5;

/** What the credential said when no token could be had, read out of the error that n8n made of it. */
export function signInFailure(thrown: unknown): SignInFailed | undefined {
	let error: unknown = thrown;
	for (let depth = 0; depth < DEEPEST_CAUSE && isRecord(error); depth += 1) {
		const said = signInOf(error.response) ?? signInOf(error.context);
		if (said) return new SignInFailed(String(said.code), String(said.message), String(said.remedy));
		error = error.cause;
	}
	return undefined;
}

/** What the credential put beside its error: in the response at first, in the context of n8n's own error afterwards. */
function signInOf(place: unknown): Record<string, unknown> | undefined {
	const data = isRecord(place) ? place.data : undefined;
	const said = isRecord(data) ? data.signIn : undefined;
	return isRecord(said) ? said : undefined;
}
