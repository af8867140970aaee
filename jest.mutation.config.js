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
	// Its minutes of work would be done again for every change of the governor.
	testPathIgnorePatterns: ['/node_modules/', '/test/okta/stress.test.ts'],
	// A change that leaves a promise open is noticed without stopping the whole process.
	testTimeout: 6_000,
};
