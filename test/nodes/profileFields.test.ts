import type { IDataObject, INodeType, ResourceMapperField } from 'n8n-workflow';
import { editorContext, loadPackage } from '../support/engine';
import { serveOrg, type ServedOrg } from '../support/simulatedOrgs';

let hub: ServedOrg;

beforeEach(async () => {
	hub = await serveOrg('hub', {
		attributes: {
			badge: { type: 'integer' },
			teams: { type: 'array', items: { type: 'string' } },
			size: { type: 'string', enum: ['S', 'M'] },
		},
		userTypes: [{ name: 'contractor', attributes: { agency: { required: true } } }],
	});
});

afterEach(async () => await hub.close());

/** The columns that the mapper shows for these parameters. */
async function columns(parameters: IDataObject): Promise<ResourceMapperField[]> {
	const { type } = (await loadPackage()).getNode('provisionUser');
	const read = (type as INodeType).methods?.resourceMapping?.hubProfileFields;
	if (!read) throw new Error('The node maps no attributes');
	const context = await editorContext({
		name: 'provisionUser',
		parameters,
		credentials: hub.credentials,
	});
	return (await read.call(context)).fields;
}

const column = (fields: ResourceMapperField[], id: string) =>
	fields.find((field) => field.id === id);
const needed = (fields: ResourceMapperField[]) =>
	fields.filter(({ required }) => required).map(({ id }) => id);

test('the mapper’s columns are the hub’s live schema, custom attributes with their types included', async () => {
	const fields = await columns({ operation: 'createOrUpdate' });
	expect(column(fields, 'firstName')).toMatchObject({ displayName: 'First name (firstName)' });
	expect(column(fields, 'badge')).toMatchObject({ type: 'number', removed: true });
	expect(column(fields, 'teams')).toMatchObject({ type: 'array', canBeUsedToMatch: false });
	expect(column(fields, 'size')).toMatchObject({
		type: 'options',
		options: [
			{ name: 'S', value: 'S' },
			{ name: 'M', value: 'M' },
		],
	});
	expect(column(fields, 'agency')).toBeUndefined();
});

test('a create needs what the org made required, an update nothing but the login', async () => {
	expect(needed(await columns({ operation: 'createOrUpdate' }))).toEqual(
		expect.arrayContaining(['login', 'email']),
	);
	expect(needed(await columns({ operation: 'update' }))).toEqual(['login']);
});

test('with a user type chosen the columns are that type’s', async () => {
	const types = await hub.org.http({
		method: 'GET',
		url: `${hub.org.baseUrl}/api/v1/meta/types/user`,
		headers: { authorization: `SSWS ${hub.org.token}` },
	});
	const contractor = (types.body as Array<{ id: string; name: string }>).find(
		({ name }) => name === 'contractor',
	);
	const fields = await columns({
		operation: 'createOrUpdate',
		options: { userTypeId: contractor?.id },
	});
	expect(column(fields, 'agency')).toMatchObject({ required: true });
	expect(column(fields, 'badge')).toBeUndefined();
});

test('an org that refuses the token is named in the editor', async () => {
	hub.credentials.hubApiToken = 'of another org';
	await expect(columns({ operation: 'createOrUpdate' })).rejects.toMatchObject({
		message: expect.stringContaining('in the hub') as string,
	});
});
