import type { IDataObject } from 'n8n-workflow';
import { asAdmin, field } from '../simulator/asAdmin';
import { publish } from '../support/polling';
import { serveOrg, type ServedOrg } from '../support/simulatedOrgs';

let spoke: ServedOrg;
beforeEach(async () => {
	spoke = await serveOrg('spoke', { apps: [{ label: 'Okta Org2Org' }] });
});
afterEach(async () => await spoke.close());

const credentials = (): IDataObject => ({
	hubUrl: 'https://hub.okta.com',
	hubApiToken: 'none',
	connectSpoke: true,
	spokeUrl: spoke.url,
	spokeApiToken: spoke.org.token,
});

async function published(parameters: IDataObject = {}) {
	const wanted = { org: 'spoke', events: ['userCreated'], ...parameters };
	const { poller, activate } = await publish('org2OrgTrigger', wanted, credentials());
	await activate();
	return poller;
}

async function makeUser(login: string): Promise<string> {
	const profile = { login, email: login, firstName: 'Ada', lastName: 'Lovelace' };
	const made = await asAdmin(spoke.org).post('/api/v1/users?activate=true', { profile });
	return field(made, 'id');
}

const logins = (items: IDataObject[] | undefined) => items?.map(({ login }) => login);
const ADA = 'ada@x.example';
const BOB = 'bob@x.example';

test('activation starts no run, and a change starts one with the person in full', async () => {
	const trigger = await published();
	expect(await trigger.poll()).toBeUndefined();
	const id = await makeUser(ADA);
	expect(await trigger.poll()).toEqual([
		expect.objectContaining({
			event: 'userCreated',
			org: 'spoke',
			id,
			login: ADA,
			user: expect.objectContaining({
				id,
				status: 'PROVISIONED',
				profile: expect.objectContaining({ firstName: 'Ada', email: ADA }),
			}),
			actor: 'admin@spoke.example',
			via: 'systemLog',
			attempt: 1,
		}),
	]);
	expect(await trigger.poll()).toBeUndefined();
});

test('an assignment comes with the user and the app', async () => {
	const id = await makeUser(ADA);
	const trigger = await published({ events: ['appAssigned'] });
	const { body } = await asAdmin(spoke.org).get('/api/v1/apps');
	const [org2org] = body as Array<{ id: string }>;
	await asAdmin(spoke.org).post(`/api/v1/apps/${org2org?.id}/users`, { id, scope: 'USER' });
	expect(await trigger.poll()).toEqual([
		expect.objectContaining({
			event: 'appAssigned',
			id,
			login: ADA,
			app: { id: org2org?.id, name: 'Okta Org2Org' },
		}),
	]);
});

test('only the profile comes out where a node maps its input by name', async () => {
	const trigger = await published({
		events: ['userCreated', 'groupCreated'],
		output: 'profile',
	});
	await makeUser(ADA);
	await asAdmin(spoke.org).post('/api/v1/groups', { profile: { name: 'Engines' } });
	expect(await trigger.poll()).toEqual([
		{ login: ADA, email: ADA, firstName: 'Ada', lastName: 'Lovelace' },
	]);
	expect(await trigger.poll()).toBeUndefined();
});

test('somebody who is gone already is told of with what the log knows', async () => {
	const trigger = await published();
	const id = await makeUser(ADA);
	await asAdmin(spoke.org).remove(`/api/v1/users/${id}`);
	await asAdmin(spoke.org).remove(`/api/v1/users/${id}`);
	expect(await trigger.poll()).toEqual([
		expect.objectContaining({ login: ADA, user: { id, login: ADA, isGone: true } }),
	]);
});

test('a run that fails gets the same changes again, and nothing newer overtakes them', async () => {
	const trigger = await published();
	await makeUser(ADA);
	trigger.ending = 'error';
	expect(logins(await trigger.poll())).toEqual([ADA]);
	await makeUser(BOB);
	trigger.ending = 'success';
	const again = await trigger.poll();
	expect(again).toEqual([expect.objectContaining({ login: ADA, attempt: 2 })]);
	expect(logins(await trigger.poll())).toEqual([BOB]);
	expect(await trigger.poll()).toBeUndefined();
});

test('while a run goes on the next changes wait, in order', async () => {
	const trigger = await published();
	await makeUser(ADA);
	trigger.ending = 'still';
	expect(logins(await trigger.poll())).toEqual([ADA]);
	await makeUser(BOB);
	expect(await trigger.poll()).toBeUndefined();
	await trigger.end('success');
	expect(logins(await trigger.poll())).toEqual([BOB]);
});

test.each(['canceled', 'waiting'] as const)('a run that is %s is not repeated', async (ending) => {
	const trigger = await published();
	await makeUser(ADA);
	trigger.ending = ending;
	await trigger.poll();
	expect(await trigger.poll()).toBeUndefined();
});

test('a run that n8n could not begin is begun again', async () => {
	const trigger = await published();
	await makeUser(ADA);
	trigger.ending = 'lost';
	await trigger.poll();
	trigger.ending = 'success';
	expect(await trigger.poll()).toEqual([expect.objectContaining({ login: ADA, attempt: 2 })]);
});

test('changes that fail again and again make way in the end, and n8n’s log says so', async () => {
	const trigger = await published({ options: { repeats: 0 } });
	await makeUser(ADA);
	trigger.ending = 'error';
	await trigger.poll();
	await makeUser(BOB);
	expect(logins(await trigger.poll())).toEqual([BOB]);
	expect(trigger.warnings).toEqual([expect.stringContaining('1 changes')]);
});

test('n8n is restarted between two changes, and neither is lost', async () => {
	const trigger = await published({ options: { repeatAfterRestartMinutes: 0 } });
	await makeUser(ADA);
	expect(logins(await trigger.poll())).toEqual([ADA]);
	await makeUser(BOB);
	await trigger.restart();
	expect(logins(await trigger.poll())).toEqual([BOB]);
	expect(await trigger.poll()).toBeUndefined();
});

test('changes whose run a restart may have cut come once more, marked as such', async () => {
	const trigger = await published();
	await makeUser(ADA);
	await trigger.poll();
	await trigger.restart();
	await makeUser(BOB);
	expect(await trigger.poll()).toEqual([expect.objectContaining({ login: ADA, attempt: 2 })]);
	expect(logins(await trigger.poll())).toEqual([BOB]);
	expect(await trigger.poll()).toBeUndefined();
});

test('an org that is out of order loses nothing: the next poll finds what happened', async () => {
	const trigger = await published();
	await makeUser(ADA);
	spoke.org.knobs.faults.push({
		path: '/api/v1/logs',
		effect: { kind: 'error', code: 'E0000007' },
	});
	await expect(trigger.poll()).rejects.toMatchObject({ httpCode: '404' });
	expect(logins(await trigger.poll())).toEqual([ADA]);
});

test('the editor gets a recent example, and what a published workflow remembers stays', async () => {
	const trigger = await published();
	await makeUser(ADA);
	await makeUser(BOB);
	const before = JSON.stringify(trigger.saved);
	expect(logins(await trigger.example())).toEqual([BOB]);
	expect(JSON.stringify(trigger.saved)).toBe(before);
	expect(logins(await trigger.poll())).toEqual([ADA, BOB]);
});

test('the editor gets an example by search too', async () => {
	await makeUser(ADA);
	const trigger = await published({ readFrom: 'search' });
	expect(await trigger.example()).toEqual([
		expect.objectContaining({ via: 'search', event: 'userCreated', user: expect.anything() }),
	]);
});

test('where nothing happened the editor is told what to do', async () => {
	const trigger = await published({ events: ['groupUpdated'] });
	await expect(trigger.example()).rejects.toMatchObject({
		message: expect.stringContaining('happened in the spoke lately'),
		description: expect.stringContaining('Make such a change'),
	});
});

test.each([
	[{ events: [] }, 'No event is chosen'],
	[{ options: { startFrom: 'last week' } }, 'is no date'],
])('%j is refused when the workflow is published', async (parameters, message) => {
	await expect(published(parameters)).rejects.toThrow(message);
});

test('two polls at the same time start one run', async () => {
	const trigger = await published();
	await makeUser(ADA);
	const polls = await Promise.all([trigger.poll(), trigger.poll()]);
	expect(polls.filter((items) => items !== undefined)).toHaveLength(1);
});
