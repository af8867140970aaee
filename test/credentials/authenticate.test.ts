import { authenticate } from '../../credentials/authenticate';

const credentials = {
	hubUrl: 'https://hub.okta.com',
	hubApiToken: 'hub-token',
	connectSpoke: true,
	spokeUrl: 'https://spoke.okta.com',
	spokeApiToken: 'spoke-token',
};
const proofFor = (url: string, baseURL?: string) =>
	authenticate(credentials, { url, baseURL, method: 'GET' }, 0);

test.each([
	['https://hub.okta.com/api/v1/users', 'SSWS hub-token'],
	['HTTPS://HUB.okta.com/api/v1/users', 'SSWS hub-token'],
	['https://spoke.okta.com/api/v1/users', 'SSWS spoke-token'],
])('a request to %s gets the proof of its own org', (url, authorization) => {
	expect(proofFor(url).headers).toEqual({ authorization });
});

test.each([
	'https://evil.example/api/v1/users',
	'http://hub.okta.com/api/v1/users',
	'https://hub.okta.com:8443/api/v1/users',
	'https://hub.okta.com.evil.example/api/v1/users',
	'https://hub.okta.com@evil.example/api/v1/users',
	'https://evil.example#https://hub.okta.com/',
	'https://evil.example\\@hub.okta.com/',
	'//evil.example/api/v1/users',
	'/api/v1/users',
	'',
])('a request to %p gets no proof', (url) => {
	expect(() => proofFor(url)).toThrow('only serves its own hub and spoke');
});

test('what the error says holds no token', () => {
	const told = (() => {
		try {
			return proofFor('https://evil.example/');
		} catch (error) {
			return error instanceof Error ? `${error.message}${error.stack}` : '';
		}
	})();
	expect(told).toContain('was stopped');
	expect(told).not.toMatch(/hub-token|spoke-token/);
});
