import type { IDataObject, INodeListSearchResult, INodeType } from 'n8n-workflow';
import { editorContext, loadPackage } from '../support/engine';
import { serveOrg, type ServedOrg } from '../support/simulatedOrgs';

let hub: ServedOrg;
let spoke: ServedOrg;

const person = (name: string, more = {}) => ({
	profile: { login: `${name.toLowerCase()}@acme.example`, firstName: name, lastName: 'Lovelace' },
	...more,
});
const crowd = Array.from({ length: 120 }, (_, at) => person(`Person${at}`));

beforeEach(async () => {
	hub = await serveOrg('hub', {
		users: [...crowd, person('Ada'), person('Adele', { status: 'DEPROVISIONED' })],
		groups: [
			{ name: 'Engineering', description: 'Builds it' },
			{ name: 'Engineering of an app', type: 'APP_GROUP' },
		],
	});
	spoke = await serveOrg('spoke', { users: [person('Grace')] });
});

afterEach(async () => {
	await hub.close();
	await spoke.close();
});

/** What the editor's list shows. */
async function list(
	node: string,
	method: string,
	{
		filter,
		token,
		credentials = {},
	}: { filter?: string; token?: string; credentials?: IDataObject } = {},
): Promise<INodeListSearchResult> {
	const { type } = (await loadPackage()).getNode(node);
	const search = (type as INodeType).methods?.listSearch?.[method];
	const context = await editorContext({
		name: node,
		parameters: {},
		credentials: { ...hub.credentials, ...credentials },
	});
	if (!search) throw new Error(`${node} has no list ${method}`);
	return await search.call(context, filter, token);
}

const names = ({ results }: INodeListSearchResult) => results.map(({ name }) => name);
const bothOrgs = () => ({
	connectSpoke: true,
	spokeUrl: spoke.url,
	spokeApiToken: spoke.org.token,
});

test('users are searched in Okta by the beginning of a name or login, deactivated ones too', async () => {
	const found = await list('setStatus', 'searchHubUsers', { filter: ' ad' });
	expect(names(found)).toEqual([
		'Org Administrator (admin@hub.example)',
		'Ada Lovelace (ada@acme.example)',
		'Adele Lovelace (adele@acme.example)',
	]);
	expect(found.results[1]).toMatchObject({
		value: hub.org.userByLogin('ada@acme.example')?.id,
		description: 'ACTIVE',
	});
	expect(found.paginationToken).toBeUndefined();
});

test('a long list comes page by page, everybody once', async () => {
	const seen: string[] = [];
	let token: string | undefined;
	do {
		const page = await list('setStatus', 'searchHubUsers', { token });
		seen.push(...names(page));
		token = page.paginationToken as string | undefined;
	} while (token !== undefined);
	expect(new Set(seen).size).toBe(seen.length);
	expect(seen).toEqual(
		expect.arrayContaining([
			'Person0 Lovelace (person0@acme.example)',
			'Ada Lovelace (ada@acme.example)',
		]),
	);
	expect(seen.length).toBeGreaterThan(crowd.length);
});

test('a next page at another address is not read, so the token stays where it belongs', async () => {
	const token = `${spoke.url}/api/v1/users?after=1`;
	await expect(list('setStatus', 'searchHubUsers', { token })).rejects.toThrow(/another address/);
	expect(spoke.calls()).toEqual([]);
});

test('the spoke’s people come from the spoke', async () => {
	const credentials = bothOrgs();
	const found = await list('provisionUser', 'searchSpokeUsers', { filter: 'gr', credentials });
	expect(names(found)).toEqual(['Grace Lovelace (grace@acme.example)']);
	expect(hub.calls()).toEqual([]);
});

test('without a spoke the list says what to do', async () => {
	await expect(list('provisionUser', 'searchSpokeUsers')).rejects.toMatchObject({
		description: expect.stringContaining('‘Connect a Spoke’'),
	});
});

test('of the hub’s groups only those that can be written are offered', async () => {
	const found = await list('provisionUser', 'searchHubGroups', { filter: 'engin' });
	expect(found.results).toEqual([
		{ name: 'Engineering', value: hub.org.group('Engineering')?.id, description: 'Builds it' },
	]);
});
