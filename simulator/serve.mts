import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createOrg, createRealClock, serve, type Knobs, type Seed } from './index';

const USAGE =
	'npm run simulate -- --org hub=4711 --org spoke=4712 [--seed file] [--latency 80] [--plan integrator|workforce] [--token test-token]';

interface Wish {
	name: string;
	port: number;
}

function fail(message: string): never {
	console.error(`${message}\n${USAGE}`);
	process.exit(2);
}

function parseOrg(text: string): Wish {
	const [name = '', port = '0'] = text.split('=', 2);
	if (!/^[a-z][a-z0-9-]*$/.test(name) || !/^\d+$/.test(port))
		fail(`--org wants name=port, not ${text}`);
	return { name, port: Number(port) };
}

function knobsOf(latency: string | undefined, plan: string | undefined): Partial<Knobs> {
	if (plan !== undefined && plan !== 'integrator' && plan !== 'workforce')
		fail(`unknown plan ${plan}`);
	return {
		latencyMs: Number(latency ?? 0),
		// Requests that were recorded with another org carry its type ids; see docs/decisions/simulator-conformance.md.
		foreignUserTypes: 'default',
		...(plan === undefined ? {} : { plan, rateLimits: true }),
	};
}

// A seed file holds one seed for every org, or one for each under the org's name.
function seedOf(file: string | undefined, name: string): Seed {
	if (file === undefined) return {};
	const seeds = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
	return (seeds[name] ?? seeds) as Seed;
}

const { values } = parseArgs({
	options: {
		org: { type: 'string', multiple: true, default: ['hub=4711', 'spoke=4712'] },
		seed: { type: 'string' },
		latency: { type: 'string' },
		plan: { type: 'string' },
		token: { type: 'string', default: 'test-token' },
	},
});

async function start({ name, port }: Wish): Promise<void> {
	const org = createOrg({
		name,
		token: values.token,
		clock: createRealClock(),
		knobs: knobsOf(values.latency, values.plan),
		seed: seedOf(values.seed, name),
	});
	const { url } = await serve(org, { port });
	console.log(`${name.padEnd(8)} ${url}   Authorization: SSWS ${org.token}`);
}

Promise.all((values.org ?? []).map(parseOrg).map(start)).catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
