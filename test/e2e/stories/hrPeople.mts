import type { Desk } from '../Desk.mjs';

/** A joiner, a mover, and a row that HR has to correct. */
const PEOPLE = [
	{
		workEmail: 'lena.vogt@spruce.example',
		firstName: 'Lena',
		lastName: 'Vogt',
		jobTitle: 'Data Engineer',
		hireDate: '2026-02-02',
	},
	{
		workEmail: 'greta.johansson@spruce.example',
		firstName: 'Greta',
		lastName: 'Johansson',
		jobTitle: 'Staff Engineer',
		hireDate: '2019-05-06',
	},
	{
		workEmail: 'kim.sato',
		firstName: 'Kim',
		lastName: 'Sato',
		jobTitle: 'Intern',
		hireDate: '2026-02-02',
	},
];

/** A workflow that has read its people already and does nothing with them yet. */
export async function workflowWithPeople({ rest, page, editor }: Desk): Promise<void> {
	const name = 'People from HR';
	const { id } = await rest.call<{ id: string }>('POST', '/workflows', {
		name: 'Bring people from HR into the hub',
		settings: { executionOrder: 'v1' },
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'people',
				name,
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [220, 0],
				parameters: {},
			},
		],
		connections: { Start: { main: [[{ node: name, type: 'main', index: 0 }]] } },
		pinData: { [name]: PEOPLE.map((json) => ({ json })) },
	});
	await page.goto(`${editor}/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor();
}
