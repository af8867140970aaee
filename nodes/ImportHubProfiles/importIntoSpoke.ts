import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';
import { importUsers, type ImportSummary } from '../../src/operations/importUsers';
import { spokeOf, type Connection } from '../shared/connect';
import { n8nClock } from '../shared/n8nClock';
import type { ImportPart } from './ImportPart';
import { readImport } from './readImport';

/** ‘Import Users’ for one input item. */
export async function importIntoSpoke(
	context: IExecuteFunctions,
	item: number,
	connection: Connection,
): Promise<ImportPart> {
	const orgs = { hub: connection.hub, spoke: spokeOf(connection) };
	const urls = { hub: orgs.hub.org.url, spoke: orgs.spoke.org.url };
	const task = readImport(context, item, urls);
	const store = context.getWorkflowStaticData('node');
	const { entries, summary, keep } = await importUsers(orgs, task, { store, clock: n8nClock });
	const items = entries.filter(({ action }) => action !== 'toConfirm');
	return {
		items: task.returns === 'summary' ? [{ action: 'summary', ...summary }, ...items] : items,
		toConfirm: entries.filter(({ action }) => action === 'toConfirm'),
		batch: { ...summary },
		hint: hintOf(summary),
		keep,
	};
}

function hintOf({ actions, mode, planned, safeguard }: ImportSummary): NodeExecutionHint {
	const counts = Object.entries(actions).map(
		([action, count]) => `${count} ${WORDS[action] ?? action}`,
	);
	const said = counts.length > 0 ? counts.join(', ') : 'nobody has changed';
	const failed = (actions.failed ?? 0) + (actions.refused ?? 0) > 0;
	return {
		message: [
			`${planned ? 'Planned only, nothing was written: ' : ''}${said} (${mode === 'full' ? 'everything was compared' : 'only changes'})`,
			...(safeguard ? [`The safeguard would stop this run: ${safeguard}`] : []),
		].join('. '),
		type: failed || safeguard ? 'warning' : 'info',
		location: 'outputPane',
	};
}

const WORDS: Readonly<Record<string, string>> = { toConfirm: 'to confirm' };
