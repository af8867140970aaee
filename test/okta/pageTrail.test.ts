import { createOktaClient } from '../../src/okta/client';
import { PageTrail } from '../../src/okta/pageTrail';
import type { Http } from '../../src/ports';

const HUB = 'https://hub.okta.test';
const org = { role: 'hub', url: HUB } as const;
const trail = () => new PageTrail({ org }, 'list users');

/** Follows pages that all hold one item until one is refused or there are `most`. */
function follow(nextOf: (page: number) => string | undefined, most: number, items = [{}]): number {
	const pages = trail();
	for (let page = 1; page <= most; page += 1) pages.passed({ items, next: nextOf(page) });
	return most;
}

test.each([
	['itself', 1],
	['the page before', 2],
	['a page seven pages back', 7],
	['a page a hundred pages back', 100],
])('a list whose page leads to %s has no end', (_, cycle) => {
	expect(() => follow((page) => `${HUB}/?after=${page % cycle}`, 1_000)).toThrow(
		expect.objectContaining({ code: 'LIST_WITHOUT_END' }),
	);
});

test('a way that joins a loop after a while has no end', () => {
	expect(() =>
		follow((page) => `${HUB}/?after=${page < 50 ? page : 50 + (page % 3)}`, 400),
	).toThrow(expect.objectContaining({ code: 'LIST_WITHOUT_END' }));
});

test.each([
	[99_999, false],
	[100_000, true],
])('%i pages that always lead on are refused: %p', (pages, refused) => {
	const reading = () => follow((page) => `${HUB}/?after=${page}`, pages);
	if (refused) expect(reading).toThrow(expect.objectContaining({ code: 'LIST_WITHOUT_END' }));
	else expect(reading()).toBe(pages);
});

test.each([
	[99, false],
	[100, true],
])('%i empty pages in a row that lead on are refused: %p', (pages, refused) => {
	const reading = () => follow((page) => `${HUB}/?after=${page}`, pages, []);
	if (refused) expect(reading).toThrow(expect.objectContaining({ code: 'LIST_WITHOUT_END' }));
	else expect(reading()).toBe(pages);
});

test.each([
	['that leads back', (page: number) => `${page % 2}`, [{}], 400, /leads back .*\(page 4\)$/],
	['of nobody', (page: number) => `${page}`, [], 100, /empty .*\(page 100\)$/],
	['beyond all measure', (page: number) => `${page}`, [{}], 100_000, /longer .*\(page 100000\)$/],
])('a list %s is told by what gave it away', (_, nextOf, items, pages, told) => {
	expect(() => follow((page) => `${HUB}/?after=${nextOf(page)}`, pages, items)).toThrow(told);
});

test('last pages, which lead nowhere, may come as often as they like', () => {
	const pages = trail();
	for (let page = 0; page < 200; page += 1) pages.passed({ items: [], next: undefined });
	expect(pages.passed({ items: [], next: HUB })).toMatchObject({ next: HUB });
});

test('somebody in between begins the count of empty pages anew', () => {
	const pages = trail();
	for (let page = 0; page < 1_000; page += 1)
		pages.passed({ items: page % 50 === 0 ? [{}] : [], next: `${HUB}/?after=${page}` });
	expect(pages.passed({ items: [], next: undefined })).toEqual({ items: [], next: undefined });
});

test('a list that is begun again on purpose may show the same pages', () => {
	const pages = trail();
	const page = { items: [{}], next: `${HUB}/?after=1` };
	pages.passed(page);
	pages.begin();
	expect(pages.passed(page)).toBe(page);
});

test('the client stops at a list that leads back to its own page, after two calls', async () => {
	let calls = 0;
	const http: Http = async () => {
		calls += 1;
		const link = `<${HUB}/api/v1/users?after=1>; rel="next"`;
		return { status: 200, headers: { link }, body: [{ id: '00u1' }] };
	};
	const client = createOktaClient(http, org);
	const read = async () => {
		const call = { method: 'GET', path: '/api/v1/users', doing: 'list users' } as const;
		for await (const page of client.pages(call)) expect(page).toHaveLength(1);
	};
	await expect(read()).rejects.toMatchObject({
		code: 'LIST_WITHOUT_END',
		message: expect.stringContaining('Could not list users in the hub'),
	});
	expect(calls).toBe(2);
});
