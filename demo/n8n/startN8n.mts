import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { N8nProgram } from '../Order.mjs';
import type { N8nPlace } from './environment.mjs';

// healthz, readiness and /rest/settings answer earlier, when many addresses are still unknown.
const READY = 'Editor is now accessible';
const NOT_LOADED = 'Failed to load package';
const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 15_000;
const LOOK_EVERY_MS = 200;

const wait = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

export interface RunningN8n {
	logFile: string;
	stop(): Promise<void>;
}

/**
 * Starts n8n in a process group of its own, so that its task runner ends with it, and waits until the editor answers.
 * @throws with the end of n8n's log where it does not come up
 */
export async function startN8n(
	program: N8nProgram,
	place: N8nPlace,
	signal: AbortSignal,
): Promise<RunningN8n> {
	const logFile = join(place.userFolder, 'n8n.log');
	const log = openSync(logFile, 'w');
	const child = spawn(program.command, [...program.args, 'start'], {
		cwd: place.userFolder,
		env: place.env,
		stdio: ['ignore', log, log],
		detached: true,
	});
	closeSync(log);
	try {
		await untilReady(child, logFile, signal);
		if (readFileSync(logFile, 'utf8').includes(NOT_LOADED))
			throw new Error(`n8n could not load the package\n${startOf(logFile)}`);
	} catch (error) {
		await stopGroup(child);
		throw error;
	}
	return { logFile, stop: async () => await stopGroup(child) };
}

async function untilReady(child: ChildProcess, logFile: string, signal: AbortSignal) {
	let fault: Error | undefined;
	child.once('error', (error) => (fault = error));
	const deadline = Date.now() + START_TIMEOUT_MS;
	while (!readFileSync(logFile, 'utf8').includes(READY)) {
		signal.throwIfAborted();
		const ended = fault ?? (child.exitCode === null ? undefined : `exit code ${child.exitCode}`);
		if (ended !== undefined || Date.now() > deadline)
			throw new Error(`n8n did not start (${String(ended ?? 'too slow')})\n${endOf(logFile)}`);
		await wait(LOOK_EVERY_MS);
	}
}

const startOf = (logFile: string) =>
	readFileSync(logFile, 'utf8').split('\n').slice(0, 12).join('\n');

const endOf = (logFile: string) => readFileSync(logFile, 'utf8').split('\n').slice(-25).join('\n');

async function stopGroup(child: ChildProcess): Promise<void> {
	const { pid } = child;
	if (pid === undefined) return;
	const deadline = Date.now() + STOP_TIMEOUT_MS;
	kill(pid, 'SIGTERM');
	while (groupLives(pid) && Date.now() < deadline) await wait(LOOK_EVERY_MS);
	kill(pid, 'SIGKILL');
}

const groupLives = (pid: number): boolean => kill(pid, 0);

/** A negative pid names the group. False where nobody of it is left. */
function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
	try {
		return process.kill(-pid, signal);
	} catch {
		return false;
	}
}
