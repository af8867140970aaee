// A jest environment that lends every test file a check of exchanges against Okta's published contract. The check lives
// outside the sandbox of the test files, so that its schemas are compiled once per process. It loads `ajv` and `ajv-formats`
// from our development tree, which no import line of ours shows.
import { existsSync, readFileSync } from 'node:fs';
import { TestEnvironment } from 'jest-environment-node';

const FOLDER = new URL('../../../shared/conformance/', import.meta.url);
const SPECIFICATIONS = ['okta-management.pruned.json', 'okta-oauth.pruned.json'];
const FREE_TEXT = ['search', 'filter', 'q', 'after', 'since', 'until', 'fields', 'sortBy'];
const NOT_SENT = /^req missing query parameter /;

// The file names formats of Okta's own, about which the validator would warn at every use.
function quietly(work) {
	const { warn } = console;
	console.warn = () => {};
	try {
		return work();
	} finally {
		console.warn = warn;
	}
}

// The validator compiles the schema of a query parameter anew at every use, so each kind of query is checked once.
function queryChecker(contract) {
	const known = new Map();
	return ({ method, path }) => {
		const { template, url } = contract.operation(method, path);
		const parts = [...url.searchParams].map(([name, value]) =>
			FREE_TEXT.includes(name) ? name : `${name}=${value}`,
		);
		const key = `${method} ${template}?${parts.join('&')}`;
		if (!known.has(key))
			known.set(
				key,
				quietly(() => contract.check({ method, path })),
			);
		return known.get(key);
	};
}

function checkerOf(makeContract, name) {
	const contract = makeContract(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
	const checkQuery = queryChecker(contract);
	return {
		describes: ({ method, path }) => contract.operation(method, path) !== null,
		check: (exchange) => {
			const withoutQuery = { ...exchange, path: exchange.path.split('?', 1)[0] };
			const rest = contract.check(withoutQuery).filter((fault) => !NOT_SENT.test(fault));
			return [...checkQuery(exchange), ...rest];
		},
	};
}

async function load() {
	if (!existsSync(FOLDER)) {
		if (process.env.JEST_WORKER_ID === '1')
			console.log('No ../shared/conformance here: exchanges are not checked against the contract.');
		return undefined;
	}
	const { makeContract } = await import(new URL('contract-check.mjs', FOLDER).href);
	const checkers = SPECIFICATIONS.map((name) => checkerOf(makeContract, name));
	return (text) => {
		const exchange = JSON.parse(text);
		return checkers.find((checker) => checker.describes(exchange))?.check(exchange);
	};
}

let loading;

export default class ContractEnvironment extends TestEnvironment {
	async setup() {
		await super.setup();
		loading ??= load();
		this.global.checkOktaContract = await loading;
	}
}
