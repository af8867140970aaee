import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import { ApplicationError, sleep } from 'n8n-workflow';
import { readBody } from '../src/okta/answerBody';
import { missingScopes } from '../src/okta/auth/scopes';
import type { OrgSettings } from '../src/okta/connection';
import { OktaFailure } from '../src/okta/failures/OktaFailure';
import { ScopesMissing } from '../src/okta/failures/ScopesMissing';
import { createPatience } from '../src/okta/patience';
import { openSession } from '../src/okta/openSession';
import { readSession, type Session } from '../src/okta/session';
import { tryOrg } from '../src/okta/tryOrg';
import type { Clock, Http, HttpHeaders, HttpRequest, HttpResponse } from '../src/ports';
import { settingsOf } from './authenticate';

const clock: Clock = { now: () => Date.now(), sleep: async (ms) => await sleep(ms) };

const TIMEOUT_MS = 30_000;
const patience = createPatience(TIMEOUT_MS, clock, (ms, ring) =>
	AbortSignal.timeout(ms).addEventListener('abort', ring, { once: true }),
);
/** What is read here is a token or one user: a megabyte is a thousand times that. */
const LARGEST_TOKEN = 2 ** 20;

/**
 * Fetches the access tokens that are missing, old, or made with other settings. n8n encrypts and stores what is returned,
 * so that later runs and other workers share it. For the credential test both orgs are tried as well.
 */
export async function preAuthenticate(
	helpers: IHttpRequestHelper['helpers'],
	credentials: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	const { hub, spoke } = settingsOf(credentials);
	const ends = { http: bareHttp(helpers), clock };
	const kept = readSession(credentials.sessionTokens);
	let session = kept;
	for (const org of spoke ? [hub, spoke] : [hub]) {
		const told = (failure: unknown) => explain(failure, org);
		session = await openSession(ends, org, session).catch(told);
		if (credentials.checkWanted === true) await checkOrg(ends, org, session).catch(told);
	}
	if (credentials.checkWanted === true) {
		return { sessionTokens: JSON.stringify({ ...session, checkedAt: clock.now() }) };
	}
	return session === kept ? {} : { sessionTokens: JSON.stringify(session) };
}

async function checkOrg(
	ends: { http: Http; clock: Clock },
	org: OrgSettings,
	session: Session,
): Promise<void> {
	await tryOrg(ends, org, session);
	const { authentication, role } = org;
	if (authentication.kind === 'apiToken') return;
	const missing = missingScopes(authentication.scopes, session[role]?.token.scopes ?? []);
	if (missing.length > 0) throw new ScopesMissing(role, missing);
}

/**
 * n8n shows the message of the credential test, and nothing else of an error; nodes read code and remedy again. Of an error
 * that it wraps in its own, n8n 1.123 keeps the `data` of the response alone (n8n-workflow, NodeApiError).
 */
function explain(failure: unknown, { role }: OrgSettings): never {
	if (!(failure instanceof OktaFailure)) throw failure;
	const { message, remedy, code } = failure;
	const named = `${role === 'hub' ? 'Hub' : 'Spoke'}: ${message}`;
	throw Object.assign(new ApplicationError(`${named}. ${remedy}`), {
		response: { data: { signIn: { code, message: named, remedy } } },
	});
}

/** n8n's helper without any credential. */
function bareHttp(helpers: IHttpRequestHelper['helpers']): Http {
	return async (request) => {
		const { method, url, headers, body } = request;
		const answer: unknown = await helpers.httpRequest({
			method,
			url,
			headers,
			...(body === undefined ? {} : { body: body as string }),
			// See nodes/shared/n8nHttp.ts.
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: TIMEOUT_MS,
		});
		return await responseOf(answer as IN8nHttpFullResponse, request);
	};
}

async function responseOf(
	{ statusCode, headers, body }: IN8nHttpFullResponse,
	request: HttpRequest,
): Promise<HttpResponse> {
	const named = headers as HttpHeaders;
	const read = await readBody(body, { request, headers: named, patience, most: LARGEST_TOKEN });
	return { status: statusCode, headers: named, body: read };
}
