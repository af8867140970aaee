import type { OrgSettings } from '../../src/okta/connection';
import { tryOrg } from '../../src/okta/tryOrg';
import type { Http, HttpRequest, HttpResponse } from '../../src/ports';
import { createFakeClock } from '../support/fakeClock';
import { refused } from './scriptedOrg';

const org: OrgSettings = {
	role: 'spoke',
	url: 'https://spoke.okta.test',
	authentication: { kind: 'apiToken', token: '00abc' },
};

/** Tries an org that answers like this. */
function trying(answer: Partial<HttpResponse> | Error) {
	const sent: HttpRequest[] = [];
	const http: Http = async (request) => {
		sent.push(request);
		if (answer instanceof Error) throw answer;
		return await Promise.resolve({ status: 200, headers: {}, body: undefined, ...answer });
	};
	return { sent, tried: tryOrg({ http, clock: createFakeClock() }, org, {}) };
}

test('one user is asked for, with the org’s own token', async () => {
	const { sent, tried } = trying({ body: [{ id: '00u1' }] });
	await tried;
	expect(sent).toMatchObject([
		{
			method: 'GET',
			url: 'https://spoke.okta.test/api/v1/users?limit=1',
			headers: { accept: 'application/json', authorization: 'SSWS 00abc' },
		},
	]);
});

test.each<[string, Partial<HttpResponse> | Error, string, RegExp]>([
	['shows nobody', { body: [] }, 'ORG_SHOWS_NOBODY', /spoke \(https:\/\/spoke\.okta\.test\)/],
	[
		'does not know the token',
		refused(401, 'E0000011'),
		'AUTHENTICATION_REFUSED',
		/^Could not \w+ .+ in the spoke/,
	],
	['is a page', { body: '<html>' }, 'NOT_OKTA', /in the spoke/],
	[
		'is not there',
		Object.assign(new Error('x'), { code: 'ENOTFOUND' }),
		'TRANSPORT_FAILED',
		/spoke\.okta\.test \(GET \/api\/v1\/users\)$/,
	],
])('an org that %s is told by that', async (_, answer, code, message) => {
	const { tried } = trying(answer);
	await expect(tried).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
});

test('a mistake of our own goes on as it is', async () => {
	const bug = new TypeError('x is undefined');
	await expect(trying(bug).tried).rejects.toBe(bug);
});
