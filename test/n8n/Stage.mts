import { readFileSync } from 'node:fs';
import { putConnection } from '../../demo/n8n/putConnection.mjs';
import type { Reference } from '../../demo/n8n/putCredential.mjs';
import { putWorkflow, type WorkflowFile } from '../../demo/n8n/putWorkflow.mjs';
import {
	createOrg,
	createRealClock,
	serve,
	type Seed,
	type Served,
	type SimulatedOrg,
} from '../../simulator/index';
import { InstalledWorkflow } from './InstalledWorkflow.mjs';
import type { RealN8n } from './openRealN8n.mjs';
import { readAnswer, type Answer } from './readAnswer.mjs';

export interface Seeds {
	hub?: Seed;
	spoke?: Seed;
}

/** What one check has to itself: two new orgs on sockets, their credential, the workflows it imports. */
export class Stage {
	/** By id: a check may import the same one again, changed. */
	private readonly workflows = new Map<string, InstalledWorkflow>();

	private constructor(
		readonly n8n: RealN8n,
		readonly hub: SimulatedOrg,
		readonly spoke: SimulatedOrg,
		readonly credential: Reference,
		private readonly served: Served[],
	) {}

	static async set(n8n: RealN8n, seeds: Seeds): Promise<Stage> {
		const clock = createRealClock();
		const hub = createOrg({ name: 'hub', clock, seed: seeds.hub ?? {} });
		const spoke = createOrg({ name: 'spoke', clock, seed: seeds.spoke ?? {} });
		const served = [await serve(hub), await serve(spoke)];
		const credential = await putConnection(n8n.rest, { hub, spoke }, `Spoke → hub ${hub.baseUrl}`);
		return new Stage(n8n, hub, spoke, credential, served);
	}

	/**
	 * Imports a workflow; our nodes get the credential of the check's orgs.
	 * @param source the name of a file in `examples/` without its ending, or the workflow itself
	 * @param edit for what a check has to change before
	 */
	async importWorkflow(
		source: string | WorkflowFile,
		edit: (file: WorkflowFile) => void = () => undefined,
	): Promise<InstalledWorkflow> {
		const file = typeof source === 'string' ? example(source) : source;
		edit(file);
		const id = await putWorkflow(this.n8n.rest, file, this.credential);
		const workflow = new InstalledWorkflow(this.n8n, id, file);
		this.workflows.set(id, workflow);
		return workflow;
	}

	/** Posts JSON to a webhook of a published workflow. */
	async postWebhook(path: string, body: object): Promise<Answer> {
		const response = await fetch(`${this.n8n.url}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		return await readAnswer(response);
	}

	async strike(): Promise<void> {
		try {
			for (const workflow of this.workflows.values()) await workflow.remove();
		} finally {
			await Promise.all(this.served.map(async ({ close }) => await close()));
		}
	}
}

const example = (name: string) =>
	JSON.parse(
		readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'),
	) as WorkflowFile;
