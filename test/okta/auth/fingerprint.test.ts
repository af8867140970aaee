import { fingerprint, type TokenSettings } from '../../../src/okta/auth/fingerprint';
import { rsaKey } from '../../support/keys';

const settings: TokenSettings = {
	orgUrl: 'https://hub.okta.com',
	clientId: '0oa1',
	scopes: ['okta.users.manage', 'okta.groups.manage'],
	keyId: 'k1',
	privateKey: rsaKey().pem,
};
const name = fingerprint(settings);

test.each<[string, Partial<TokenSettings>]>([
	['another org', { orgUrl: 'https://spoke.okta.com' }],
	['another app', { clientId: '0oa2' }],
	['one scope less', { scopes: ['okta.users.manage'] }],
	['another key ID', { keyId: 'k2' }],
	['no key ID', { keyId: undefined }],
	['another key', { privateKey: rsaKey().pem }],
])('%s has another fingerprint', (_, change) => {
	expect(fingerprint({ ...settings, ...change })).not.toBe(name);
});

test.each<[string, Partial<TokenSettings>]>([
	['a slash at the end of the URL', { orgUrl: 'https://Hub.okta.com/' }],
	['slashes at the end of the URL', { orgUrl: 'https://hub.okta.com//' }],
	['blanks around the URL', { orgUrl: ' https://hub.okta.com\n' }],
	['blanks around the key ID', { keyId: ' k1 ' }],
	['scopes in another order', { scopes: [...settings.scopes].reverse() }],
	['a scope named twice', { scopes: [...settings.scopes, 'okta.users.manage'] }],
	['a blank behind the client ID', { clientId: '0oa1 ' }],
	['a newline behind the key', { privateKey: `${settings.privateKey}\n` }],
])('%s changes nothing', (_, change) => {
	expect(fingerprint({ ...settings, ...change })).toBe(name);
});

test('an empty key ID is none', () => {
	expect(fingerprint({ ...settings, keyId: ' ' })).toBe(
		fingerprint({ ...settings, keyId: undefined }),
	);
});

test('settings that run into each other are told apart', () => {
	const left = fingerprint({ ...settings, clientId: '0oa1k', keyId: '1' });
	const right = fingerprint({ ...settings, clientId: '0oa1', keyId: 'k1' });
	expect(left).not.toBe(right);
});

test('nothing of the key can be read from it', () => {
	expect(name).toMatch(/^[\w-]{43}$/);
	expect(settings.privateKey).not.toContain(name);
});
