import { createOktaClient, type OktaPage } from '../../src/okta/client';
import { pagesAhead } from '../../src/okta/pagesAhead';
import { PageTrail } from '../../src/okta/pageTrail';
import type { HttpResponse } from '../../src/ports';
import { aWhile } from '../support/aWhile';
import { all, HUB, leadsTo } from './scriptedOrg';

interface AskedPage {
	link: string | undefined;
	/** The head of the answer comes and names the next page. */
	head(next: string): boolean;
	answer(page: OktaPage<string>): void;
	fail(reason: Error): void;
}

/** A list whose answers come when the test says so. */
function heldList() {
	const asked: AskedPage[] = [];
	const list = pagesAhead<string>(
		async (link, head) =>
			await new Promise((answer, fail) => asked.push({ link, head, answer, fail })),
		new PageTrail({ org: { role: 'hub', url: HUB } }, 'list things'),
	);
	const page = (at: number) => {
		const found = asked[at];
		if (!found) throw new Error(`page ${at} was not asked for`);
		return found;
	};
	return { list, page, links: () => asked.map(({ link }) => link) };
}

test('the next page is asked for when the head of the awaited one names it, before its items are there', async () => {
	const { list, page, links } = heldList();
	const first = list.next();
	expect(links()).toEqual([undefined]);
	expect(page(0).head('2')).toBe(true);
	expect(links()).toEqual([undefined, '2']);
	page(0).answer({ items: ['a'], next: '2' });
	expect(await first).toEqual({ done: false, value: ['a'] });
	const second = list.next();
	page(1).answer({ items: ['b'] });
	expect(await second).toEqual({ done: false, value: ['b'] });
	expect(await list.next()).toEqual({ done: true, value: undefined });
	expect(links()).toEqual([undefined, '2']);
});

test('only one page is ever ahead of whoever reads, however fast the heads come', async () => {
	const { list, page, links } = heldList();
	const first = list.next();
	page(0).head('2');
	expect(page(1).head('3')).toBe(false);
	page(0).answer({ items: ['a'], next: '2' });
	await first;
	await aWhile();
	expect(links()).toEqual([undefined, '2']);
	const second = list.next();
	await aWhile();
	expect(links()).toEqual([undefined, '2', '3']);
	page(1).answer({ items: ['b'], next: '3' });
	await second;
	page(2).answer({ items: ['c'] });
	expect(await all(list)).toEqual(['c']);
});

test('where no head is told the next page is asked for when the one before has been gone through', async () => {
	const { list, page, links } = heldList();
	const first = list.next();
	page(0).answer({ items: ['a'], next: '2' });
	await first;
	await aWhile();
	expect(links()).toEqual([undefined]);
	const second = list.next();
	await aWhile();
	expect(links()).toEqual([undefined, '2']);
	page(1).answer({ items: ['b'] });
	expect((await second).value).toEqual(['b']);
});

test('whoever stops reading hears nothing of the page that was asked for in vain', async () => {
	const { list, page, links } = heldList();
	const first = list.next();
	page(0).head('2');
	page(0).answer({ items: ['a'], next: '2' });
	await first;
	await list.return();
	page(1).fail(new Error('nobody wants to know'));
	await aWhile();
	expect(links()).toEqual([undefined, '2']);
});

test('a page ahead that fails is told when it is read, not before', async () => {
	const { list, page } = heldList();
	const first = list.next();
	page(0).head('2');
	page(1).fail(new Error('the hub is gone'));
	page(0).answer({ items: ['a'], next: '2' });
	expect((await first).value).toEqual(['a']);
	await expect(list.next()).rejects.toThrow('the hub is gone');
});

test('of an answer that was sent twice the page counts that the whole one names', async () => {
	const { list, page, links } = heldList();
	const first = list.next();
	page(0).head('2 cut');
	page(0).head('2');
	page(0).answer({ items: ['a'], next: '2' });
	await first;
	const second = list.next();
	await aWhile();
	expect(links()).toEqual([undefined, '2 cut', '2']);
	page(2).answer({ items: ['b'] });
	expect((await second).value).toEqual(['b']);
});

test('a client goes on after heads of 200 alone', async () => {
	const urls: string[] = [];
	const told: Array<Array<boolean | undefined>> = [];
	const answers: HttpResponse[] = [
		{ status: 200, headers: leadsTo('/api/v1/things?after=1'), body: [{ id: '1' }] },
		{ status: 200, headers: {}, body: [{ id: '2' }] },
	];
	const client = createOktaClient(
		async ({ url, onHead }) => {
			const answer = answers[urls.push(url) - 1];
			if (!answer) throw new Error(`not scripted: ${url}`);
			const at = urls.length - 1;
			await aWhile();
			const elsewhere = leadsTo('/api/v1/things?after=elsewhere');
			told[at] = [onHead?.({ status: 429, headers: elsewhere }), onHead?.(answer)];
			return answer;
		},
		{ role: 'hub', url: HUB },
	);
	const call = { method: 'GET', path: '/api/v1/things', doing: 'list things' } as const;
	expect(await all(client.pages(call))).toEqual([{ id: '1' }, { id: '2' }]);
	expect(urls).toEqual([`${HUB}/api/v1/things`, `${HUB}/api/v1/things?after=1`]);
	expect(told).toEqual([
		[false, true],
		[false, false],
	]);
});
