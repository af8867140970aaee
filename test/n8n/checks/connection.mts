import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { putCredential } from '../../../demo/n8n/putCredential.mjs';
import type { WorkflowFile } from '../../../demo/n8n/putWorkflow.mjs';
import { authorizationServer } from '../../../simulator/oauth/index';
import type { Check } from '../Check.mjs';
import type { Stage } from '../Stage.mjs';

const TYPE = 'oktaOrg2OrgApi';
const CLIENT_ID = '0oaTestApp0000000001';
const SCOPES = ['okta.users.manage', 'okta.groups.manage', 'okta.schemas.read'];

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const privateKey = String(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }));
const publicJwk = {
	kty: 'RSA',
	...pair.publicKey.export({ format: 'jwk' }),
	kid: 'first',
	alg: 'RS256',
};
const app = { clientId: CLIENT_ID, keys: [publicJwk], scopes: SCOPES, roles: ['SUPER_ADMIN'] };

const byToken = ({ hub, spoke }: Stage) => ({
	hubUrl: hub.baseUrl,
	hubAuthentication: 'apiToken',
	hubApiToken: hub.token,
	connectSpoke: true,
	spokeUrl: spoke.baseUrl,
	spokeApiToken: spoke.token,
});
const byApp = ({ hub }: Stage) => ({
	hubUrl: hub.baseUrl,
	hubAuthentication: 'serviceApp',
	hubClientId: CLIENT_ID,
	hubPrivateKey: privateKey,
	hubKeyId: 'first',
	hubScopes: SCOPES.join(' '),
});

async function keep({ n8n, credential }: Stage, data: Record<string, unknown>) {
	return await putCredential(n8n.rest, { name: credential.name, type: TYPE, data });
}

/** What the button ‘Test’ says of the credential, once it is stored with these values. */
async function test(stage: Stage, data: Record<string, unknown>) {
	const { id, name } = await keep(stage, data);
	const credentials = { id, name, type: TYPE, data };
	const path = '/credentials/test';
	return await stage.n8n.rest.call<{ status: string; message: string }>('POST', path, {
		credentials,
	});
}

/** Somewhere that is no Okta org. */
async function withStranger(use: (url: string) => Promise<void>): Promise<void> {
	const server = createServer((_, response) => response.end('<html>Welcome</html>'));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).finally(() =>
		server.close(),
	);
}

const tokenCalls = ({ hub }: Stage) =>
	hub.journal.entries.filter(({ path }) => path.startsWith('/oauth2/v1/token')).length;

const provisionByHand = (names: string[]): WorkflowFile =>
	({
		name: 'Connection check',
		nodes: [
			{
				id: 'a',
				name: 'By hand',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'b',
				name: 'People',
				type: 'n8n-nodes-base.code',
				typeVersion: 2,
				position: [200, 0],
				parameters: {
					jsCode: `return ${JSON.stringify(names)}.map((name) => ({ json: { login: name + '@x.example', email: name + '@x.example', firstName: name, lastName: 'X' } }));`,
				},
			},
			{
				id: 'c',
				name: 'Provision',
				type: 'n8n-nodes-okta-org2org.provisionUser',
				typeVersion: 1,
				position: [400, 0],
				parameters: { profile: { mappingMode: 'autoMapInputData', value: null } },
			},
		],
		connections: {
			'By hand': { main: [[{ node: 'People', type: 'main', index: 0 }]] },
			People: { main: [[{ node: 'Provision', type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	}) as unknown as WorkflowFile;

export const checks: Check[] = [
	{
		name: 'the credential test finds two right orgs right',
		run: async (stage) => {
			const { status } = await test(stage, byToken(stage));
			assert.equal(status, 'OK');
			for (const { journal } of [stage.hub, stage.spoke])
				assert.ok(
					journal.entries.some(
						({ path, status: code }) => path.startsWith('/api/v1/users') && code === 200,
					),
				);
		},
	},
	{
		name: 'the credential test names the org and the cause, and tells no secret',
		orgs: { hub: { serviceApps: [app] }, spoke: { tokens: [{ token: 'powerless', roles: [] }] } },
		run: async (stage) => {
			const right = byToken(stage);
			const wrong: Array<[string, Record<string, unknown>, RegExp]> = [
				['hub token', { ...right, hubApiToken: 'no-such-secret' }, /^Hub: .*token/i],
				['spoke token', { ...right, spokeApiToken: 'no-such-secret' }, /^Spoke: .*token/i],
				['admin host', { ...right, hubUrl: 'https://acme-admin.okta.com' }, /Admin Console/],
				['same org', { ...right, spokeUrl: stage.hub.baseUrl }, /same org/],
				[
					'nobody there',
					{ ...right, hubUrl: 'http://127.0.0.1:1' },
					/^Hub: .*could not be reached/,
				],
				[
					'no admin role',
					{ ...right, spokeApiToken: 'powerless' },
					/^Spoke: .*(shows no user|permission)/,
				],
				['unknown key ID', { ...byApp(stage), hubKeyId: 'second' }, /^Hub: .*second/],
				['unknown client', { ...byApp(stage), hubClientId: '0oaNobody' }, /^Hub: .*0oaNobody/],
				['no key', { ...byApp(stage), hubPrivateKey: 'no-such-secret' }, /key/],
				[
					'scope not granted',
					{ ...byApp(stage), hubScopes: 'okta.apps.read' },
					/^Hub: .*okta\.apps\.read/,
				],
			];
			for (const [what, data, said] of wrong) {
				const { status, message } = await test(stage, data);
				assert.equal(status, 'Error', what);
				assert.match(message, said, what);
				assert.doesNotMatch(message, /no-such-secret|PRIVATE/, what);
			}
			await withStranger(async (hubUrl) => {
				const { status, message } = await test(stage, { ...right, hubUrl });
				assert.equal(status, 'Error');
				assert.match(message, /^Hub: .*not JSON/);
			});
		},
	},
	...[false, true].map(
		(dpopBound): Check => ({
			name: `a service app${dpopBound ? ' with DPoP' : ''} signs in once, keeps its token for the next run, and replaces one that is refused`,
			orgs: { hub: { serviceApps: [{ ...app, dpopBound }] } },
			run: async (stage) => {
				await keep(stage, byApp(stage));
				const runFor = async (names: string[]) => {
					const workflow = await stage.importWorkflow(provisionByHand(names));
					const run = await workflow.run('By hand');
					assert.equal(run.error, undefined);
					const actions = run.items('Provision').map(({ action }) => action);
					assert.deepEqual(
						actions,
						names.map(() => 'created'),
					);
				};
				await runFor(['ada', 'bob', 'cy', 'dee', 'eve', 'fay']);
				const first = tokenCalls(stage);
				assert.equal(first, dpopBound ? 3 : 1);
				await runFor(['gus']);
				assert.equal(tokenCalls(stage), first);
				authorizationServer(stage.hub.org).tokens.revoke(CLIENT_ID);
				await runFor(['hal', 'ian', 'jo', 'kay', 'lou', 'may']);
				assert.ok(tokenCalls(stage) > first && tokenCalls(stage) <= 2 * first);
			},
		}),
	),
];
