import { spawn } from 'node:child_process';

const KEPT_LINES = 40;

/** A command that ended badly; `output` holds its last lines. */
class CommandFailed extends Error {
	constructor(command, code, output) {
		super(`${command} ended with ${code}${output ? `\n${output}` : ''}`);
		this.name = 'CommandFailed';
		this.output = output;
	}
}

/** Children still running; `stopChildren` ends them when the person presses Ctrl-C. */
const children = new Set();

export function stopChildren() {
	for (const child of children) child.kill('SIGTERM');
}

/**
 * Runs a command to its end and gives back what it printed.
 * @param options.onLine called with every line of output
 * @throws CommandFailed with the end of the output, where the exit code is not 0
 */
export async function runCommand(command, args, { onLine, ...options } = {}) {
	const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
	children.add(child);
	const lines = [];
	const errors = [];
	const read = (stream, into) => {
		let rest = '';
		stream.setEncoding('utf8').on('data', (text) => {
			const parts = (rest + text).split('\n');
			rest = parts.pop() ?? '';
			for (const part of parts) (into.push(part), onLine?.(part));
		});
		stream.on('end', () => rest && (into.push(rest), onLine?.(rest)));
	};
	read(child.stdout, lines);
	read(child.stderr, errors);
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (exit, signal) => resolve(exit ?? signal));
	}).finally(() => children.delete(child));
	if (code !== 0) {
		const end = [...lines, ...errors].slice(-KEPT_LINES).join('\n');
		throw new CommandFailed([command, ...args].join(' '), code, end);
	}
	return lines.join('\n');
}
