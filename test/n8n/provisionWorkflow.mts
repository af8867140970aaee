import type { WorkflowFile } from '../../demo/n8n/putWorkflow.mjs';

const at = (x: number, y = 0) => ({ position: [x, y] as [number, number] });

const node = (name: string, type: string, typeVersion: number, parameters: object) => ({
	id: name,
	name,
	type,
	typeVersion,
	parameters,
});

const noOp = (name: string, y: number) => ({
	...node(name, 'n8n-nodes-base.noOp', 1, {}),
	...at(800, y),
});

/** A workflow that hands `people` to Okta Provision User, with a node behind each of its outputs. */
export function provisionWorkflow(
	people: readonly object[],
	parameters: object,
	{ outputs = ['Out'], settings = {} }: { outputs?: readonly string[]; settings?: object } = {},
): WorkflowFile {
	const list = { mode: 'raw', jsonOutput: JSON.stringify({ people }) };
	const to = (name: string) => ({ node: name, type: 'main', index: 0 });
	return {
		name: 'Provision',
		settings: { executionOrder: 'v1' },
		nodes: [
			{ ...node('Start', 'n8n-nodes-base.manualTrigger', 1, {}), ...at(0) },
			{ ...node('List', 'n8n-nodes-base.set', 3.4, list), ...at(200) },
			{
				...node('People', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'people' }),
				...at(400),
			},
			{
				...node('Provision', 'n8n-nodes-okta-org2org.provisionUser', 1, parameters),
				...at(600),
				...settings,
			},
			...outputs.map((name, index) => noOp(name, index * 160)),
		],
		connections: {
			Start: { main: [[to('List')]] },
			List: { main: [[to('People')]] },
			People: { main: [[to('Provision')]] },
			Provision: { main: outputs.map((name) => [to(name)]) },
		},
	} as WorkflowFile;
}
