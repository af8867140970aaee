// A jest environment that lends every test file a check of exchanges against Okta's published contract. The check lives
// outside the sandbox of the test files, so that its schemas are compiled once per process.
import { existsSync, readFileSync } from 'node:fs';
import { TestEnvironment } from 'jest-environment-node';

const FOLDER = new URL('../../../shared/conformance/', import.meta.url);
const SPECIFICATIONS = ['okta-management.pruned.json', 'okta-oauth.pruned.json'];

async function load() {
	if (!existsSync(FOLDER)) {
		if (process.env.JEST_WORKER_ID === '1')
			console.log('No ../shared/conformance here: exchanges are not checked against the contract.');
		return undefined;
	}
	const { makeContract } = await import(new URL('contract-check.mjs', FOLDER).href);
	const contracts = SPECIFICATIONS.map((name) =>
		makeContract(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))),
	);
	return (text) => {
		const exchange = JSON.parse(text);
		const contract = contracts.find((each) => each.operation(exchange.method, exchange.path));
		return contract?.check(exchange);
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
