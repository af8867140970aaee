/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import axios from 'axios';
import { connect } from 'net';
import { createOrg, createRealClock, serve, type Served, type SimulatedOrg } from '../../simulator';
import { newcomer } from './people';

let org: SimulatedOrg;
let served: Served;

beforeEach(async () => {
	org = createOrg({ clock: createRealClock() });
	served = await serve(org);
});
afterEach(async () => await served.close());

const client = () =>
	axios.create({
		baseURL: served.url,
		headers: { authorization: `SSWS ${org.token}` },
		validateStatus: () => true,
	});

async function raw(lines: string[]): Promise<string> {
	return await new Promise((resolve, reject) => {
		const socket = connect(served.port, '127.0.0.1', () =>
			socket.write(`${lines.join('\r\n')}\r\n\r\n`),
		);
		socket.once('data', (chunk) => {
			resolve(chunk.toString());
			socket.destroy();
		});
		socket.once('error', reject);
	});
}

test('an org answers over a socket as it does in process, and its links name that address', async () => {
	const made = await client().post('/api/v1/users', newcomer('ada'));
	expect(made.status).toBe(200);
	expect(made.headers).toMatchObject({
		'content-type': 'application/json',
		'cache-control': 'no-cache, no-store',
		'x-okta-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
	});
	expect(made.data._links.self.href).toBe(`${served.url}/api/v1/users/${String(made.data.id)}`);
	expect(org.baseUrl).toBe(served.url);
});

test('a slash at the end of a path means nothing, as clients that write it that way expect', async () => {
	expect((await client().post('/api/v1/users/', newcomer('ada'))).status).toBe(200);
	expect((await client().get('/api/v1/users/')).data).toHaveLength(2);
});

test('whoever serves an org sees every answer, may send another one, and how many connections there were', async () => {
	const seen: number[] = [];
	const watched = await serve(org, {
		onAnswer: (answer) => {
			seen.push(answer.status);
			return { ...answer, status: 418 };
		},
	});
	expect((await client().get(`${watched.url}/api/v1/users`)).status).toBe(418);
	expect(seen).toEqual([200]);
	expect(watched.connections()).toBe(1);
	await watched.close();
});

test('self and next are two header lines', async () => {
	await client().post('/api/v1/users', newcomer('ada'));
	const answer = await raw([
		'GET /api/v1/users?limit=1 HTTP/1.1',
		'Host: x',
		`Authorization: SSWS ${org.token}`,
	]);
	expect(answer.match(/^link: <.*>; rel="(self|next)"\r$/gm)).toHaveLength(2);
});

test.each([
	['POST without a length', 'POST', [], 411],
	['PUT without a length', 'PUT', [], 411],
	['POST with an empty body', 'POST', ['Content-Length: 0'], 200],
	['DELETE without a length', 'DELETE', [], 204],
])('%s is answered %s', async (_, method, headers, status) => {
	const { data } = await client().post('/api/v1/users', newcomer('ada'));
	const path = `/api/v1/users/${String(data.id)}${method === 'DELETE' ? '' : '/lifecycle/suspend'}`;
	const answer = await raw([
		`${method} ${path} HTTP/1.1`,
		'Host: x',
		`Authorization: SSWS ${org.token}`,
		...headers,
	]);
	expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

test('a connection that is cut after the effect leaves the user there', async () => {
	org.knobs.faults.push({ effect: { kind: 'resetAfter' }, method: 'POST' });
	await expect(client().post('/api/v1/users', newcomer('ada'))).rejects.toMatchObject({
		code: 'ECONNRESET',
	});
	expect(org.users()).toHaveLength(1);
});

test('several orgs live side by side, and one reset empties one of them', async () => {
	const spoke = createOrg({ name: 'spoke', clock: createRealClock() });
	const other = await serve(spoke);
	await client().post('/api/v1/users', newcomer('ada'));
	await axios.post(`${other.url}/api/v1/users`, newcomer('bob'), {
		headers: { authorization: `SSWS ${spoke.token}` },
	});
	await client().post('/__sim/reset');
	expect([org.users(), spoke.users()]).toMatchObject([[], [{ login: 'bob@x.example' }]]);
	await other.close();
});
