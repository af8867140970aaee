import { readCustomAttributes } from '../../src/okta/userAttributes';
import { scriptedOrg } from './scriptedOrg';

test('the org’s own attributes come by name, with everything Okta says of each', async () => {
	const body = {
		definitions: {
			base: { properties: { login: { type: 'string' } } },
			custom: { properties: { level: { type: 'integer', title: 'Level' }, stray: 7 } },
		},
	};
	expect([...(await readCustomAttributes(scriptedOrg({ body }).client))]).toEqual([
		['level', { type: 'integer', title: 'Level' }],
	]);
});

test.each([
	['no object', 'schema'],
	['without definitions', {}],
	['with definitions that are no object', { definitions: [] }],
	['without a part for them', { definitions: { base: {} } }],
	['with a part that is no object', { definitions: { custom: 7 } }],
	['with properties that are no object', { definitions: { custom: { properties: ['level'] } } }],
])('a schema that is %s has none', async (_, schema) => {
	const body = typeof schema === 'string' ? [schema] : schema;
	expect(await readCustomAttributes(scriptedOrg({ body }).client)).toEqual(new Map());
});
