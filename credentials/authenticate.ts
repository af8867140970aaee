import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { ApplicationError } from 'n8n-workflow';
import { authorizationFor, orgAt } from '../src/okta/authorization';
import { readConnection, type ConnectionSettings } from '../src/okta/connection';
import { readSession } from '../src/okta/session';
import type { HttpMethod } from '../src/ports';
import { TEST_HEADER } from './testHeader';

/** How long a try of both orgs counts for the credential test that asked for it. */
const CHECK_COUNTS_MS = 30_000;

/** Adds what proves who is calling. Only the two orgs of the credential are ever served. */
export function authenticate(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
	now: number,
): IHttpRequestOptions {
	const settings = settingsOf(credentials);
	const session = readSession(credentials.sessionTokens);
	const { [TEST_HEADER]: isTest, ...headers } = request.headers ?? {};
	if (isTest !== undefined && now - (session.checkedAt ?? 0) > CHECK_COUNTS_MS)
		throw wantsCheck(credentials);
	const url = addressOf(request, settings);
	const org = orgAt(settings, url);
	if (!org) {
		throw new ApplicationError(
			'This credential only serves its own hub and spoke; the request went to another address and was stopped',
		);
	}
	const proof = authorizationFor(
		org,
		{ method: (request.method ?? 'GET') as HttpMethod, url },
		session,
		now,
	);
	if (!proof) throw wantsToken();
	return {
		...request,
		url,
		baseURL: undefined,
		headers: { ...headers, ...proof },
	} as IHttpRequestOptions;
}

export function settingsOf(credentials: ICredentialDataDecryptedObject): ConnectionSettings {
	const connection = readConnection(credentials);
	if ('settings' in connection) return connection.settings;
	throw new ApplicationError(`${connection.refusal.message}. ${connection.refusal.remedy}`);
}

/** A hub URL with a slash at its end is fine; the path then must not begin with a second one. */
function addressOf({ baseURL, url }: IHttpRequestOptions, { hub }: ConnectionSettings): string {
	if (!baseURL) return url;
	return url.startsWith('/') ? `${hub.url}${url}` : url;
}

/**
 * n8n calls `preAuthentication` and repeats the request when an error looks like a 401 (n8n-core,
 * httpRequestWithAuthentication); this way nothing is sent in vain.
 */
function wantsToken(): Error {
	return Object.assign(new ApplicationError('The access token has to be fetched first'), {
		response: { status: 401 },
	});
}

function wantsCheck(credentials: ICredentialDataDecryptedObject): Error {
	credentials.checkWanted = true;
	return wantsToken();
}
