/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/**
 * Processor time of one call in n8n's engine, in a process of its own: by n8n's request helper alone, and by our client
 * on top of it, as it is published. `tsx overheadWorker.ts <order as JSON>` prints one line of JSON.
 */
import type { IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import type * as Connect from '../../nodes/shared/connect';
import { editorContext } from '../../test/support/engine';
import { median } from '../median';
import type { OverheadFacts, OverheadOrder } from './runOverhead.mjs';

const AT_ONCE = 20;
const WARM_UP = 200;
const CREDENTIAL = 'oktaOrg2OrgApi';

/** The built file: what translates TypeScript on the way adds a call to every function that is made. */
const BUILT = '../../dist/nodes/shared/connect.js';

const { url, token, reads, calls, rounds } = JSON.parse(process.argv[2] ?? '{}') as OverheadOrder;
const pathAt = (at: number) => reads[at % reads.length] ?? '/';

const optionsFor = (at: number): IHttpRequestOptions => ({
	method: 'GET',
	url: `${url}${pathAt(at)}`,
	headers: { accept: 'application/json' },
	json: true,
	returnFullResponse: true,
});

type Call = (at: number) => Promise<unknown>;

async function waysOf(context: ILoadOptionsFunctions): Promise<Record<keyof OverheadFacts, Call>> {
	const { connect } = (await import(BUILT)) as typeof Connect;
	const { hub } = await connect(context);
	const data = await context.getCredentials(CREDENTIAL);
	const credentialsDecrypted = { id: '', name: '', type: CREDENTIAL, data };
	const helper = async (at: number, more?: object) =>
		await context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL,
			optionsFor(at),
			more,
		);
	return {
		helper: async (at) => await helper(at),
		helperOnce: async (at) => await helper(at, { credentialsDecrypted }),
		ours: async (at) => await hub.send({ method: 'GET', path: pathAt(at), doing: 'read' }),
	};
}

/** Milliseconds of processor time for each call. */
async function cost(call: Call, count: number): Promise<number> {
	let next = 0;
	const before = process.cpuUsage();
	const reader = async () => {
		for (let at = next++; at < count; at = next++) await call(at);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, reader));
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000 / count;
}

async function main(): Promise<void> {
	const credentials = { hubUrl: url, hubApiToken: token, rateLimitShare: 100 };
	const context = await editorContext({ name: 'provisionUser', parameters: {}, credentials });
	const calling = Object.entries(await waysOf(context));
	for (const [, call] of calling) await cost(call, WARM_UP);
	const backwards = [...calling].reverse();
	const costs = new Map<string, number[]>();
	for (let round = 0; round < rounds; round += 1)
		for (const [name, call] of round % 2 === 0 ? calling : backwards)
			costs.set(name, [...(costs.get(name) ?? []), await cost(call, calls)]);
	const facts = Object.fromEntries([...costs].map(([name, values]) => [name, median(values)]));
	process.stdout.write(`${JSON.stringify(facts)}\n`);
	process.exit(0);
}

void main();
