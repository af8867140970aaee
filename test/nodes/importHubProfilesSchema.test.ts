/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import type { IDataObject } from 'n8n-workflow';
import { person, servedOrgs } from '../support/importNode';

/** The preview n8n shows before a first run, with no key left open. */
function previewOf(operation: string) {
	const file = `../../nodes/ImportHubProfiles/__schema__/v1.0.0/${operation}.json`;
	const schema = JSON.parse(readFileSync(path.resolve(__dirname, file), 'utf8')) as IDataObject;
	return new Ajv({ strict: false }).compile({ ...schema, additionalProperties: false });
}

const ada = 'ada@example.com';
let orgs: Awaited<ReturnType<typeof servedOrgs>>;

beforeEach(async () => {
	orgs = await servedOrgs({
		hub: {
			attributes: { badge: { title: 'Badge', type: 'string' }, level: { type: 'integer' } },
			users: [person(ada, { title: 'Countess' })],
			groups: [{ name: 'Pioneers', description: 'Who came first', members: [ada] }],
		},
		spoke: { attributes: { level: { type: 'string' } }, users: [person(ada)] },
	});
});

afterEach(async () => await orgs.close());

test.each([
	['readUsers', {}],
	['importUsers', { returnAll: true }],
	['importUsers', { returnAll: true, apply: 'updateAndCreate', linkAttribute: 'hubId' }],
	['importGroups', { returnAll: true, withMembers: true, matchGroups: true }],
	['importUserSchema', {}],
])('the preview of %s is what comes out with %p', async (operation, parameters) => {
	const { items, error } = await orgs.run({ operation, ...parameters });
	expect(error).toBeUndefined();
	expect(items.length).toBeGreaterThan(0);
	const fits = previewOf(operation);
	for (const item of items)
		expect([fits(JSON.parse(JSON.stringify(item))), fits.errors]).toEqual([true, null]);
});

test('the preview of a confirmed match is what comes out', async () => {
	const idIn = (org: 'hub' | 'spoke') => ({
		mode: 'id',
		value: orgs[org].org.userByLogin(ada)?.id,
	});
	const { items } = await orgs.run({
		operation: 'confirmMatch',
		hubUser: idIn('hub'),
		spokeUser: idIn('spoke'),
		linkAttribute: 'hubId',
	});
	const fits = previewOf('confirmMatch');
	expect([fits(JSON.parse(JSON.stringify(items[0]))), fits.errors]).toEqual([true, null]);
});
