/**
 * For the tests that judge single changes of `src/domain` and `src/okta`: those of the changed folder, which
 * test/mutation/mutation.mjs names. What operations and nodes alone would notice counts as unseen.
 * @type {import('jest').Config}
 */
module.exports = {
	...require('./jest.config.js'),
	testEnvironment: 'node',
	// Which tests reach a changed file is found by imports, of the source too.
	roots: ['<rootDir>/test', '<rootDir>/src'],
	setupFilesAfterEnv: [],
};
