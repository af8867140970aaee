import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { runCommand } from '../../scripts/runCommand.mjs';

/** The oldest n8n that the package supports. */
const OLDEST = [1, 123, 0];

/**
 * An n8n that is on the machine already: the one named, else one on PATH that is new enough.
 * @param named path of an n8n binary, or of a folder that n8n is installed in
 * @returns how to start it, or undefined
 * @throws where one is named that will not do
 */
export async function findN8n(named) {
	if (named !== undefined) return await check(binaryAt(resolve(named)), true);
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const found = folders.map((folder) => join(folder, 'n8n')).find((file) => existsSync(file));
	return found === undefined ? undefined : await check(found, false);
}

function binaryAt(path) {
	if (!existsSync(path)) throw new Error(`There is no n8n at ${path}`);
	if (!statSync(path).isDirectory()) return path;
	const inside = ['node_modules/.bin/n8n', 'bin/n8n', 'n8n'].map((name) => join(path, name));
	const found = inside.find((file) => existsSync(file));
	if (!found) throw new Error(`No n8n is installed in ${path}`);
	return found;
}

async function check(command, wanted) {
	const version = await versionOf(command).catch((error) => {
		if (wanted) throw error;
		return undefined;
	});
	if (version !== undefined && isSupported(version))
		return { command, args: [], version, from: command };
	if (wanted)
		throw new Error(`${command} is n8n ${version}; ${OLDEST.join('.')} or newer is needed`);
	console.log(`  ${command} is not used: ${version ?? 'it does not start'}`);
	return undefined;
}

async function versionOf(command) {
	const printed = await runCommand(command, ['--version'], { timeout: 60_000 });
	return /(\d+\.\d+\.\d+)/.exec(printed)?.[1] ?? '0.0.0';
}

function isSupported(version) {
	const parts = version.split('.').map(Number);
	const place = parts.findIndex((part, index) => part !== OLDEST[index]);
	return place === -1 || parts[place] > OLDEST[place];
}
