/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createGzip } from 'node:zlib';
import { LARGEST_BODY } from '../../src/okta/answerBody';
import { runNode } from '../support/engine';
import { json, serveStranger, type Answer, type Stranger } from '../support/stranger';

const PIECE = Buffer.alloc(2 ** 20, 'a');
const SECRET = `00${'aB3_'.repeat(10)}`;
const ada = { login: 'ada@hub.example', email: 'ada@hub.example', firstName: 'A', lastName: 'B' };

const text = { type: 'string' };
const SCHEMA = {
	definitions: {
		base: { properties: { login: text, email: text, firstName: text, lastName: text } },
		custom: { properties: {} },
	},
};

const servers: Stranger[] = [];
afterEach(
	async () => await Promise.all(servers.splice(0).map(async (server) => await server.close())),
);

async function start(answer: Answer): Promise<Stranger> {
	const server = await serveStranger(answer);
	servers.push(server);
	return server;
}

/** Answers with a right schema, and with something else to every other call. */
const besideSchema =
	(answer: Answer): Answer =>
	(request, response) =>
		(request.url?.includes('/schemas/') ? json(SCHEMA) : answer)(request, response);

/** Provisions people into the stranger; each item says what came of it. */
async function provision(stranger: Stranger, items = [ada]) {
	const { items: outcomes, run } = await runNode({
		name: 'provisionUser',
		parameters: { profile: { mappingMode: 'autoMapInputData', value: null } },
		credentials: { ...stranger.credentials, hubApiToken: SECRET },
		items,
		settings: { onError: 'continueRegularOutput' },
	});
	expect(JSON.stringify(run.data.resultData)).not.toContain(SECRET);
	return outcomes;
}

/** Lists the people of the stranger, page after page. */
async function readAll(stranger: Stranger) {
	const { items, error } = await runNode({
		name: 'importHubProfiles',
		parameters: { operation: 'readUsers', returnAll: true },
		credentials: stranger.credentials,
		settings: { onError: 'continueRegularOutput' },
	});
	expect(error).toBeUndefined();
	return items;
}

/** Writes pieces for as long as somebody reads; tells how much was taken. */
function endless(taken: { bytes: number }): Answer {
	return (_, response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		const write = () => {
			while (!response.destroyed && response.write(PIECE)) taken.bytes += PIECE.length;
		};
		response.on('drain', write);
		write();
	};
}

describe('huge bodies', () => {
	test('a body that never ends is let go of at the bound, and the item says why', async () => {
		const taken = { bytes: 0 };
		const [item] = await provision(await start(endless(taken)));
		expect(item).toMatchObject({ action: 'failed', code: 'ANSWER_TOO_LARGE' });
		// What lies in the sockets' buffers is written, but never read.
		expect(taken.bytes).toBeLessThan(LARGEST_BODY * 2);
	});

	test('a body that announces more than the bound is not read at all', async () => {
		const stranger = await start((_, response) => {
			response.writeHead(200, { 'content-length': String(LARGEST_BODY + 1) });
			response.flushHeaders();
		});
		const [item] = await provision(stranger);
		expect(item).toMatchObject({ action: 'failed', code: 'ANSWER_TOO_LARGE' });
	});

	test('a small body that unpacks into a huge one is let go of at the bound', async () => {
		const [item] = await provision(
			await start((_, response) => {
				response.writeHead(200, { 'content-encoding': 'gzip' });
				const gzip = createGzip();
				gzip.pipe(response);
				for (let size = 0; size <= LARGEST_BODY; size += PIECE.length) gzip.write(PIECE);
				gzip.end();
			}),
		);
		expect(item).toMatchObject({ action: 'failed', code: 'ANSWER_TOO_LARGE' });
	});

	test('an error of thirty megabytes is told in a few words', async () => {
		const summary = 'no '.repeat(10 * 2 ** 20);
		const body = { errorCode: 'E0000006', errorSummary: summary, errorCauses: [] };
		const [item] = await provision(await start(json(body, {}, 403)));
		expect(item).toMatchObject({ action: 'failed', code: 'PERMISSION_MISSING' });
		expect(JSON.stringify(item).length).toBeLessThan(10_000);
	});

	test('after a huge answer the next item is answered as ever', async () => {
		let calls = 0;
		const taken = { bytes: 0 };
		const forbidden = json({ errorCode: 'E0000006', errorSummary: 'no' }, {}, 403);
		const stranger = await start(
			besideSchema((request, response) =>
				(calls++ === 0 ? endless(taken) : forbidden)(request, response),
			),
		);
		const items = await provision(stranger, [ada, { ...ada, login: 'grace@hub.example' }]);
		expect(items.map(({ code }) => code)).toEqual(
			expect.arrayContaining(['ANSWER_TOO_LARGE', 'PERMISSION_MISSING']),
		);
	});
});

describe('wrong JSON', () => {
	test.each<[string, Answer]>([
		['a page of HTML', (_, response) => response.end('<html>Please sign in</html>')],
		['half of an object', (_, response) => response.end('{"id":"00u1","status":')],
		['null', json(null)],
		['a number', json(1)],
		['an empty object', json({})],
		['a list of nothing', json([null, null])],
		['a list of texts', json(['a', 'b'])],
		['a user without a status', json({ id: '00u1', profile: {} })],
		['a user without a profile', json({ id: '00u1', status: 'ACTIVE' })],
		['a user whose ID is a number', json({ id: 1, status: 'ACTIVE', profile: {} })],
		['a user whose profile is a list', json({ id: '00u1', status: 'ACTIVE', profile: [] })],
		['nothing at all', (_, response) => response.end()],
		['ten thousand brackets', (_, response) => response.end('['.repeat(1e4) + ']'.repeat(1e4))],
	])('%s is named as not Okta’s, and nothing is written', async (_, answer) => {
		const whole = await start(answer);
		const inPart = await start(besideSchema(answer));
		for (const stranger of [whole, inPart]) {
			const [item] = await provision(stranger);
			expect(item).toMatchObject({ action: 'failed', code: 'NOT_OKTA' });
			expect(stranger.calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
		}
	});

	test('an error that quotes the token back is told without it', async () => {
		const body = { errorCode: 'E0000011', errorSummary: `Invalid token ${SECRET} provided` };
		const [item] = await provision(await start(json(body, {}, 401)));
		expect(item).toMatchObject({ code: 'AUTHENTICATION_REFUSED' });
		expect(JSON.stringify(item)).toContain('Invalid token … provided');
	});

	test('an answer that calls itself packed and is not cannot be read', async () => {
		const [item] = await provision(await start(json([], { 'content-encoding': 'gzip' })));
		expect(item).toMatchObject({ action: 'failed', code: 'TRANSPORT_FAILED' });
	});
});

describe('other addresses', () => {
	test.each([301, 302, 303, 307, 308])(
		'a redirect by %i to another origin is not followed, and the token stays',
		async (status) => {
			const elsewhere = await start(json([]));
			const location = `${elsewhere.url}/api/v1/users`;
			const [item] = await provision(await start(json([], { location }, status)));
			expect(item).toMatchObject({ action: 'failed', code: 'NOT_OKTA' });
			expect(elsewhere.calls).toEqual([]);
		},
	);

	test.each([
		['another host', (url: string) => `${url}/api/v1/users?after=1`],
		[
			'the org as a user of another host',
			(url: string) => url.replace('http://', 'http://hub.okta.com@'),
		],
		['no scheme', (url: string) => url.replace('http:', '')],
	])('a next page at %s is not read', async (_, linkOf) => {
		const elsewhere = await start(json([]));
		const link = `<${linkOf(elsewhere.url)}>; rel="next"`;
		const person = { id: '00u1', status: 'ACTIVE', profile: { login: 'ada@hub.example' } };
		const [item] = await readAll(await start(json([person], { link })));
		expect(item).toMatchObject({ code: 'UNTRUSTED_LINK' });
		expect(elsewhere.calls).toEqual([]);
	});
});

describe('lists without an end', () => {
	const person = (at: number) => ({
		id: `00u${String(at).padStart(17, '0')}`,
		status: 'ACTIVE',
		profile: { login: `user${at}@hub.example` },
	});

	test.each<[string, (page: number) => number, (page: number) => unknown[]]>([
		['leads back to itself', () => 1, (page) => [person(page)]],
		['goes round in a circle', (page) => page % 5, (page) => [person(page)]],
		['is empty and leads on', (page) => page, () => []],
	])('a list that %s is refused', async (_, afterOf, peopleOf) => {
		let pages = 0;
		const stranger = await start((request, response) => {
			pages += 1;
			const link = `<http://${request.headers.host}/api/v1/users?after=${afterOf(pages)}>; rel="next"`;
			const isLook = request.url?.endsWith('/users?limit=1') === true;
			json(isLook ? [person(0)] : peopleOf(pages), { link })(request, response);
		});
		const items = await readAll(stranger);
		expect(items).toMatchObject([{ code: 'LIST_WITHOUT_END' }]);
		expect(stranger.calls.length).toBeLessThan(120);
	});
});

describe('tricks with headers', () => {
	const refused = { errorCode: 'E0000047', errorSummary: 'limit exceeded', errorCauses: [] };
	const limits = (limit: string, remaining: string, reset: string) => ({
		'x-rate-limit-limit': limit,
		'x-rate-limit-remaining': remaining,
		'x-rate-limit-reset': reset,
	});

	test.each([
		['in the year 5138', limits('600', '0', '99999999999')],
		['in the year 33658', limits('600', '0', '999999999999')],
	])('a reset %s is not waited for: the item fails with the numbers', async (_, headers) => {
		const [item] = await provision(await start(json(refused, headers, 429)));
		expect(item).toMatchObject({ action: 'failed', code: 'RATE_LIMIT_WAIT_TOO_LONG' });
	});

	test.each([
		['limits that are no numbers', limits('-1', 'NaN', 'soon')],
		['more left than allowed', limits('1', '1000000', '1')],
		['a window that ended in 1970', limits('600', '1', '0')],
		[
			'a clock of the year 1970',
			{ ...limits('600', '599', '60'), date: 'Thu, 01 Jan 1970 00:00:00 GMT' },
		],
		['a date that is none', { date: 'yesterday' }],
		['a link that is none', { link: '<'.repeat(4_000) }],
		['a link of many blanks', { link: `<x>;${' '.repeat(8_000)}!` }],
		['a link of many semicolons', { link: `<x>${'; a'.repeat(2_500)}<` }],
	])('%s change nothing', async (_, headers) => {
		const absent = { errorCode: 'E0000007', errorSummary: 'Not found: Resource not found: x' };
		const created = { id: '00u1', status: 'STAGED', profile: ada };
		const stranger = await start((request, response) => {
			const path = request.url ?? '';
			if (request.method === 'POST') return json(created, headers)(request, response);
			if (path.includes('/schemas/')) return json(SCHEMA, headers)(request, response);
			return path.includes('ada')
				? json(absent, headers, 404)(request, response)
				: json([created], headers)(request, response);
		});
		const [item] = await provision(stranger);
		expect(item).toMatchObject({ action: 'created', login: ada.login });
	});

	test('headers larger than Node takes cannot be read', async () => {
		const [item] = await provision(await start(json([], { 'x-large': 'a'.repeat(40_000) })));
		expect(item).toMatchObject({ action: 'failed', code: 'TRANSPORT_FAILED' });
	});
});
