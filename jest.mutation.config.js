/**
 * The tests that judge single changes of `src/domain` and `src/okta`: those that need no n8n.
 * @type {import('jest').Config}
 */
module.exports = {
	...require('./jest.config.js'),
	testEnvironment: 'node',
	setupFilesAfterEnv: [],
	testMatch: ['**/test/{domain,okta,operations}/**/*.test.ts'],
};
