import { freePort } from '../../demo/freePort.mjs';
import { startLogged } from '../../demo/n8n/startLogged.mjs';
import type { Stop } from '../../demo/Stop.mjs';
import { debianProgram } from './debianProgram.mjs';

/**
 * A Redis of our own, on a free port of this machine, that keeps nothing on disk.
 * @returns the settings with which n8n finds it
 */
export async function startRedis(folder: string, stop: Stop): Promise<NodeJS.ProcessEnv> {
	const command = await debianProgram('redis-server', 'redis-server');
	const port = String(await freePort(0));
	const running = await startLogged(
		{
			name: 'Redis',
			command,
			args: ['--bind', '127.0.0.1', '--port', port, '--save', '', '--dir', folder],
			cwd: folder,
			env: process.env,
			logFile: `${folder}/redis.log`,
			ready: 'Ready to accept connections',
		},
		stop.signal,
	);
	stop.later(async () => await running.stop());
	return { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: port };
}
