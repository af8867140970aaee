import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 15_000;
const LOOK_EVERY_MS = 200;

const wait = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

/** A program that goes on until it is told to end. */
export interface LoggedProgram {
	/** For messages. */
	name: string;
	command: string;
	args: string[];
	cwd: string;
	env: NodeJS.ProcessEnv;
	logFile: string;
	/** What the log says as soon as the program answers. */
	ready: string;
	/** Whose rights it gets; those of this process unless told. */
	uid?: number;
	gid?: number;
}

export interface Running {
	logFile: string;
	/** Asks it to end and waits; what does not end is killed. */
	stop(): Promise<void>;
	/** Kills it on the spot, as a lost machine would. */
	kill(): void;
}

/**
 * Starts a program in a process group of its own, so that its children end with it, and waits until its log says that it
 * is ready.
 * @throws with the end of its log where it does not come up
 */
export async function startLogged(program: LoggedProgram, signal: AbortSignal): Promise<Running> {
	const { command, args, logFile, cwd, env, uid, gid } = program;
	const log = openSync(logFile, 'w');
	const stdio = ['ignore', log, log] as const;
	const child = spawn(command, args, { cwd, env, uid, gid, stdio: [...stdio], detached: true });
	closeSync(log);
	try {
		await untilReady(child, program, signal);
	} catch (error) {
		await stopGroup(child);
		throw error;
	}
	return {
		logFile,
		stop: async () => await stopGroup(child),
		kill: () => void (child.pid !== undefined && kill(child.pid, 'SIGKILL')),
	};
}

async function untilReady(
	child: ChildProcess,
	{ name, logFile, ready }: LoggedProgram,
	signal: AbortSignal,
) {
	let fault: Error | undefined;
	child.once('error', (error) => (fault = error));
	const deadline = Date.now() + START_TIMEOUT_MS;
	while (!readFileSync(logFile, 'utf8').includes(ready)) {
		signal.throwIfAborted();
		const ended = fault ?? (child.exitCode === null ? undefined : `exit code ${child.exitCode}`);
		if (ended !== undefined || Date.now() > deadline)
			throw new Error(`${name} did not start (${String(ended ?? 'too slow')})\n${endOf(logFile)}`);
		await wait(LOOK_EVERY_MS);
	}
}

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
