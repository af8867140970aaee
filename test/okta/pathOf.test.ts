import { pathOf } from '../../src/okta/pathOf';

test.each([
	['https://hub.okta.test/api/v1/users/00u1', '/api/v1/users/00u1'],
	['https://hub.okta.test/api/v1/users?search=a%2Fb', '/api/v1/users'],
	['http://127.0.0.1:4711/api/v1/users/a%40x.example#top', '/api/v1/users/a%40x.example'],
	['https://hub.okta.test', ''],
	['https://hub.okta.test?q=/api', ''],
	['/api/v1/users', ''],
])('the path of %s is %p', (url, path) => expect(pathOf(url)).toBe(path));
