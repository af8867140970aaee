import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { n8nPlace } from '../../demo/n8n/environment.mjs';
import { Rest } from '../../demo/n8n/Rest.mjs';
import { startN8n } from '../../demo/n8n/startN8n.mjs';
import { unpackPackage } from '../../demo/n8n/unpack.mjs';
import type { N8nProgram } from '../../demo/Order.mjs';
import type { Stop } from '../../demo/Stop.mjs';

/** A real n8n in a folder of its own, with our package as an installation puts it there. */
export interface RealN8n {
	readonly url: string;
	readonly version: string;
	readonly userFolder: string;
	readonly logFile: string;
	/** The addresses of n8n's own editor, as its owner. */
	readonly rest: Rest;
	/** Ends n8n and starts it again with what it had stored. */
	restart(): Promise<void>;
}

/**
 * @param tarball none for an n8n without our package
 * @param stop ends n8n and removes its folder at last
 * @param settings further environment of n8n
 */
export async function openRealN8n(
	program: N8nProgram,
	tarball: string | undefined,
	stop: Stop,
	settings: NodeJS.ProcessEnv = {},
): Promise<RealN8n> {
	const userFolder = mkdtempSync(join(tmpdir(), 'org2org-n8n-'));
	stop.later(() => rmSync(userFolder, { recursive: true, force: true, maxRetries: 5 }));
	if (tarball !== undefined) unpackPackage(tarball, userFolder);
	const place = await n8nPlace(program, userFolder, { editor: 0, broker: 0 });
	Object.assign(place.env, settings);
	const url = `http://127.0.0.1:${place.port}`;
	let running = await startN8n(program, place, stop.signal);
	stop.later(async () => await running.stop());
	let rest = await Rest.open(url);
	return {
		url,
		version: program.version,
		userFolder,
		logFile: running.logFile,
		get rest() {
			return rest;
		},
		restart: async () => {
			await running.stop();
			running = await startN8n(program, place, stop.signal);
			rest = await Rest.open(url);
		},
	};
}
