import type {
	ICredentialsDecrypted,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import type { Http, HttpHeaders, HttpRequest } from '../../src/ports';

export type N8nContext = IExecuteFunctions | ILoadOptionsFunctions;

export const CREDENTIAL = 'oktaOrg2OrgApi';

/** One call may take this long before it counts as lost. Okta itself gives up on a request well before. */
const TIMEOUT_MS = 60_000;

/**
 * n8n's request helper as an `Http`: every status is a value, no redirect is followed, and the credential is
 * resolved once per run instead of once per call.
 */
export function createN8nHttp(context: N8nContext, credentials: ICredentialsDecrypted): Http {
	return async (request) => {
		const response = await send(context, optionsOf(request), credentials);
		return {
			status: response.statusCode,
			headers: response.headers as HttpHeaders,
			body: bodyOf(response.body),
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

/** n8n hands on JSON parsed and everything else as text. */
function bodyOf(body: unknown): unknown {
	return body === '' ? undefined : body;
}
