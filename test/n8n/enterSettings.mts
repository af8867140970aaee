import type { WorkflowFile } from '../../demo/n8n/putWorkflow.mjs';

/**
 * Fills in what an example leaves to the person who sets it up, in its node ‘Your settings’.
 * @throws where the example has no such setting
 */
export function enterSettings(values: Record<string, unknown>): (file: WorkflowFile) => void {
	return ({ name, nodes }) => {
		const node = nodes.find((candidate) => candidate.name === 'Your settings');
		const { assignments } = (node?.parameters?.assignments ?? { assignments: [] }) as {
			assignments: Array<{ name: string; value: unknown }>;
		};
		for (const [setting, value] of Object.entries(values)) {
			const field = assignments.find((candidate) => candidate.name === setting);
			if (!field) throw new Error(`"${name}" has no setting ${setting}`);
			field.value = value;
		}
	};
}
