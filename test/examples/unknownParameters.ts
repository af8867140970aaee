import type {
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	NodeParameterValueType,
} from 'n8n-workflow';

type Choice = INodePropertyOptions | INodeProperties | INodePropertyCollection;

const isCollection = (choice: Choice): choice is INodePropertyCollection => 'values' in choice;
const isProperty = (choice: Choice): choice is INodeProperties => 'type' in choice;
const isExpression = (value: unknown) => typeof value === 'string' && value.startsWith('=');

/** Paths of parameters that a description does not have, and of choices that it does not offer. */
export function unknownParameters(
	values: INodeParameters,
	properties: readonly INodeProperties[],
): string[] {
	return Object.entries(values).flatMap(([name, value]) => {
		const known = properties.filter((property) => property.name === name);
		if (known.length === 0) return [name];
		const faults = known.map((property) => faultsOf(value, property));
		return (faults.find((list) => list.length === 0) ?? faults[0] ?? []).map((fault) =>
			fault ? `${name}.${fault}` : `${name}: ${String(value)}`,
		);
	});
}

/** `` for a value that is no choice, else the path below it. */
function faultsOf(
	value: NodeParameterValueType,
	{ type, options = [] }: INodeProperties,
): string[] {
	if (isExpression(value)) return [];
	if (type === 'options' && options.length > 0)
		return options.some((choice) => 'value' in choice && choice.value === value) ? [] : [''];
	if (type === 'collection')
		return unknownParameters(value as INodeParameters, options.filter(isProperty));
	if (type === 'fixedCollection')
		return groupFaults(value as INodeParameters, options.filter(isCollection));
	return [];
}

function groupFaults(groups: INodeParameters, known: readonly INodePropertyCollection[]): string[] {
	return Object.entries(groups).flatMap(([name, value]) => {
		const group = known.find((candidate) => candidate.name === name);
		if (!group) return [name];
		const rows = (Array.isArray(value) ? value : [value]) as INodeParameters[];
		return rows.flatMap((row) =>
			unknownParameters(row, group.values).map((fault) => `${name}.${fault}`),
		);
	});
}
