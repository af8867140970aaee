const { TOO_SLOW } = require('./test/mutation/nearestTests.cjs');

/**
 * For the tests that judge single changes of `src/domain` and `src/okta`: those of the changed folder, which
 * test/mutation/mutation.mjs names, and of them the nearest to the changed file. What operations, nodes or tests further
 * away alone would notice counts as unseen.
 * @type {import('jest').Config}
 */
module.exports = {
	...require('./jest.config.js'),
	testEnvironment: 'node',
	roots: ['<rootDir>/test', '<rootDir>/src'],
	dependencyExtractor: '<rootDir>/test/mutation/nearestTests.cjs',
	setupFilesAfterEnv: [],
	testPathIgnorePatterns: ['/node_modules/', ...TOO_SLOW],
	// A change that leaves a promise open is noticed without stopping the whole process.
	testTimeout: 6_000,
};
