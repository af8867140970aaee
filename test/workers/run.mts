// `npm run test:workers`: two n8n engines in two processes share one hub whose rate limit lets only part of their people
// through per minute. Nobody tells the one of the other; both read Okta's headers. No item may fail, nobody may exist twice.
// Takes a little over a minute, the length of Okta's window.
import { join } from 'node:path';
import { packageFolder } from '../../scripts/packageFolder.mjs';
import { withProgress } from '../../scripts/progress.mjs';
import { runCommand } from '../../scripts/runCommand.mjs';
import { createOrg, createRealClock, serve } from '../../simulator/index.ts';

const PEOPLE_EACH = 60;
const PER_MINUTE = 100;

const org = createOrg({
	name: 'hub',
	clock: createRealClock(),
	knobs: { rateLimits: true, buckets: { users: PER_MINUTE } },
});
const hub = await serve(org, { port: 0 });

const engine = async (from: number): Promise<string[]> => {
	const order = { hubUrl: hub.url, hubApiToken: org.token, from, count: PEOPLE_EACH };
	const script = join(packageFolder, 'test', 'workers', 'engine.ts');
	const args = ['--import', 'tsx', script, JSON.stringify(order)];
	const output = await runCommand(process.execPath, args, { cwd: packageFolder });
	return JSON.parse(/^actions (.*)$/m.exec(output)?.[1] ?? '[]') as string[];
};

const actions = await withProgress(
	`Two engines, ${2 * PEOPLE_EACH} people, ${PER_MINUTE} calls per minute`,
	async () => (await Promise.all([engine(0), engine(PEOPLE_EACH)])).flat(),
);
await hub.close();

const created = actions.filter((action) => action === 'created').length;
const limited = org.journal.entries.filter(({ status }) => status === 429).length;
const logins = new Set(org.users().map(({ login }) => login));
console.log(
	`${created} of ${2 * PEOPLE_EACH} created, ${org.users().length} in the hub, ${limited} answers of 429`,
);
const right =
	created === 2 * PEOPLE_EACH && logins.size === created && org.users().length === created;
if (!right)
	console.log(
		actions
			.filter((action) => action !== 'created')
			.slice(0, 5)
			.join('\n'),
	);
console.log(right ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exit(right ? 0 : 1);
