import { createOktaClient, type OktaCall } from '../../src/okta/client';
import { all, HUB, leadsTo, scriptedOrg } from './scriptedOrg';

const call: OktaCall = { method: 'GET', path: '/api/v1/things', doing: 'list things' };
const thing = { id: '1' };

describe('a call', () => {
	test('goes out as it is, and accepts JSON', async () => {
		const { client, requests } = scriptedOrg({ body: {} });
		const body = { profile: {} };
		await client.send({ ...call, method: 'POST', body, repeatable: true, headers: { a: 'b' } });
		expect(requests).toEqual([
			{
				method: 'POST',
				url: `${HUB}/api/v1/things`,
				headers: { accept: 'application/json', a: 'b' },
				body,
				repeatable: true,
				signal: undefined,
			},
		]);
	});

	test('can be cancelled by the signal the client was made with', async () => {
		const { signal } = new AbortController();
		const seen: unknown[] = [];
		const client = createOktaClient(
			async (request) => {
				seen.push(request.signal);
				return await Promise.resolve({ status: 200, headers: {}, body: {} });
			},
			{ role: 'hub', url: HUB },
			signal,
		);
		await client.send(call);
		await client.fork().send(call);
		expect(seen).toEqual([signal, signal]);
	});

	test.each<[string, OktaCall['query'], string]>([
		['nothing', undefined, ''],
		['nothing but what is not told', { after: undefined }, ''],
		[
			'several things',
			{ limit: 200, activate: false, q: 'a b' },
			'?limit=200&activate=false&q=a%20b',
		],
		['what an address cannot hold', { 'a&b': '"ä"&=?#' }, '?a%26b=%22%C3%A4%22%26%3D%3F%23'],
		['an empty text', { q: '' }, '?q='],
	])('asks for %s', async (_, query, search) => {
		const { client, requests } = scriptedOrg({ body: {} });
		await client.send({ ...call, query });
		expect(requests.map(({ url }) => url)).toEqual([`${HUB}/api/v1/things${search}`]);
	});
});

describe('an answer', () => {
	test('is the body, with the state it shows and the org’s own time', async () => {
		const headers = { etag: 'W/"1"', date: 'Mon, 05 Jan 2026 09:00:00 GMT' };
		const { client } = scriptedOrg({ body: thing, headers });
		const { body, etag, at } = await client.send(call);
		expect([body, etag, at]).toEqual([thing, 'W/"1"', '2026-01-05T09:00:00.000Z']);
	});

	test.each([undefined, 'yesterday'])('with the date %p has no time', async (date) => {
		const { client } = scriptedOrg({ body: thing, headers: { date } });
		expect((await client.send(call)).at).toBeUndefined();
	});

	test.each([
		[199, false],
		[200, true],
		[204, true],
		[299, true],
		[300, false],
	])('of %i is a good one: %p', async (status, good) => {
		const sent = scriptedOrg({ status, body: undefined }).client.send(call);
		if (good) await expect(sent).resolves.toMatchObject({ body: undefined });
		else
			await expect(sent).rejects.toMatchObject({
				code: 'NOT_OKTA',
				answer: {
					org: 'hub',
					doing: 'list things',
					method: 'GET',
					path: '/api/v1/things',
					status,
				},
			});
	});

	test.each(['', ' \n'])('that is %j is empty', async (body) => {
		await expect(scriptedOrg({ body }).client.send(call)).resolves.toMatchObject({ body });
	});

	test('that is a page is told as one, by its status, with what was being done', async () => {
		const { client } = scriptedOrg({ status: 203, body: '<html>sign in</html>' });
		await expect(client.send(call)).rejects.toMatchObject({
			code: 'NOT_OKTA',
			message: expect.stringMatching(/^Could not list things in the hub: .*not JSON/),
			remedy: expect.stringMatching(/\w{3}.*\.$/),
			answer: {
				org: 'hub',
				doing: 'list things',
				method: 'GET',
				path: '/api/v1/things',
				status: 203,
				causes: [],
			},
		});
	});

	test('that does not look like what was asked for is told as a stranger’s', async () => {
		const { client } = scriptedOrg({ body: thing });
		await expect(client.send({ ...call, looks: () => false })).rejects.toMatchObject({
			code: 'NOT_OKTA',
			message: expect.stringMatching(/^Could not list things in the hub: \w{3}/),
			answer: { status: 200 },
		});
	});
});

describe('a list', () => {
	test('is read page after page, each at the address that the one before named', async () => {
		const { client, requests } = scriptedOrg(
			{ body: [{ id: '1' }], headers: leadsTo('/api/v1/things?after=a%20b') },
			{ body: [{ id: '2' }] },
		);
		const list = client.pages<{ id: string }>({ ...call, query: { limit: 1 } });
		expect(await all(list)).toEqual([{ id: '1' }, { id: '2' }]);
		expect(requests.map(({ url }) => url)).toEqual([
			`${HUB}/api/v1/things?limit=1`,
			`${HUB}/api/v1/things?after=a%20b`,
		]);
	});

	test.each([
		['https://evil.example/api/v1/things', 'https://evil.example'],
		['https://hub.okta.test.evil.example/', 'https://hub.okta.test.evil.example'],
		['http://hub.okta.test/', 'http://hub.okta.test'],
		['https://hub.okta.test@evil.example/', 'https://hub.okta.test@evil.example'],
		['/api/v1/things?after=1', 'no origin'],
		['x https://hub.okta.test/', 'no origin'],
	])('is not followed to %s', async (link, origin) => {
		const { client, requests } = scriptedOrg();
		await expect(client.page(call, link)).rejects.toMatchObject({
			code: 'UNTRUSTED_LINK',
			facts: { org: 'hub', origin },
		});
		expect(requests).toEqual([]);
	});

	test('is followed to the org in another letter case', async () => {
		const { client, requests } = scriptedOrg({ body: [thing] });
		const link = 'HTTPS://Hub.Okta.Test/api/v1/things?after=1';
		expect((await client.page(call, link)).items).toEqual([thing]);
		expect(requests[0]?.url).toBe(link);
	});

	test.each([
		['no list', { items: [] }, /not a list/],
		['nothing', undefined, /not a list/],
		['a list of texts', ['x'], /something else/],
		['a list with one text in it', [thing, 'x'], /something else/],
	])('that is %s is told as a stranger’s', async (_, body, told) => {
		await expect(scriptedOrg({ body }).client.page(call)).rejects.toMatchObject({
			code: 'NOT_OKTA',
			message: expect.stringMatching(told),
		});
	});

	test('whose items are told apart by what was asked for', async () => {
		const { client } = scriptedOrg({ body: ['a', 'b'] }, { body: ['a', 7] });
		const texts = { ...call, looks: (item: unknown) => typeof item === 'string' };
		expect((await client.page(texts)).items).toEqual(['a', 'b']);
		await expect(client.page(texts)).rejects.toMatchObject({ code: 'NOT_OKTA' });
	});
});

test('calls are counted, pages and failures too, and a fork counts its own', async () => {
	const { client } = scriptedOrg(
		{ body: {} },
		{ body: [thing], headers: leadsTo('/api/v1/things?after=1') },
		{ body: [thing] },
		{ status: 500 },
		{ body: {} },
	);
	expect(client.requests()).toBe(0);
	await client.send(call);
	await all(client.pages(call));
	await client.send(call).catch(() => undefined);
	const fork = client.fork();
	await fork.send(call);
	expect([client.requests(), fork.requests()]).toEqual([4, 1]);
	expect(fork.org).toEqual({ role: 'hub', url: HUB });
});
