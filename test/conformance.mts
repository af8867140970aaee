// `npm run conformance`: plays the recorded exchanges in ../shared/conformance against a simulated org, and fails below
// the scores it once had. Where that folder is absent there is nothing to play, and one line says so.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from '../scripts/packageFolder.mjs';
import { createOrg, createRealClock, serve } from '../simulator/index.ts';
import { runCommand } from '../scripts/runCommand.mjs';

const REPLAY = join(packageFolder, '..', 'shared', 'conformance', 'replay.mjs');

interface Counts {
	pass: number;
	fail: number;
}

/** Percent of the checks of a kind that have to pass. */
const LEAST: Record<string, number> = {
	status: 99,
	'user-status': 99,
	errorCode: 99,
	keys: 97,
	nullness: 97,
	'profile-values': 97,
	links: 97,
	'link-self': 97,
};
const LEAST_SEQUENCES = 97;

async function play(engine: string | undefined, base: string, report: string): Promise<string[]> {
	const args = [
		REPLAY,
		'--base',
		base,
		'--token',
		'test-token',
		'--reset',
		'POST /__sim/reset',
		'--show',
		'0',
		'--json',
		report,
	];
	const output = await runCommand(process.execPath, engine ? [...args, '--engine', engine] : args);
	const [, all, right] = /sequences (\d+), all statuses\/errors right in (\d+)/.exec(output) ?? [];
	const { checks } = JSON.parse(readFileSync(report, 'utf8')) as { checks: Record<string, Counts> };
	const scores = Object.entries(LEAST).map(([kind, least]) => ({
		kind,
		least,
		score: scoreOf(checks[kind]),
	}));
	const sequences = (100 * Number(right)) / Number(all);
	scores.push({ kind: 'sequences', least: LEAST_SEQUENCES, score: sequences });
	const name = engine ?? 'both engines';
	console.log(
		`${name}: ${scores.map(({ kind, score }) => `${kind} ${score.toFixed(1)} %`).join(', ')}`,
	);
	return scores
		.filter(({ score, least }) => !(score >= least))
		.map(({ kind }) => `${name}: ${kind}`);
}

/** A kind of check that never came up proves nothing and counts as failed. */
function scoreOf(counts: Counts | undefined): number {
	return counts ? (100 * counts.pass) / (counts.pass + counts.fail) : 0;
}

if (!existsSync(REPLAY)) {
	console.log('No ../shared/conformance here: nothing to play.');
	process.exit(0);
}
// The recordings carry type ids of their own orgs, which the player does not translate.
const org = createOrg({ clock: createRealClock(), knobs: { foreignUserTypes: 'default' } });
const served = await serve(org, { port: 0 });
const folder = mkdtempSync(join(tmpdir(), 'org2org-replay-'));
const below: string[] = [];
try {
	for (const engine of [undefined, 'oie', 'classic']) {
		below.push(...(await play(engine, served.url, join(folder, 'report.json'))));
	}
} finally {
	await served.close();
	rmSync(folder, { recursive: true, force: true });
}
if (below.length > 0) console.log(`Below what it has to be: ${below.join('; ')}`);
console.log(`${3 * (Object.keys(LEAST).length + 1) - below.length} passed, ${below.length} failed`);
process.exit(below.length === 0 ? 0 : 1);
