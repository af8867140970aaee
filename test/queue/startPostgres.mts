import { chownSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort } from '../../demo/freePort.mjs';
import { startLogged } from '../../demo/n8n/startLogged.mjs';
import type { Stop } from '../../demo/Stop.mjs';
import { runCommand } from '../../scripts/runCommand.mjs';
import { debianProgram, rightsOf } from './debianProgram.mjs';

/** Nothing in it is worth to survive a power cut. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * A PostgreSQL of our own in a folder of its own, on a free port of this machine; never the system's.
 * @returns the settings with which n8n finds it
 */
export async function startPostgres(folder: string, stop: Stop): Promise<NodeJS.ProcessEnv> {
	const initdb = await debianProgram('initdb', 'postgresql');
	const rights = rightsOf('postgres');
	mkdirSync(folder, { recursive: true });
	if (rights.uid !== undefined && rights.gid !== undefined)
		chownSync(folder, rights.uid, rights.gid);
	const cluster = join(folder, 'cluster');
	const make = ['-D', cluster, '-A', 'trust', '-U', 'n8n', '-E', 'UTF8', '--no-sync'];
	await runCommand(initdb, make, { cwd: folder, ...rights });
	const port = await freePort(0);
	const settings = [`listen_addresses=127.0.0.1`, `unix_socket_directories=${folder}`, ...HASTY];
	const running = await startLogged(
		{
			name: 'PostgreSQL',
			command: join(dirname(initdb), 'postgres'),
			args: ['-D', cluster, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
			cwd: folder,
			env: process.env,
			logFile: `${folder}.log`,
			ready: 'database system is ready to accept connections',
			...rights,
		},
		stop.signal,
	);
	stop.later(async () => await running.stop());
	return {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: 'n8n',
	};
}
