import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { N8nProgram } from '../Order.mjs';
import type { N8nPlace } from './environment.mjs';
import { startLogged, type Running } from './startLogged.mjs';

// healthz, readiness and /rest/settings answer earlier, when many addresses are still unknown.
const READY = { start: 'Editor is now accessible', worker: 'n8n worker is now ready' };
const NOT_LOADED = 'Failed to load package';

/**
 * Starts n8n and waits until it answers.
 * @param role the whole n8n, or a worker of one that runs elsewhere
 * @throws with n8n's log where it does not come up, or not with our package
 */
export async function startN8n(
	program: N8nProgram,
	{ userFolder, env }: N8nPlace,
	signal: AbortSignal,
	role: keyof typeof READY = 'start',
): Promise<Running> {
	const running = await startLogged(
		{
			name: `n8n ${role}`,
			command: program.command,
			args: [...program.args, role],
			cwd: userFolder,
			env,
			logFile: join(userFolder, 'n8n.log'),
			ready: READY[role],
		},
		signal,
	);
	const log = readFileSync(running.logFile, 'utf8');
	if (!log.includes(NOT_LOADED)) return running;
	await running.stop();
	throw new Error(`n8n could not load the package\n${log.split('\n').slice(0, 12).join('\n')}`);
}
