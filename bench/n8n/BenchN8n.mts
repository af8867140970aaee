import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { n8nPlace, type N8nPlace } from '../../demo/n8n/environment.mjs';
import { putCredential, type Reference } from '../../demo/n8n/putCredential.mjs';
import { Rest } from '../../demo/n8n/Rest.mjs';
import { startN8n } from '../../demo/n8n/startN8n.mjs';
import { unpackPackage } from '../../demo/n8n/unpack.mjs';
import { untilWebhookListens } from '../../demo/n8n/untilWebhookListens.mjs';
import type { N8nProgram } from '../../demo/Order.mjs';
import type { Stop } from '../../demo/Stop.mjs';
import { MEASURED, workflowOf, type ToldRun, type WorkFacts, type WorkNode } from './Work.mjs';

const HOOKS = fileURLToPath(new URL('./hooks.cjs', import.meta.url));
const LOOK_EVERY_MS = 25;
const BIG_PAYLOADS_MB = 256;

interface Installed {
	/** Name of the workflow and path of its webhook. */
	path: string;
	text: string;
}

/** A real n8n with our package, in which nodes are measured. */
export class BenchN8n {
	private readonly installed = new Map<string, Installed>();
	private workflows = 0;

	private constructor(
		private readonly program: N8nProgram,
		private readonly place: N8nPlace,
		private running: Awaited<ReturnType<typeof startN8n>>,
		private rest: Rest,
		private readonly stop: Stop,
	) {}

	static async open(program: N8nProgram, tarball: string, stop: Stop): Promise<BenchN8n> {
		const folder = mkdtempSync(join(tmpdir(), 'org2org-bench-'));
		stop.later(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
		unpackPackage(tarball, folder);
		const place = await n8nPlace(program, folder);
		Object.assign(place.env, {
			EXTERNAL_HOOK_FILES: HOOKS,
			BENCH_RUNS_FILE: join(folder, 'runs.jsonl'),
			N8N_PAYLOAD_SIZE_MAX: String(BIG_PAYLOADS_MB),
		});
		const running = await startN8n(program, place, stop.signal);
		const rest = await Rest.open(`http://127.0.0.1:${place.port}`);
		const n8n = new BenchN8n(program, place, running, rest, stop);
		stop.later(async () => await n8n.running.stop());
		return n8n;
	}

	private get url(): string {
		return `http://127.0.0.1:${this.place.port}`;
	}

	private get runsFile(): string {
		return String(this.place.env.BENCH_RUNS_FILE);
	}

	/** A new process: memory that earlier runs took is given back. */
	async restart(): Promise<void> {
		await this.running.stop();
		this.running = await startN8n(this.program, this.place, this.stop.signal);
		this.rest = await Rest.open(this.url);
	}

	async credential(name: string, type: string, data: Record<string, unknown>): Promise<Reference> {
		return await putCredential(this.rest, { name, type, data });
	}

	/**
	 * Hands rows to a node and waits for the end of the run.
	 * @param name what is measured; the same node is run in the same workflow again, another one in a new workflow
	 */
	async measure(
		name: string,
		node: WorkNode,
		rows: object[],
		withinMs: number,
	): Promise<WorkFacts> {
		const path = await this.install(name, node);
		writeFileSync(this.runsFile, '');
		await untilWebhookListens(`${this.url}/webhook/${path}`);
		const response = await fetch(`${this.url}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ rows }),
		});
		if (!response.ok) throw new Error(`n8n answered ${response.status} to the webhook ${path}`);
		return factsOf(await this.untilTold(path, withinMs));
	}

	/** What a node remembers of an org belongs to its workflow, and orgs of two runs have the same ids. */
	private async install(name: string, node: WorkNode): Promise<string> {
		const text = JSON.stringify(node);
		const known = this.installed.get(name);
		if (known?.text === text) return known.path;
		this.workflows += 1;
		const path = `${name}-${this.workflows}`;
		const { id } = await this.rest.call<Reference>('POST', '/workflows', workflowOf(path, node));
		const { versionId } = await this.rest.call<{ versionId: string }>('GET', `/workflows/${id}`);
		await this.rest.call('POST', `/workflows/${id}/activate`, { versionId });
		this.installed.set(name, { path, text });
		return path;
	}

	private async untilTold(name: string, withinMs: number): Promise<ToldRun> {
		const deadline = Date.now() + withinMs;
		for (;;) {
			this.stop.signal.throwIfAborted();
			const lines = readFileSync(this.runsFile, 'utf8').split('\n').filter(Boolean);
			const runs = lines.map((line) => JSON.parse(line) as ToldRun);
			const run = runs.find(({ workflow }) => workflow === name);
			if (run) return run;
			if (Date.now() > deadline) throw new Error(`${name} did not end within ${withinMs / 1000} s`);
			await wait(LOOK_EVERY_MS);
		}
	}
}

function factsOf({ cpuMs, peakMb, nodes }: ToldRun): WorkFacts {
	const { ms = 0, items = 0, failed = 0, error } = nodes[MEASURED] ?? {};
	return { ms, cpuMs, peakMb: peakMb ?? undefined, items, failed, error };
}
