import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../support/engine';
import { expectPreview } from '../support/preview';
import { serveOrgs, type ServedOrgs } from '../support/pushNode';

const profile = (name: string, title: string) => ({
	login: `${name}@example.com`,
	email: `${name}@example.com`,
	firstName: name,
	lastName: 'Example',
	title,
});
const group = (name: string, ...members: string[]) => ({
	name,
	members: members.map((member) => `${member}@example.com`),
});

let orgs: ServedOrgs;

beforeEach(async () => {
	orgs = await serveOrgs({
		hub: {
			users: [{ profile: profile('ada', 'Analyst') }, { profile: profile('linus', 'Guest') }],
			groups: [group('From the spoke', 'ada', 'linus')],
		},
		spoke: {
			users: [{ profile: profile('ada', 'Countess') }, { profile: profile('grace', 'Admiral') }],
			groups: [group('Staff', 'ada', 'grace')],
		},
	});
});

afterEach(async () => await orgs.close());

async function provision(parameters: IDataObject, items: IDataObject[] = [{}]) {
	const { items: outcomes, error } = await runNode({
		name: 'provisionUser',
		parameters,
		credentials: {
			...orgs.hub.credentials,
			connectSpoke: true,
			spokeUrl: orgs.spoke.url,
			spokeApiToken: orgs.spoke.org.token,
		},
		items,
	});
	expect(error).toBeUndefined();
	return outcomes;
}

test.each([
	['create', [profile('grace', 'Admiral')]],
	['createOrUpdate', [profile('ada', 'Countess'), profile('grace', 'Admiral')]],
	['update', [profile('ada', 'Countess')]],
])('the preview of %s is what comes out: planned, done, and kept', async (operation, people) => {
	const names = Object.keys(profile('', ''));
	const value = Object.fromEntries(names.map((name) => [name, `={{ $json.${name} }}`]));
	const parameters = { operation, profile: { mappingMode: 'defineBelow', value } };
	expectPreview(`ProvisionUser/v1.0.0/${operation}`, [
		...(await provision({ ...parameters, dryRun: true }, people)),
		...(await provision(parameters, people)),
		...(await provision(parameters, people)),
	]);
});

test('the preview of everybody assigned is what comes out, leavers too', async () => {
	const byId = (value = '') => ({ __rl: true, mode: 'id', value });
	const parameters = {
		operation: 'provisionAssigned',
		scopeGroup: byId(orgs.spoke.org.group('Staff')?.id),
		hubGroup: byId(orgs.hub.org.group('From the spoke')?.id),
		leavers: 'suspend',
	};
	expectPreview('ProvisionUser/v1.0.0/provisionAssigned', [
		...(await provision({ ...parameters, dryRun: true })),
		...(await provision(parameters)),
		...(await provision(parameters)),
	]);
});
