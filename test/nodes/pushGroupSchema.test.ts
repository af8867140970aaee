/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import type { IDataObject } from 'n8n-workflow';
import { picked, serveOrgs, type ServedOrgs } from '../support/pushNode';
import { login } from '../support/pushing';

/** The preview n8n shows before a first run, with no key left open. */
function previewOf(operation: string) {
	const file = `../../nodes/PushGroup/__schema__/v1.0.0/${operation}.json`;
	const schema = JSON.parse(readFileSync(path.resolve(__dirname, file), 'utf8')) as IDataObject;
	return new Ajv({ strict: false }).compile({ ...schema, additionalProperties: false });
}

/** As n8n stores it: what is undefined is not there. */
const asJson = (item: unknown): unknown => JSON.parse(JSON.stringify(item));

let orgs: ServedOrgs;

beforeEach(async () => {
	const people = ['ada', 'new'].map((name) => ({ profile: { login: login(name) } }));
	orgs = await serveOrgs({
		hub: { users: people.slice(0, 1) },
		spoke: {
			users: people,
			groups: [{ name: 'Engineering', members: ['ada', 'new'].map(login) }],
		},
	});
});

afterEach(async () => await orgs.close());

test('the preview of a push is what a push puts out', async () => {
	const parameters = {
		source: 'spokeGroups',
		spokeGroups: picked(orgs.spoke.org.group('Engineering')?.id),
	};
	const fits = previewOf('push');
	for (const more of [{ dryRun: true }, {}, {}]) {
		const { items } = await orgs.push({ ...parameters, ...more });
		expect([fits(asJson(items[0])), fits.errors]).toEqual([true, null]);
	}
});

test('the preview of a removal is what a removal puts out', async () => {
	const sourceId = orgs.spoke.org.group('Engineering')?.id ?? '';
	await orgs.push({ source: 'spokeGroups', spokeGroups: picked(sourceId) });
	const { items } = await orgs.push({ operation: 'remove', releaseBy: 'sourceId', sourceId });
	const fits = previewOf('remove');
	expect([fits(asJson(items[0])), fits.errors]).toEqual([true, null]);
});
