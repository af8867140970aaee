import { NodeConnectionTypes, type INodeExecutionData, type INodeProperties } from 'n8n-workflow';
import { actionOf } from './actionOf';

/** How the items of a run are spread over a node's outputs. */
export type Outputs = 'one' | 'refused' | 'changes';

const NAMES: Record<Outputs, readonly string[]> = {
	one: [],
	refused: ['Done', 'Refused or Failed'],
	changes: ['Changed', 'Kept', 'Refused or Failed'],
};

const LISTS = Object.fromEntries(
	Object.entries(NAMES).map(([choice, names]) => [
		choice,
		names.length === 0
			? [NodeConnectionTypes.Main]
			: names.map((displayName) => ({ type: NodeConnectionTypes.Main, displayName })),
	]),
);

/** For a description: the outputs that the option asks for. */
export const outputsExpression =
	`={{ (${JSON.stringify(LISTS)})[($parameter["options"] || {})["outputs"] || "one"] }}` as const;

export const outputsOption: INodeProperties = {
	displayName: 'Outputs',
	name: 'outputs',
	type: 'options',
	noDataExpression: true,
	default: 'one',
	description:
		'Where items go. With more than one output, people who are refused stop nobody else.',
	options: [
		{ name: 'Changed, Kept, Refused or Failed', value: 'changes' },
		{ name: 'Done, Refused or Failed', value: 'refused' },
		{ name: 'One for Everything', value: 'one' },
	],
};

/** The items of each output, in their order. */
export function spread(
	items: readonly INodeExecutionData[],
	outputs: Outputs,
): INodeExecutionData[][] {
	const lists = (NAMES[outputs].length === 0 ? [''] : NAMES[outputs]).map(
		(): INodeExecutionData[] => [],
	);
	for (const item of items) lists[placeOf(actionOf(item), outputs)]?.push(item);
	return lists;
}

function placeOf(action: string, outputs: Outputs): number {
	if (outputs === 'one') return 0;
	if (action === 'refused' || action === 'failed') return NAMES[outputs].length - 1;
	return outputs === 'changes' && action === 'kept' ? 1 : 0;
}
