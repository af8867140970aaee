import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../demo/freePort.mjs';
import { n8nPlace, type N8nPlace } from '../../demo/n8n/environment.mjs';
import { Rest } from '../../demo/n8n/Rest.mjs';
import { startN8n } from '../../demo/n8n/startN8n.mjs';
import type { Running } from '../../demo/n8n/startLogged.mjs';
import { unpackPackage } from '../../demo/n8n/unpack.mjs';
import type { N8nProgram } from '../../demo/Order.mjs';
import type { Stop } from '../../demo/Stop.mjs';
import { startPostgres } from './startPostgres.mjs';
import { startRedis } from './startRedis.mjs';

/**
 * n8n notices within 90 seconds that a worker is lost; here within 35. The lock of a job has to be renewed well before it
 * ends also on a busy machine, or n8n gives up executions that go on.
 */
const NOTICE_SOONER = {
	QUEUE_WORKER_LOCK_DURATION: '30000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '5000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/** n8n in queue mode: one main that answers webhooks, workers that run what it puts into the queue. */
export interface Cluster {
	url: string;
	rest: Rest;
	workers: Worker[];
}

export interface Worker {
	name: string;
	/** How many executions it has begun. */
	begun(): number;
	kill(): void;
}

/** @param stop ends everything and removes its folder at last */
export async function openCluster(
	program: N8nProgram,
	tarball: string,
	stop: Stop,
): Promise<Cluster> {
	const folder = openFolder(stop);
	const shared = await sharedSettings(folder, stop);
	const start = async (name: string, role: 'start' | 'worker') => {
		const place = await placeOf(program, join(folder, name), tarball, shared);
		const running = await startN8n(program, place, stop.signal, role);
		stop.later(async () => await running.stop());
		return { place, running };
	};
	const { place } = await start('main', 'start');
	const workers = await Promise.all(
		['worker 1', 'worker 2'].map(async (name) =>
			workerOf(name, (await start(name, 'worker')).running),
		),
	);
	const url = `http://127.0.0.1:${place.port}`;
	return { url, rest: await Rest.open(url), workers };
}

function openFolder(stop: Stop): string {
	const folder = mkdtempSync(join(tmpdir(), 'org2org-queue-'));
	// PostgreSQL does not run as root, and has to come through.
	chmodSync(folder, 0o711);
	stop.later(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}

/** What makes main and workers one n8n. */
async function sharedSettings(folder: string, stop: Stop): Promise<NodeJS.ProcessEnv> {
	return {
		EXECUTIONS_MODE: 'queue',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		...NOTICE_SOONER,
		...(await startRedis(folder, stop)),
		...(await startPostgres(join(folder, 'postgres'), stop)),
	};
}

/** The package is unpacked for main and every worker: each is a machine of its own. */
async function placeOf(
	program: N8nProgram,
	userFolder: string,
	tarball: string,
	shared: NodeJS.ProcessEnv,
): Promise<N8nPlace> {
	mkdirSync(userFolder);
	unpackPackage(tarball, userFolder);
	const place = await n8nPlace(program, userFolder, { editor: 0, broker: 0 });
	const health = { QUEUE_HEALTH_CHECK_PORT: String(await freePort(0)) };
	return { ...place, env: { ...place.env, ...shared, ...health } };
}

function workerOf(name: string, { logFile, kill }: Running): Worker {
	const begun = () => readFileSync(logFile, 'utf8').split('Worker started execution').length - 1;
	return { name, begun, kill };
}
