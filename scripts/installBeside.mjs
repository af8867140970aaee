import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { npmCi } from './npmCi.mjs';

/**
 * Installs a folder that has a package.json and a lock of its own into the cache folder, once for each state of the
 * lock. A half-made installation never has the final name, so whatever has it is complete.
 * @param name what the folder in the cache is called, before the hash of its lock
 * @param finish last work on the new folder, before it counts
 * @returns where it is installed
 */
export async function installBeside(name, from, title, finish = async () => {}) {
	const target = join(cacheFolder(), `${name}-${fingerprint(from)}`);
	if (existsSync(target)) return target;
	removeAbandoned(name);
	const partial = `${target}.partial-${process.pid}`;
	mkdirSync(partial, { recursive: true });
	for (const file of ['package.json', 'package-lock.json'])
		cpSync(join(from, file), join(partial, file));
	try {
		await npmCi(partial, title);
		await finish(partial);
		if (!existsSync(target)) renameSync(partial, target);
	} finally {
		rmSync(partial, { recursive: true, force: true });
	}
	return target;
}

function fingerprint(folder) {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
	for (const file of ['package.json', 'package-lock.json'])
		hash.update(readFileSync(join(folder, file)));
	return hash.digest('hex').slice(0, 12);
}

/** Leftovers of installations that were stopped half-way. */
function removeAbandoned(name) {
	const folder = cacheFolder();
	if (!existsSync(folder)) return;
	for (const entry of readdirSync(folder)) {
		const pid = /\.partial-(\d+)$/.exec(entry)?.[1];
		if (entry.startsWith(`${name}-`) && pid && !isRunning(Number(pid)))
			rmSync(join(folder, entry), { recursive: true, force: true });
	}
}

function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}
