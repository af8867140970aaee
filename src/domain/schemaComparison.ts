import type { AttributeSchema } from './attributeSchema';

export interface AttributeComparison {
	attribute: string;
	title: string;
	/** same: in both, alike; differs: in both, but a value may not fit; missing: the hub lacks it; extra: the spoke lacks it. */
	verdict: 'same' | 'differs' | 'missing' | 'extra';
	/** What differs, in words; empty for `same`. */
	differences: string[];
	custom: boolean;
	/** A push into the hub needs a value for it. */
	requiredInHub: boolean;
}

/** What the spoke's user schema has and the hub's lacks or has otherwise, attribute by attribute, the spoke's first. */
export function compareSchemas(
	spoke: readonly AttributeSchema[],
	hub: readonly AttributeSchema[],
): AttributeComparison[] {
	const inHub = new Map(hub.map((attribute) => [attribute.name, attribute]));
	const inSpoke = new Set(spoke.map(({ name }) => name));
	return [
		...spoke.map((attribute) => compare(attribute, inHub.get(attribute.name))),
		...hub.filter(({ name }) => !inSpoke.has(name)).map(extra),
	];
}

function compare(spoke: AttributeSchema, hub: AttributeSchema | undefined): AttributeComparison {
	const common = { attribute: spoke.name, title: spoke.title, custom: spoke.custom };
	if (!hub)
		return {
			...common,
			verdict: 'missing',
			differences: ['the hub has no such attribute'],
			requiredInHub: false,
		};
	const differences = differencesOf(spoke, hub);
	return {
		...common,
		verdict: differences.length > 0 ? 'differs' : 'same',
		differences,
		requiredInHub: hub.required,
	};
}

function extra(hub: AttributeSchema): AttributeComparison {
	return {
		attribute: hub.name,
		title: hub.title,
		custom: hub.custom,
		verdict: 'extra',
		differences: ['the spoke has no such attribute'],
		requiredInHub: hub.required,
	};
}

/** Only what can make a value of the spoke not fit into the hub. */
function differencesOf(spoke: AttributeSchema, hub: AttributeSchema): string[] {
	const said: string[] = [];
	if (spoke.type !== hub.type)
		said.push(`is ${spoke.type} in the spoke and ${hub.type} in the hub`);
	if (hub.readOnly) said.push('is read-only in the hub');
	if (hub.required && !spoke.required) said.push('is required in the hub only');
	if (hub.maxLength !== undefined && (spoke.maxLength ?? Infinity) > hub.maxLength) {
		said.push(
			`takes at most ${hub.maxLength} characters in the hub, ${spoke.maxLength ?? 'any number'} in the spoke`,
		);
	}
	if (hub.minLength !== undefined && (spoke.minLength ?? 0) < hub.minLength) {
		said.push(
			`needs at least ${hub.minLength} characters in the hub, ${spoke.minLength ?? 0} in the spoke`,
		);
	}
	const lacking = (spoke.choices ?? []).filter(
		({ value }) => hub.choices?.every((choice) => choice.value !== value) ?? false,
	);
	if (lacking.length > 0)
		said.push(`the hub does not offer ${lacking.map(({ value }) => String(value)).join(', ')}`);
	if (hub.choices && !spoke.choices) said.push('takes only certain values in the hub');
	return said;
}
