/**
 * The tests that judge single changes of `src/domain` and `src/okta`: those that need neither n8n nor a socket.
 * @type {import('jest').Config}
 */
module.exports = {
	...require('./jest.config.js'),
	testEnvironment: 'node',
	setupFilesAfterEnv: [],
	testMatch: ['**/test/{domain,okta}/**/*.test.ts'],
};
