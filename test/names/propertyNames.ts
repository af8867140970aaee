import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** Everything a stored workflow names of these fields, one line each: where, which kind, which values, the default. */
export function propertyNames(at: string, properties: readonly INodeProperties[]): string[] {
	return properties
		.filter(({ type }) => type !== 'notice' && type !== 'callout')
		.flatMap((property) => namesOf(`${at}.${property.name}`, property));
}

function namesOf(at: string, property: INodeProperties): string[] {
	const { type, options = [], modes = [], default: preset } = property;
	const value = preset === undefined ? '' : `, default ${JSON.stringify(preset)}`;
	return [
		`${at}: ${type}${value}`,
		...modes.map(({ name }) => `${at} by ${name}`),
		...options.flatMap((option) => optionNames(at, option)),
	];
}

/** A collection's field, a fixed collection's group, or a plain value. */
function optionNames(
	at: string,
	option: INodeProperties | INodePropertyCollection | INodePropertyOptions,
): string[] {
	if ('values' in option) return propertyNames(`${at}.${option.name}`, option.values);
	if ('type' in option) return namesOf(`${at}.${option.name}`, option);
	return 'value' in option ? [`${at} = ${JSON.stringify(option.value)}`] : [];
}
