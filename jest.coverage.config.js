/**
 * The tests with the nodes taken from their source instead of from `dist`, so that what they reach counts.
 * @type {import('jest').Config}
 */
module.exports = {
	...require('./jest.config.js'),
	moduleNameMapper: { '^.*/dist/(nodes|credentials)/(.+)\\.js$': '<rootDir>/$1/$2.ts' },
	collectCoverage: true,
	coverageDirectory: 'coverage',
	coverageReporters: ['text-summary', 'json', 'html'],
	coverageThreshold: { global: { lines: 95, branches: 95 } },
};
