import { peopled } from '../../src/okta/peopled';
import type { HttpMethod, HttpResponse } from '../../src/ports';

const org = { role: 'hub', url: 'https://hub.okta.test' } as const;
const LOOK = 'GET /api/v1/users?limit=1';
const ada = { id: '00u1', status: 'ACTIVE', profile: {} };

type Answers = Record<string, Pick<HttpResponse, 'status' | 'body'>>;

/** An org that answers as told, and everything else with an empty list. */
function start(answers: Answers = {}) {
	const sent: string[] = [];
	const http = peopled(async ({ method, url }) => {
		const call = `${method} ${url.slice(org.url.length)}`;
		sent.push(call);
		return { headers: {}, ...(answers[call] ?? { status: 200, body: [] }) };
	}, org);
	const call = async (method: HttpMethod, path: string) =>
		await http({ method, url: `${org.url}${path}` }).catch((failure: unknown) => failure);
	return { sent, call };
}

const refusal = { code: 'ORG_SHOWS_NOBODY' };
const peopledOrg: Answers = { [LOOK]: { status: 200, body: [ada] } };

test.each<[string, HttpMethod, string]>([
	['a create', 'POST', '/api/v1/users?activate=true'],
	['a change of a group', 'PUT', '/api/v1/groups/00g1'],
	['a removal', 'DELETE', '/api/v1/groups/00g1/users/00u1'],
])('in an org that shows nobody %s is not sent', async (_, method, path) => {
	const { sent, call } = start();
	expect(await call(method, path)).toMatchObject(refusal);
	expect(sent).toEqual([LOOK]);
});

test.each([
	'/api/v1/users?search=x',
	'/api/v1/groups/00g1/users',
	'/api/v1/apps/0oa1/users?limit=500',
])('an empty list at %s is not believed', async (path) => {
	const { call } = start();
	expect(await call('GET', path)).toMatchObject(refusal);
});

test('every further call is refused without another look', async () => {
	const { sent, call } = start();
	await Promise.all([call('POST', '/api/v1/users'), call('POST', '/api/v1/users')]);
	expect(await call('POST', '/api/v1/users')).toMatchObject(refusal);
	expect(sent).toEqual([LOOK]);
});

test('an org that shows somebody is looked at once, and its empty lists are believed', async () => {
	const { sent, call } = start(peopledOrg);
	expect(await call('GET', '/api/v1/groups/00g1/users')).toMatchObject({ status: 200, body: [] });
	await call('GET', '/api/v1/users?search=x');
	await call('POST', '/api/v1/users');
	expect(sent.filter((entry) => entry === LOOK)).toHaveLength(1);
});

test.each<[string, string, unknown]>([
	['a user found by login', '/api/v1/users/ada%40hub.example', ada],
	['somebody on a list', '/api/v1/users?search=y', [ada]],
	['a member of a group', '/api/v1/groups/00g1/users', [ada]],
	['somebody assigned to an app', '/api/v1/apps/0oa1/users', [ada]],
])('after %s was seen no look is needed', async (_, path, body) => {
	const { sent, call } = start({ [`GET ${path}`]: { status: 200, body } });
	await call('GET', path);
	await call('GET', '/api/v1/users?search=nobody');
	await call('POST', '/api/v1/users');
	expect(sent).not.toContain(LOOK);
});

test.each<[string, Pick<HttpResponse, 'status' | 'body'>]>([
	['groups', { status: 200, body: [{ id: '00g1' }] }],
	['an empty list of groups', { status: 200, body: [] }],
	['an answer of 404', { status: 404, body: { errorCode: 'E0000007' } }],
	['a refusal with an empty list', { status: 403, body: [] }],
])('%s prove nothing, and are no reason to look', async (_, answer) => {
	const { sent, call } = start({ 'GET /api/v1/groups': answer });
	expect(await call('GET', '/api/v1/groups')).toMatchObject(answer);
	expect(sent).toEqual(['GET /api/v1/groups']);
	expect(await call('POST', '/api/v1/groups')).toMatchObject(refusal);
});

test.each<[string, string, Pick<HttpResponse, 'status' | 'body'>]>([
	['a person who has no status', '/api/v1/users/me', { status: 200, body: { id: '00u1' } }],
	['an app, which has one', '/api/v1/apps/0oa1', { status: 200, body: { status: 'ACTIVE' } }],
	['a list in an answer of 400', '/api/v1/users?search=y', { status: 400, body: [ada] }],
	['text', '/api/v1/users/00u1', { status: 200, body: 'status' }],
])('%s is nobody who was seen', async (_, path, answer) => {
	const { sent, call } = start({ [`GET ${path}`]: answer });
	await call('GET', path);
	expect(await call('POST', '/api/v1/users')).toMatchObject(refusal);
	expect(sent).toEqual([`GET ${path}`, LOOK]);
});

test('a look that is answered with anything but 200 proves nothing', async () => {
	const { call } = start({ [LOOK]: { status: 503, body: [] } });
	expect(await call('POST', '/api/v1/groups')).toMatchObject({ status: 200 });
});

test('after a look that was lost another one is made', async () => {
	const lost = new Error('read ECONNRESET');
	let answers = 0;
	const http = peopled(async () => {
		answers += 1;
		if (answers === 1) throw lost;
		return { status: 200, headers: {}, body: [ada] };
	}, org);
	const write = { method: 'POST', url: `${org.url}/api/v1/users` } as const;
	await expect(http(write)).rejects.toBe(lost);
	await expect(http(write)).resolves.toMatchObject({ status: 200 });
	expect(answers).toBe(3);
});

test('where the look is refused nothing is known, and the call goes on', async () => {
	const { sent, call } = start({ [LOOK]: { status: 403, body: { errorCode: 'E0000006' } } });
	expect(await call('POST', '/api/v1/groups')).toMatchObject({ status: 200 });
	expect(sent).toEqual([LOOK, 'POST /api/v1/groups']);
});
