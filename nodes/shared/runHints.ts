import type { INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';
import { actionOf } from './actionOf';

/** How many different reasons a hint spells out. */
const REASONS = 3;

/** One line above the output that sums up a run: `212 kept, 3 refused: …`. */
export function runHints(output: readonly INodeExecutionData[]): NodeExecutionHint[] {
	const actions = new Map<string, number>();
	const reasons = new Set<string>();
	for (const item of output) {
		const { json } = item;
		const action = actionOf(item);
		actions.set(action, (actions.get(action) ?? 0) + 1);
		if (typeof json.error === 'string') reasons.add(json.error);
	}
	const counts = [...actions].map(([action, count]) => `${count} ${action}`).join(', ');
	const named = [...reasons].slice(0, REASONS).join('; ');
	const more = reasons.size > REASONS ? `; and ${reasons.size - REASONS} more reasons` : '';
	const planned = output.some(({ json }) => json.planned === true)
		? 'Planned only, nothing was written: '
		: '';
	return [
		{
			message: `${planned}${counts}${reasons.size > 0 ? `: ${named}${more}` : ''}`,
			type: reasons.size > 0 ? 'warning' : 'info',
			location: 'outputPane',
		},
	];
}
