/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: '<rootDir>/test/support/contractEnvironment.mjs',
	roots: ['<rootDir>/test'],
	setupFilesAfterEnv: ['<rootDir>/test/support/contractCheck.ts'],
	testMatch: ['**/*.test.ts'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.host/', '<rootDir>/.work/'],
	transform: {
		'^.+\\.m?ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.jest.json', diagnostics: false }],
	},
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'json', 'node'],
	// n8n-core leaves timers running that nothing can stop.
	forceExit: true,
	maxWorkers: '100%',
	// Tests on n8n's engine load it first, which takes its time on a busy machine.
	testTimeout: 60_000,
	collectCoverageFrom: ['src/**/*.ts'],
};
