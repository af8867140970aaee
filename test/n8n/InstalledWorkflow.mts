import { publishWorkflow } from '../../demo/n8n/publishWorkflow.mjs';
import type { WorkflowFile } from '../../demo/n8n/putWorkflow.mjs';
import { N8nRefused } from '../../demo/n8n/Rest.mjs';
import { Execution, isOver, type StoredExecution } from './Execution.mjs';
import type { RealN8n } from './openRealN8n.mjs';
import { until } from './until.mjs';
import { untilListening } from './untilListening.mjs';

/** A workflow that was imported into the n8n of the checks. */
export class InstalledWorkflow {
	constructor(
		private readonly n8n: RealN8n,
		readonly id: string,
		readonly file: WorkflowFile,
	) {}

	/** Switches it on, and waits until its webhooks and forms answer. */
	async publish(): Promise<void> {
		await publishWorkflow(this.n8n.rest, this.id);
		await untilListening(this.n8n.url, this.file);
	}

	async unpublish(): Promise<void> {
		const { rest } = this.n8n;
		try {
			await rest.call('POST', `/workflows/${this.id}/deactivate`);
		} catch (error) {
			if (!(error instanceof N8nRefused) || error.status !== 404) throw error;
			await rest.call('PATCH', `/workflows/${this.id}`, { active: false });
		}
	}

	/** Runs it from a trigger, as a person does in the editor, to its end or until it waits for somebody. */
	async run(triggerName: string): Promise<Execution> {
		const { rest } = this.n8n;
		const workflowData = await rest.call('GET', `/workflows/${this.id}`);
		const { executionId } = await rest.call<{ executionId: string }>(
			'POST',
			`/workflows/${this.id}/run`,
			{ workflowData, triggerToStartFrom: { name: triggerName } },
		);
		return await this.untilStatus(executionId, (seen) => isOver(seen) || seen.status === 'waiting');
	}

	/** Its runs, the newest first; without what their nodes gave out. */
	async executions(): Promise<Array<{ id: string; status: string }>> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: this.id }));
		const { results } = await this.n8n.rest.call<{ results: StoredExecution[] }>(
			'GET',
			`/executions?filter=${filter}&limit=100`,
		);
		return results;
	}

	/** A run as it is stored now, over or not. */
	async execution(id: string): Promise<Execution> {
		return new Execution(await this.stored(id));
	}

	private async stored(id: string): Promise<StoredExecution> {
		return await this.n8n.rest.call<StoredExecution>('GET', `/executions/${id}`);
	}

	/** @returns the newest of `count` or more runs that are over */
	async untilExecuted(count = 1, timeoutMs?: number): Promise<Execution> {
		const title = `"${this.file.name}" has run ${count} times`;
		const look = async () => (await this.executions()).filter(isOver);
		const over = await until(
			title,
			async () => {
				const found = await look();
				return found.length >= count ? found : undefined;
			},
			timeoutMs,
		);
		return await this.untilOver(over[0]?.id ?? '');
	}

	/** @returns the newest run, as soon as it waits for somebody */
	async untilWaiting(): Promise<Execution> {
		const title = `"${this.file.name}" waits for somebody`;
		const find = async () => (await this.executions()).find(({ status }) => status === 'waiting');
		const { id } = await until(title, find);
		return await this.untilStatus(id, ({ status }) => status === 'waiting');
	}

	/** @returns the run with this id, as soon as it is over */
	async untilOver(id: string): Promise<Execution> {
		return await this.untilStatus(id, isOver);
	}

	/** n8n 1 stores that a run is over before what it gave out: told twice the same, it is all there. */
	private async untilStatus(id: string, reached: (seen: { status: string }) => boolean) {
		let before: string | undefined = 'nothing seen';
		return await until(`run ${id} of "${this.file.name}" is over`, async () => {
			const seen = await this.stored(id);
			const settled = reached(seen) && seen.data === before;
			before = seen.data;
			const execution = settled ? new Execution(seen) : undefined;
			return execution?.isTold ? execution : undefined;
		});
	}

	/** Leaves nothing behind: its webhooks are free for the next check. */
	async remove(): Promise<void> {
		const { rest } = this.n8n;
		await this.unpublish().catch(() => undefined);
		await rest.call('POST', `/workflows/${this.id}/archive`);
		await until(`"${this.file.name}" is removed`, async () => await this.tryDelete());
	}

	/** n8n 2 unpublishes in the background, and answers 409 until it is done. */
	private async tryDelete(): Promise<true | undefined> {
		try {
			await this.n8n.rest.call('DELETE', `/workflows/${this.id}`);
			return true;
		} catch (error) {
			if (!(error instanceof N8nRefused) || error.status !== 409) throw error;
			return undefined;
		}
	}
}
