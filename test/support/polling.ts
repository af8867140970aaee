/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { PollContext } from 'n8n-core';
import type { IDataObject, INode, INodeExecutionData, INodeType, IRun } from 'n8n-workflow';
import { additionalData, loadPackage, typesOf, workflowOf } from './engine';
import { StoredCredentials } from './storedCredentials';

/** How the run that a poll begins ends; `still` where it has not ended yet. */
export type Ending = 'success' | 'error' | 'canceled' | 'waiting' | 'lost' | 'still';

export interface Poller {
	/** One poll of the published workflow; the items of the run that it began, if it began one. */
	poll(): Promise<IDataObject[] | undefined>;
	/** What the editor's Fetch Test Event gets. */
	example(): Promise<IDataObject[] | undefined>;
	/** How runs end from now on. */
	ending: Ending;
	/** Ends the run that was left `still`. */
	end(ending: Ending): Promise<void>;
	/** What n8n saves with the workflow: only when a run is begun, as it does. */
	saved: IDataObject;
	/** n8n stops and starts again: only what was saved is left. Any `crash` is before n8n could save. */
	restart(): Promise<void>;
	set(parameters: IDataObject): void;
	warnings: string[];
}

/**
 * A published workflow that begins with our trigger, on n8n's own poll context. n8n saves static data after an
 * activation and whenever a run begins, never after a poll without one (n8n 2.41.1, getExecutePollFunctions).
 */
export async function publish(name: string, first: IDataObject, credentials: IDataObject) {
	const loader = await loadPackage();
	const type = loader.getNode(name).type as INodeType;
	let parameters = first;
	let process = 0;
	let workflow = make({});
	let ended: (ending: Ending) => void = () => {};

	function make(staticData: IDataObject) {
		const settings = { id: `node of process ${process}` };
		return workflowOf(loader, { name, parameters, credentials, staticData, settings });
	}
	const contextFor = (
		mode: 'trigger' | 'manual',
		emit: (items: INodeExecutionData[][]) => void,
	) => {
		const data = additionalData(
			workflow,
			new StoredCredentials(typesOf(loader), { oktaOrg2OrgApi: credentials }),
		);
		const node = workflow.getNode('Node') as INode;
		return new PollContext(workflow, node, data, mode, 'activate', (items, _, done) => {
			emit(items);
			ended = (ending) => {
				if (ending === 'lost') done?.reject(new Error('the database is gone'));
				else if (ending !== 'still') done?.resolve(runThat(ending));
			};
			ended(poller.ending);
		});
	};
	const run = async (mode: 'trigger' | 'manual') => {
		let begun: INodeExecutionData[][] | undefined;
		const context = contextFor(mode, (items) => {
			begun = items;
			save();
		});
		const warn = (text: string) => poller.warnings.push(text);
		Object.defineProperty(context, 'logger', { value: { ...silent, warn } });
		const answered = await type.poll?.call(context);
		await new Promise((resolve) => setImmediate(resolve));
		return (answered ?? begun)?.[0]?.map(({ json }) => json);
	};
	const save = () => {
		poller.saved = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
	};
	const poller: Poller = {
		ending: 'success',
		saved: {},
		warnings: [],
		poll: async () => await run('trigger'),
		example: async () => await run('manual'),
		end: async (ending) => {
			ended(ending);
			await new Promise((resolve) => setImmediate(resolve));
		},
		restart: async () => {
			process += 1;
			workflow = make(JSON.parse(JSON.stringify(poller.saved)) as IDataObject);
			await Promise.resolve();
		},
		set: (more) => {
			parameters = { ...parameters, ...more };
			workflow = make(JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject);
		},
	};
	return {
		...poller,
		/** Publishing: n8n polls once and saves. */
		activate: async () => {
			const items = await run('trigger');
			save();
			return items;
		},
		poller,
	};
}

const silent = { info: () => {}, debug: () => {}, error: () => {}, warn: () => {} };

function runThat(status: 'success' | 'error' | 'canceled' | 'waiting'): IRun {
	const error = status === 'error' ? new Error('a later node failed') : undefined;
	return { status, data: { resultData: { error, runData: {} } } } as unknown as IRun;
}
