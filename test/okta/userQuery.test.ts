import { comparesAsGreater, fieldsOf, highestId, readUserPage } from '../../src/okta/userQuery';
import type { HttpResponse } from '../../src/ports';
import { HUB, leadsTo, refused, scriptedOrg } from './scriptedOrg';

const ada = { id: '00u1', status: 'ACTIVE', profile: {} };
const query = { search: undefined, doing: 'read users' };
const NEXT = `${HUB}/api/v1/users?after=1`;

test('the fields that are fetched are those every reader needs and the wished attributes', () => {
	expect(fieldsOf(['login', 'level'])).toBe(
		'id,status,created,lastUpdated,type,profile:(login,level)',
	);
});

describe('a page of users', () => {
	test('comes with what leads on and with the org’s own time', async () => {
		const { client } = scriptedOrg({
			body: [ada],
			headers: { ...leadsTo('/api/v1/users?after=1'), date: 'Mon, 05 Jan 2026 09:00:00 GMT' },
		});
		expect(await readUserPage(client, query, { range: {}, limit: 1 })).toEqual({
			users: [ada],
			next: NEXT,
			at: '2026-01-05T09:00:00.000Z',
		});
	});

	test('that an earlier one named is read at exactly that address', async () => {
		const { client, requests } = scriptedOrg({ body: [ada] });
		await readUserPage(client, query, { range: { after: '00u0' }, next: NEXT, limit: 1 });
		expect(requests.map(({ url }) => url)).toEqual([NEXT]);
	});

	test.each([400, 404, 410])(
		'that an earlier one named and that is answered with %i has expired',
		async (status) => {
			const { client } = scriptedOrg(refused(status, 'E0000001'));
			const page = readUserPage(client, query, { range: {}, next: NEXT, limit: 1 });
			expect(await page).toBeUndefined();
		},
	);

	test.each([401, 403, 500])(
		'that an earlier one named and that is answered with %i is a failure',
		async (status) => {
			const { client } = scriptedOrg(refused(status, 'E0000999'));
			const page = readUserPage(client, query, { range: {}, next: NEXT, limit: 1 });
			await expect(page).rejects.toMatchObject({ answer: { status } });
		},
	);

	test('that is the first has no address that could expire', async () => {
		const { client } = scriptedOrg(refused(400, 'E0000031'));
		await expect(readUserPage(client, query, { range: {}, limit: 1 })).rejects.toMatchObject({
			code: 'SEARCH_REFUSED',
		});
	});

	test('that never arrived is a failure of its own', async () => {
		const { client } = scriptedOrg();
		const page = readUserPage(client, query, { range: {}, next: NEXT, limit: 1 });
		await expect(page).rejects.toThrow('not scripted');
	});

	test('needs ids alone where only some fields were asked for', async () => {
		const body = [{ id: '00u1' }];
		const few = { ...query, fields: 'id' };
		const page = { range: {}, limit: 1 };
		expect(await readUserPage(scriptedOrg({ body }).client, few, page)).toMatchObject({
			users: body,
		});
		await expect(readUserPage(scriptedOrg({ body }).client, query, page)).rejects.toMatchObject({
			code: 'NOT_OKTA',
		});
	});
});

describe('one id is greater than another', () => {
	const compared = async (answer: Partial<HttpResponse>) =>
		await comparesAsGreater(scriptedOrg(answer).client, ['00u1', '00u2']);

	test.each([
		['where the org finds it beyond', { body: [{ id: '00u2' }] }, true],
		['not where it finds nobody', { body: [] }, false],
		['not where it finds somebody else', { body: [{ id: '00u3' }] }, false],
		['not where it knows no such search', refused(400, 'E0000031'), false],
	])('%s', async (_, answer, greater) => {
		expect(await compared(answer)).toBe(greater);
	});

	test('or nobody knows, where the org refuses to be asked', async () => {
		await expect(compared(refused(403, 'E0000006'))).rejects.toMatchObject({
			code: 'PERMISSION_MISSING',
		});
	});
});

test.each([
	['the first one found', [{ id: '00u9' }, { id: '00u8' }], '00u9'],
	['none where nobody is found', [], undefined],
])('the highest id is %s', async (_, body, id) => {
	expect(await highestId(scriptedOrg({ body }).client, query)).toBe(id);
});
