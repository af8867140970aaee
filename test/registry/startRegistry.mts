import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../demo/freePort.mjs';
import { startLogged } from '../../demo/n8n/startLogged.mjs';
import type { Stop } from '../../demo/Stop.mjs';

/** A registry that knows only what is published to it, and lets anybody on this machine do so. */
const SETTINGS = (folder: string) => `
storage: ${join(folder, 'storage')}
max_body_size: 50mb
packages:
  '**':
    access: $all
    publish: $all
    unpublish: $all
web:
  enable: false
log: { type: stdout, format: pretty, level: http }
`;

/**
 * @param installed the folder that verdaccio is installed in
 * @returns its address
 */
export async function startRegistry(
	installed: string,
	folder: string,
	stop: Stop,
): Promise<string> {
	mkdirSync(folder, { recursive: true });
	const settings = join(folder, 'settings.yaml');
	writeFileSync(settings, SETTINGS(folder));
	const address = `127.0.0.1:${await freePort(0)}`;
	const running = await startLogged(
		{
			name: 'The registry',
			command: process.execPath,
			args: [
				join(installed, 'node_modules', 'verdaccio', 'bin', 'verdaccio'),
				...['--config', settings, '--listen', address],
			],
			cwd: folder,
			env: process.env,
			logFile: join(folder, 'registry.log'),
			ready: 'http address',
		},
		stop.signal,
	);
	stop.later(async () => await running.stop());
	return `http://${address}`;
}
