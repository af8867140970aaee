/** The ways outside n8n, in a process of their own: `tsx clientWorker.mts <file with the order>` prints one line of JSON. */
import { readFileSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { feedRow } from '../orgs/person.mjs';
import type { ClientFacts, ClientOrder } from './runClient.mjs';

const order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as ClientOrder;

type Send = (at: number) => Promise<boolean>;

interface Answer {
	isGood: boolean;
	next?: string;
}

type Ask = (method: string, path: string, body?: string) => Promise<Answer>;

/** No framework, no retry: Node's own client on connections that stay open. */
function asker({ url, token, atOnce }: ClientOrder): Ask {
	const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
	const always = { authorization: `SSWS ${token}`, accept: 'application/json' };
	return async (method, path, body) =>
		await new Promise<Answer>((resolve) => {
			const sized = { 'content-type': 'application/json', 'content-length': body?.length ?? 0 };
			const headers = body === undefined ? always : { ...always, ...sized };
			const sent = request(`${url}${path}`, { method, agent, headers }, (response) => {
				const isGood = (response.statusCode ?? 500) < 300;
				response.resume().once('end', () => resolve({ isGood, next: nextOf(response, url) }));
			});
			sent.once('error', () => resolve({ isGood: false })).end(body);
		});
}

const nextOf = ({ headers }: IncomingMessage, url: string): string | undefined =>
	/<([^>]+)>; rel="next"/.exec(String(headers.link))?.[1]?.slice(url.length);

function bare(wanted: ClientOrder): Send {
	const ask = asker(wanted);
	const { work, reads = [], from } = wanted;
	switch (work) {
		case 'create':
			return async (at) => {
				const body = JSON.stringify({ profile: feedRow(from + at) });
				return (await ask('POST', '/api/v1/users?activate=true', body)).isGood;
			};
		case 'read':
			return async (at) => (await ask('GET', reads[at] ?? '/')).isGood;
		case 'pages':
			return async () => {
				let answer: Answer = { isGood: true, next: reads[0] };
				while (answer.isGood && answer.next) answer = await ask('GET', answer.next);
				return answer.isGood;
			};
	}
}

interface Sdk {
	Client: new (options: object) => { userApi: { createUser(wish: object): Promise<unknown> } };
}

/** Okta's official SDK for Node with its own settings; it retries a 429 twice. */
function sdk({ url, token, from }: ClientOrder): Send {
	const load = createRequire(new URL('../../test/sdk/package.json', import.meta.url));
	const { Client } = load('@okta/okta-sdk-nodejs') as Sdk;
	const client = new Client({ orgUrl: url, token, testing: { disableHttpsCheck: true } });
	return async (at) =>
		await client.userApi.createUser({ body: { profile: feedRow(from + at) }, activate: true }).then(
			() => true,
			() => false,
		);
}

async function inParallel(count: number, atOnce: number, send: Send): Promise<number> {
	let [next, done] = [0, 0];
	const reader = async () => {
		while (next < count) {
			const at = next;
			next += 1;
			if (await send(at)) done += 1;
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, count) }, reader));
	return done;
}

const send = order.way === 'sdk' ? sdk(order) : bare(order);
const began = performance.now();
const cpu = process.cpuUsage();
const done = await inParallel(order.count, order.atOnce, send);
const { user, system } = process.cpuUsage(cpu);
const facts: ClientFacts = { ms: performance.now() - began, cpuMs: (user + system) / 1000, done };
process.stdout.write(`${JSON.stringify(facts)}\n`);
process.exit(0);
