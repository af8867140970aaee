import type { INodeType } from 'n8n-workflow';
import { editorContext, loadPackage, runNode } from '../support/engine';
import { serveHub, serveOrg, type ServedOrg } from '../support/simulatedOrgs';

let hub: ServedOrg;
let spoke: ServedOrg;

afterEach(async () => {
	await hub.close();
	await spoke.close();
});

test('Check Connection says per feature and org whether the rights suffice, and writes nothing', async () => {
	hub = await serveHub();
	spoke = await serveOrg('spoke', { tokens: [{ token: 'reader', roles: ['READ_ONLY_ADMIN'] }] });
	const credentials = {
		...hub.credentials,
		connectSpoke: true,
		spokeUrl: spoke.url,
		spokeApiToken: 'reader',
	};
	const { items, error } = await runNode({
		name: 'inspectConnection',
		parameters: {},
		credentials,
	});
	expect(error).toBeUndefined();
	expect(items).toMatchObject([
		{ org: 'hub', roles: ['SUPER_ADMIN'], showsUsers: true },
		{ org: 'spoke', roles: undefined, showsUsers: true },
	]);
	const works = (item: number) =>
		Object.fromEntries(
			(items[item]?.features as Array<{ feature: string; works: string }>).map(
				({ feature, works: verdict }) => [feature, verdict],
			),
		);
	expect(works(0)).toMatchObject({
		provisionUsers: 'yes',
		deleteUsers: 'yes',
		pushGroups: 'yes',
		importProfiles: 'yes',
	});
	expect(works(1)).toMatchObject({
		readPeople: 'yes',
		readSchema: 'yes',
		sourceProfiles: 'unknown',
	});
	expect([...hub.writes(), ...spoke.writes()]).toEqual([]);
});

test('the user types of each org are offered, the default one first', async () => {
	hub = await serveHub({ userTypes: [{ name: 'contractor' }] });
	spoke = await serveOrg('spoke', { userTypes: [{ name: 'vendor' }] });
	const credentials = {
		...hub.credentials,
		connectSpoke: true,
		spokeUrl: spoke.url,
		spokeApiToken: spoke.org.token,
	};
	const { type } = (await loadPackage()).getNode('inspectConnection');
	const context = await editorContext({ name: 'inspectConnection', parameters: {}, credentials });
	const offered = async (method: string) =>
		((await (type as INodeType).methods?.loadOptions?.[method]?.call(context)) ?? []).map(
			({ name }) => name,
		);
	expect(await offered('hubUserTypeOrDefault')).toEqual(['(Default)', 'User', 'contractor']);
	expect(await offered('spokeUserTypeOrDefault')).toEqual(['(Default)', 'User', 'vendor']);
});

test('Compare Schemas shows what the hub lacks or has otherwise', async () => {
	hub = await serveHub({ attributes: { floor: { type: 'string' }, costLine: { type: 'string' } } });
	spoke = await serveOrg('spoke', {
		attributes: { floor: { type: 'integer' }, badge: { type: 'string' } },
	});
	const credentials = {
		...hub.credentials,
		connectSpoke: true,
		spokeUrl: spoke.url,
		spokeApiToken: spoke.org.token,
	};
	const { items, error } = await runNode({
		name: 'inspectConnection',
		parameters: { operation: 'compareSchemas' },
		credentials,
	});
	expect(error).toBeUndefined();
	expect(items).toMatchObject([
		{
			attribute: 'floor',
			verdict: 'differs',
			differences: ['is integer in the spoke and string in the hub'],
		},
		{ attribute: 'badge', verdict: 'missing' },
		{ attribute: 'costLine', verdict: 'extra' },
	]);
});

test('without a spoke in the credential, comparing is refused with the remedy', async () => {
	hub = await serveHub();
	spoke = await serveOrg('spoke');
	const { error } = await runNode({
		name: 'inspectConnection',
		parameters: { operation: 'compareSchemas' },
		credentials: hub.credentials,
	});
	expect(error?.message).toContain('the credential names none');
	expect(error?.description).toContain('Connect a Spoke');
});
