import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
} from 'n8n-workflow';
import { signInFailure } from './signInFailure';
import type { Http, HttpHeaders, HttpRequest } from '../../src/ports';

export type N8nContext =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IPollFunctions
	| IHookFunctions;

export const CREDENTIAL = 'oktaOrg2OrgApi';

/** One call may take this long before it counts as lost. Okta itself gives up on a request well before. */
const TIMEOUT_MS = 60_000;

/**
 * n8n's request helper as an `Http`: every status is a value, no redirect is followed, and the credential is
 * resolved once per run instead of once per call.
 * @param data the credential's fields; n8n puts a token it fetches on the way in here too
 */
export function createN8nHttp(context: N8nContext, data: ICredentialDataDecryptedObject): Http {
	const credentialsDecrypted: ICredentialsDecrypted = { id: '', name: '', type: CREDENTIAL, data };
	return async (request) => {
		const response = await send(context, optionsOf(request), credentialsDecrypted).catch(
			(thrown: unknown) => {
				throw signInFailure(thrown) ?? thrown;
			},
		);
		return {
			status: response.statusCode,
			headers: response.headers as HttpHeaders,
			body: response.body === '' ? undefined : response.body,
		};
	};
}

async function send(
	context: N8nContext,
	options: IHttpRequestOptions,
	credentialsDecrypted: ICredentialsDecrypted,
): Promise<IN8nHttpFullResponse> {
	const answer: unknown = await context.helpers.httpRequestWithAuthentication.call(
		context,
		CREDENTIAL,
		options,
		{ credentialsDecrypted },
	);
	return answer as IN8nHttpFullResponse;
}

function optionsOf({ method, url, headers, body }: HttpRequest): IHttpRequestOptions {
	return {
		method,
		url,
		headers,
		...(body === undefined ? {} : { body: body as IHttpRequestOptions['body'] }),
		json: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		sendCredentialsOnCrossOriginRedirect: false,
		timeout: TIMEOUT_MS,
	};
}
