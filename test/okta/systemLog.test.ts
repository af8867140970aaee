import { readChangedGroups, readChangedUsers } from '../../src/okta/changedThings';
import { lookAtLog, readLogPage, readNewestEntries } from '../../src/okta/systemLog';
import { HUB, leadsTo, refused, scriptedOrg } from './scriptedOrg';

const SINCE = '2026-01-05T09:00:00.000Z';
const date = 'Mon, 05 Jan 2026 09:00:00 GMT';
const wish = { types: ['user.lifecycle.create'], since: SINCE };
const entry = (uuid: string) => ({
	uuid,
	eventType: 'user.lifecycle.create',
	published: SINCE,
	outcome: { result: 'SUCCESS' },
	target: [],
});
const entries = (count: number) => Array.from({ length: count }, (_, at) => entry(`u${at}`));
const NEXT = `${HUB}/api/v1/logs?after=1`;

describe('a page of the log', () => {
	test.each([
		[199, false],
		[200, true],
	])('of %i entries is full: %p', async (count, isFull) => {
		const { client } = scriptedOrg({
			body: entries(count),
			headers: { ...leadsTo('/api/v1/logs?after=1'), date },
		});
		const page = await readLogPage(client, wish);
		expect(page).toMatchObject({ isFull, next: NEXT, at: SINCE });
		expect(page?.entries.map(({ uuid }) => uuid)).toEqual(entries(count).map(({ uuid }) => uuid));
	});

	test('that an earlier one named is read at exactly that address', async () => {
		const { client, requests } = scriptedOrg({ body: [] });
		await readLogPage(client, wish, NEXT);
		expect(requests.map(({ url }) => url)).toEqual([NEXT]);
	});

	test('whose address is no longer good is told by that', async () => {
		const { client } = scriptedOrg(refused(400, 'E0000001'));
		expect(await readLogPage(client, wish, NEXT)).toBeUndefined();
	});

	test('that is the first has no address that could be too old', async () => {
		const { client } = scriptedOrg(refused(400, 'E0000031'));
		await expect(readLogPage(client, wish)).rejects.toMatchObject({ code: 'SEARCH_REFUSED' });
	});

	test('with an entry that cannot be read is not passed over in silence', async () => {
		const { client } = scriptedOrg({ body: [entry('u1'), { uuid: 'u2' }] });
		await expect(readLogPage(client, wish)).rejects.toMatchObject({ code: 'NOT_OKTA' });
	});
});

test('of the newest entries those that cannot be read are passed over', async () => {
	const { client } = scriptedOrg({ body: [{ uuid: 'u0' }, entry('u1')] });
	expect(await readNewestEntries(client, wish.types)).toMatchObject([{ uuid: 'u1' }]);
});

test.each([
	['shows something', [entry('u1')], false],
	['shows nothing', [], true],
])('a log that %s: it is empty: %p', async (_, body, isEmpty) => {
	const { client } = scriptedOrg({ body, headers: { date } });
	expect(await lookAtLog(client, Date.parse(SINCE))).toEqual({ isEmpty, at: SINCE });
});

describe.each([
	['users', readChangedUsers, { id: '00u1', status: 'ACTIVE', profile: {} }],
	['groups', readChangedGroups, { id: '00g1', type: 'OKTA_GROUP', profile: {} }],
])('%s that changed', (things, read, one) => {
	const next = `${HUB}/api/v1/${things}?after=1`;

	test('are read page by page, each at the address that the one before named', async () => {
		const { client, requests } = scriptedOrg({
			body: [one],
			headers: { ...leadsTo(`/api/v1/${things}?after=2`), date },
		});
		expect(await read(client, { from: SINCE }, next)).toEqual({
			items: [one],
			next: `${HUB}/api/v1/${things}?after=2`,
			at: SINCE,
		});
		expect(requests.map(({ url }) => url)).toEqual([next]);
	});

	test('are asked for anew once the address of a page is no longer good', async () => {
		const { client } = scriptedOrg(refused(400, 'E0000001'));
		expect(await read(client, { from: SINCE }, next)).toBeUndefined();
	});

	test('are a failure where the first page is refused', async () => {
		const { client } = scriptedOrg(refused(400, 'E0000031'));
		await expect(read(client, { from: SINCE })).rejects.toMatchObject({ code: 'SEARCH_REFUSED' });
	});
});
