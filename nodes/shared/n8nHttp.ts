import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { readBody } from '../../src/okta/answerBody';
import { createPatience, type Alarm } from '../../src/okta/patience';
import type { Http, HttpHeaders, HttpRequest } from '../../src/ports';
import { n8nClock } from './n8nClock';
import { signInFailure } from './signInFailure';

export type N8nContext =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IPollFunctions
	| IHookFunctions
	| IWebhookFunctions;

export const CREDENTIAL = 'oktaOrg2OrgApi';

/** An answer may take this long to begin, and as long again to end. Okta itself gives up on a request well before. */
const TIMEOUT_MS = 60_000;

/** Keeps no process alive, as n8n's own waits do: a run may be over before it rings. */
const unheldAlarm: Alarm = (ms, ring) =>
	AbortSignal.timeout(ms).addEventListener('abort', ring, { once: true });

/**
 * n8n's request helper as an `Http`: every status is a value, no redirect is followed, no more of a body is read than
 * Okta ever sends, and the credential is resolved once per run instead of once per call.
 * @param data the credential's fields; n8n puts a token it fetches on the way in here too
 */
export function createN8nHttp(context: N8nContext, data: ICredentialDataDecryptedObject): Http {
	const credentialsDecrypted: ICredentialsDecrypted = { id: '', name: '', type: CREDENTIAL, data };
	const patience = createPatience(TIMEOUT_MS, n8nClock, unheldAlarm);
	return async (request) => {
		const response = await send(context, optionsOf(request), credentialsDecrypted).catch(
			(thrown: unknown) => {
				throw signInFailure(thrown) ?? thrown;
			},
		);
		const headers = response.headers as HttpHeaders;
		const sentMore = request.onHead?.({ status: response.statusCode, headers }) ?? false;
		const after = sentMore ? onceSent() : undefined;
		const body = await readBody(response.body, { request, headers, patience, after });
		return { status: response.statusCode, headers, body };
	};
}

/**
 * Time for what was just asked for to leave. Node reads a body that has come in to its end, and we parse it, before Node
 * looks at any other connection; a new one, as n8n opens for each request, would wait for that. The first pause may be
 * over before Node looks at connections again, the second is not.
 */
async function onceSent(): Promise<void> {
	await n8nClock.sleep(0);
	await n8nClock.sleep(0);
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
		// n8n sets no bound to what it reads for a node (n8n-core, convertN8nRequestToAxios), so we read it.
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		sendCredentialsOnCrossOriginRedirect: false,
		timeout: TIMEOUT_MS,
	};
}
