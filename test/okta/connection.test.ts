import { orgAt } from '../../src/okta/authorization';
import { readConnection } from '../../src/okta/connection';

const fields = {
	hubUrl: 'https://hub.okta.com',
	hubApiToken: 'hub-token',
	connectSpoke: true,
	spokeUrl: 'https://spoke.okta.com',
	spokeApiToken: 'spoke-token',
};
const read = (change: Record<string, unknown>) => readConnection({ ...fields, ...change });

test.each([
	['as it is', 'https://hub.okta.com', 'https://hub.okta.com'],
	['with a slash at the end', 'https://hub.okta.com/', 'https://hub.okta.com'],
	['with blanks around it', ' https://hub.okta.com ', 'https://hub.okta.com'],
	['in capitals', 'HTTPS://HUB.OKTA.COM', 'https://hub.okta.com'],
	['of an own domain', 'https://login.example.com', 'https://login.example.com'],
	['with a port', 'https://hub.okta.com:8443', 'https://hub.okta.com:8443'],
	['by http on this machine', 'http://127.0.0.1:4711', 'http://127.0.0.1:4711'],
	['by http on this machine by another number', 'http://127.1.22.255', 'http://127.1.22.255'],
	['by http on this machine by name', 'http://localhost:4711', 'http://localhost:4711'],
	['by http on this machine in IPv6', 'http://[::1]:4711', 'http://[::1]:4711'],
	['by https on this machine', 'https://localhost', 'https://localhost'],
	['of an own domain for admins', 'https://sso-admin.example.com', 'https://sso-admin.example.com'],
	['that only holds the name', 'https://a.b-admin.okta.com', 'https://a.b-admin.okta.com'],
	[
		'of another domain of that name',
		'https://hub-admin.oktafan.com',
		'https://hub-admin.oktafan.com',
	],
	['whose name only begins with admin', 'https://admin-hub.okta.com', 'https://admin-hub.okta.com'],
])('a hub URL %s is taken', (_, hubUrl, origin) => {
	expect(read({ hubUrl })).toMatchObject({ settings: { hub: { url: origin } } });
});

test.each([
	['missing', '', 'is missing'],
	['that is no address', 'hub', 'is not a web address'],
	['with a path', 'https://hub.okta.com/api/v1', 'has a path after the host'],
	['with a query', 'https://hub.okta.com/?x=1', 'has a path after the host'],
	['of the Admin Console', 'https://hub-admin.okta.com', 'is the address of the Admin Console'],
	[
		'of a preview Admin Console',
		'https://hub-admin.oktapreview.com',
		'is the address of the Admin Console',
	],
	['of a government Admin Console', 'https://hub-admin.okta-gov.com', 'Admin Console'],
	['of a military Admin Console', 'https://hub-admin.okta.mil', 'Admin Console'],
	['of an Admin Console in capitals', 'https://HUB-ADMIN.OKTA.COM', 'https://hub.okta.com'],
	[
		'with a fragment',
		'https://hub.okta.com/#x',
		'Leave out everything after the host: https://hub.okta.com',
	],
	['that is blank', '  ', 'is missing'],
	['with a name in it', 'https://me@hub.okta.com', 'holds a user name or password'],
	['with a password alone in it', 'https://:secret@hub.okta.com', 'holds a user name or password'],
	[
		'by http on a host whose name begins so',
		'http://localhost.evil.example',
		'does not begin with https://',
	],
	[
		'by http on a host whose name ends so',
		'http://x127.0.0.1.nip.io',
		'does not begin with https://',
	],
	['by another scheme on this machine', 'ftp://localhost', 'does not begin with https://'],
	['by http elsewhere', 'http://hub.okta.com', 'does not begin with https://'],
	[
		'by http on a host that only looks local',
		'http://127.0.0.1.evil.example',
		'does not begin with https://',
	],
	['by another scheme', 'ftp://hub.okta.com', 'does not begin with https://'],
	['with a password in it', 'https://me:secret@hub.okta.com', 'holds a user name or password'],
])('a hub URL %s is refused', (_, hubUrl, said) => {
	const result = read({ hubUrl });
	expect(result).toMatchObject({
		refusal: {
			code: 'ORG_URL_REFUSED',
			message: expect.stringMatching(/^The hub URL \w/),
			remedy: expect.stringMatching(/\w{3}/),
			facts: { org: 'hub' },
		},
	});
	expect(JSON.stringify(result)).toContain(said);
	expect(JSON.stringify(result)).not.toContain('secret');
});

test.each([
	['hub and spoke alike', { spokeUrl: 'https://HUB.okta.com/' }, 'SAME_ORG'],
	['no token', { hubApiToken: ' ' }, 'CREDENTIAL_INCOMPLETE'],
	[
		'a service app without a key',
		{ hubAuthentication: 'serviceApp', hubClientId: '0oa1', hubScopes: 'okta.users.read' },
		'CREDENTIAL_INCOMPLETE',
	],
	[
		'a service app without scopes',
		{ hubAuthentication: 'serviceApp', hubClientId: '0oa1', hubPrivateKey: 'x' },
		'CREDENTIAL_INCOMPLETE',
	],
])('%s is refused', (_, change, code) => expect(read(change)).toMatchObject({ refusal: { code } }));

const app = {
	hubAuthentication: 'serviceApp',
	hubClientId: '0oa1',
	hubPrivateKey: 'x',
	hubScopes: 'a',
};

test.each([
	['the token of the hub', { hubApiToken: '' }, 'hub', 'API token'],
	['a token that is no text', { hubApiToken: 7 }, 'hub', 'API token'],
	['the token of the spoke', { spokeApiToken: '' }, 'spoke', 'API token'],
	['the client ID', { ...app, hubClientId: ' ' }, 'hub', 'client ID'],
	['the private key', { ...app, hubPrivateKey: '' }, 'hub', 'private key'],
	['the scopes', { ...app, hubScopes: ' , ' }, 'hub', 'scopes'],
])('where %s is missing, it is named', (_, change, org, field) => {
	expect(read(change)).toMatchObject({
		refusal: {
			code: 'CREDENTIAL_INCOMPLETE',
			message: `The ${field} for the ${org} is missing`,
			remedy: expect.stringMatching(/\w{3}.*\.$/),
			facts: { org, field },
		},
	});
});

test('a spoke URL that is refused is told as the spoke’s', () => {
	expect(read({ spokeUrl: 'spoke' })).toMatchObject({
		refusal: { code: 'ORG_URL_REFUSED', message: expect.stringContaining('The spoke URL') },
	});
});

test('hub and spoke that are one org are named', () => {
	expect(read({ spokeUrl: 'https://hub.okta.com' })).toMatchObject({
		refusal: {
			message: expect.stringContaining('https://hub.okta.com'),
			remedy: expect.stringMatching(/\w{3}.*\.$/),
		},
	});
});

test('a whole connection has both orgs, each with its own', () => {
	expect(read({ ...app, hubKeyId: ' k1 ' })).toEqual({
		settings: {
			hub: {
				role: 'hub',
				url: 'https://hub.okta.com',
				authentication: {
					kind: 'serviceApp',
					clientId: '0oa1',
					privateKey: 'x',
					keyId: 'k1',
					scopes: ['a'],
				},
			},
			spoke: {
				role: 'spoke',
				url: 'https://spoke.okta.com',
				authentication: { kind: 'apiToken', token: 'spoke-token' },
			},
		},
	});
});

test('a key ID that is left empty is none', () => {
	expect(read({ ...app, hubKeyId: '' })).toMatchObject({
		settings: { hub: { authentication: { keyId: undefined } } },
	});
});

test.each(['true', 1, undefined])(
	'a spoke is connected by true alone, not by %p',
	(connectSpoke) => {
		expect(read({ connectSpoke })).not.toHaveProperty('settings.spoke');
	},
);

test('a spoke that is not connected is not looked at', () => {
	expect(read({ connectSpoke: false, spokeUrl: 'nonsense' })).toEqual({
		settings: {
			hub: {
				role: 'hub',
				url: 'https://hub.okta.com',
				authentication: { kind: 'apiToken', token: 'hub-token' },
			},
		},
	});
});

test('scopes may be separated by blanks, commas and new lines', () => {
	const app = {
		hubAuthentication: 'serviceApp',
		hubClientId: '0oa1',
		hubPrivateKey: 'x',
		hubScopes: 'a b,c\n d',
	};
	expect(read(app)).toMatchObject({
		settings: { hub: { authentication: { scopes: ['a', 'b', 'c', 'd'] } } },
	});
});

describe('a call is served', () => {
	const connection = read({});
	if (!('settings' in connection)) throw new Error('the fields are whole');
	const roleAt = (url: string) => orgAt(connection.settings, url)?.role;

	test.each([
		['https://hub.okta.com/api/v1/users', 'hub'],
		['https://spoke.okta.com/api/v1/users', 'spoke'],
		['HTTPS://Hub.Okta.Com/api', 'hub'],
		['https://hub.okta.com.evil.example/api', undefined],
		['https://evil.example/https://hub.okta.com', undefined],
		['https://hub.okta.com@evil.example/', undefined],
		['http://hub.okta.com/api', undefined],
		['//hub.okta.com/api', undefined],
	])('%s by %p', (url, role) => expect(roleAt(url)).toBe(role));
});
