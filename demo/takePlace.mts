import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Two demos on one database would disturb each other: the second is told, until the first has ended. */
export function takePlace(file: string): void {
	const other = holderOf(file);
	if (other !== undefined)
		throw new Error(`A demo is running already (process ${other}). End it first, with Ctrl-C.`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, String(process.pid));
	process.once('exit', () => rmSync(file, { force: true }));
}

function holderOf(file: string): number | undefined {
	try {
		const pid = Number(readFileSync(file, 'utf8'));
		process.kill(pid, 0);
		return pid;
	} catch {
		return undefined;
	}
}
