/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Observed } from '../../simulator/wire/observers';
import { withoutGaps } from './contractGaps';

declare global {
	/** Put there by contractEnvironment.mjs: an exchange as JSON; undefined for an operation that is not described. */
	var checkOktaContract: ((exchange: string) => string[] | undefined) | undefined;
}

// Described for every operation, so an error of a status that is not described can be held against its shape.
const DESCRIBED_FAILURE = 429;
const NOT_DESCRIBED = /^res status \d+ is not described$/;

// Group rules are not in the file, though their path looks like that of a group.
const NOT_IN_FILE = /^\/api\/v1\/groups\/rules\b/;

// The token endpoint takes a form, which only the JSON bodies of the file can be compared with.
function check(observed: Observed): string[] {
	if (NOT_IN_FILE.test(observed.path)) return [];
	const isForm = typeof observed.requestBody === 'string';
	const exchange = isForm ? { ...observed, requestBody: undefined } : observed;
	return globalThis.checkOktaContract?.(JSON.stringify(exchange)) ?? [];
}

// Of a request that failed only the answer is looked at: tests send wrong requests on purpose.
function faultsOfFailure(observed: Observed): string[] {
	const faults = check(observed);
	const isDescribed = !faults.some((fault) => NOT_DESCRIBED.test(fault));
	const counted = isDescribed ? faults : check({ ...observed, status: DESCRIBED_FAILURE });
	// A challenge (WWW-Authenticate) may come without a body.
	return counted.filter((fault) => /^res body(?! missing)/.test(fault));
}

// A test that means to ask for what is not there asks for this.
const MEANT_TO_BE_UNKNOWN = /\/not-imitated\b/;

/** What the published contract has against an exchange. */
function faultsOf(observed: Observed): string[] {
	if (
		observed.unknown &&
		observed.path.startsWith('/api/') &&
		!MEANT_TO_BE_UNKNOWN.test(observed.path)
	)
		return [`${observed.method} ${observed.path}: the simulated org does not imitate this path`];
	const faults = observed.status >= 400 ? faultsOfFailure(observed) : withoutGaps(observed, check);
	return faults.map(
		(fault) => `${observed.method} ${observed.path} → ${observed.status}: ${fault}`,
	);
}

const found: string[] = [];
globalThis.oktaSimulatorObservers ??= new Set();
globalThis.oktaSimulatorObservers.add((observed) => found.push(...faultsOf(observed)));

// An exchange that a test starts in beforeAll is reported by its first test.
afterEach(() => {
	const faults = [...new Set(found.splice(0))];
	if (faults.length > 0)
		throw new Error(`against Okta's published contract:\n${faults.join('\n')}`);
});
