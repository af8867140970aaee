/**
 * Plays the recorded exchanges against the simulator and says how often it answered as Okta did. Fails below the marks.
 * Run: `npx tsx bench/conformanceScore.mts`; without ../shared/conformance it says so and succeeds.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createOrg, createRealClock, serve } from '../simulator/index';

const REPLAY = fileURLToPath(new URL('../../shared/conformance/replay.mjs', import.meta.url));
const RUNS = [[], ['--engine', 'oie'], ['--engine', 'classic']];

/** The least per cent of each kind of check; the replay names them. */
const MARKS: Readonly<Record<string, number>> = {
	status: 99,
	'user-status': 99,
	errorCode: 99,
	keys: 97,
	nullness: 97,
	'profile-values': 97,
	links: 97,
	'link-self': 97,
	'whole sequences': 97,
};

async function replay(url: string, token: string, options: string[]): Promise<string> {
	const args = [
		REPLAY,
		'--base',
		url,
		'--token',
		token,
		'--reset',
		'POST /__sim/reset',
		...options,
	];
	const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	let output = '';
	for await (const chunk of running.stdout) output += String(chunk);
	return output;
}

/** Per cent by kind of check. */
function scores(output: string): Map<string, number> {
	const found = new Map<string, number>();
	for (const [, kind = '', right, all] of output.matchAll(/^(\S+) +(\d+) \/ +(\d+) /gm))
		found.set(kind, (100 * Number(right)) / Number(all));
	const sequences = /^sequences (\d+), all statuses\/errors right in (\d+)/m.exec(output);
	found.set('whole sequences', (100 * Number(sequences?.[2])) / Number(sequences?.[1]));
	return found;
}

async function main(): Promise<void> {
	if (!existsSync(REPLAY)) {
		console.log('No ../shared/conformance here: the simulator is not scored.');
		return;
	}
	const org = createOrg({ clock: createRealClock(), knobs: { foreignUserTypes: 'default' } });
	const served = await serve(org);
	for (const options of RUNS) {
		const found = scores(await replay(served.url, org.token, options));
		console.log(`recorded exchanges ${options.join(' ') || '(all)'}`);
		for (const [kind, least] of Object.entries(MARKS)) {
			const score = found.get(kind) ?? Number.NaN;
			const isEnough = score >= least;
			console.log(
				`  ${isEnough ? 'ok  ' : 'LOW '} ${kind.padEnd(18)} ${score.toFixed(1)} % (mark ${least})`,
			);
			if (!isEnough) process.exitCode = 1;
		}
	}
	await served.close();
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
