type Definition = Readonly<Record<string, unknown>>;

/** What becomes of one attribute of the hub in the spoke. */
export type AttributePlan =
	| { verb: 'create'; attribute: string; definition: Definition; warnings: string[] }
	| { verb: 'keep'; attribute: string; reason: string }
	/** Never changed: values that fit before might not fit afterwards. */
	| { verb: 'clash'; attribute: string; differences: string[] };

/** What of a definition holds in any org; the rest is the hub's own affair, or set by Okta. */
const COPIED = [
	'title',
	'description',
	'type',
	'items',
	'format',
	'enum',
	'oneOf',
	'minLength',
	'maxLength',
	'permissions',
];

/** What two definitions have to agree on for every value of the hub to fit into the spoke. */
const COMPARED = ['type', 'format'] as const;

/**
 * Decides which of the chosen hub attributes the spoke gets.
 * @param base names of Okta's own attributes in the spoke, which every org has
 */
export function planSchemaImport(
	chosen: readonly string[],
	hub: ReadonlyMap<string, Definition>,
	spoke: ReadonlyMap<string, Definition>,
	base: ReadonlySet<string>,
): AttributePlan[] {
	return chosen.map((attribute) => {
		if (base.has(attribute))
			return {
				verb: 'keep',
				attribute,
				reason: 'one of Okta’s own attributes, which every org has',
			};
		const source = hub.get(attribute);
		if (!source)
			return { verb: 'keep', attribute, reason: 'the hub has no custom attribute of this name' };
		const target = spoke.get(attribute);
		return target ? planExisting(attribute, source, target) : planCreate(attribute, source);
	});
}

function planExisting(attribute: string, source: Definition, target: Definition): AttributePlan {
	const differences = differencesOf(source, target);
	return differences.length > 0
		? { verb: 'clash', attribute, differences }
		: { verb: 'keep', attribute, reason: 'the spoke has it already' };
}

function planCreate(attribute: string, source: Definition): AttributePlan {
	const copied = COPIED.filter((name) => source[name] !== undefined && source[name] !== null);
	const definition = Object.fromEntries(copied.map((name) => [name, source[name]]));
	const unique = source.unique !== undefined && source.unique !== false;
	const warnings =
		source.required === true
			? ['required in the hub; left optional in the spoke, where people without a value exist']
			: [];
	return {
		verb: 'create',
		attribute,
		definition: unique ? { ...definition, unique: true } : definition,
		warnings,
	};
}

function differencesOf(source: Definition, target: Definition): string[] {
	const said = COMPARED.filter((name) => (source[name] ?? '') !== (target[name] ?? '')).map(
		(name) =>
			`${name} is ${String(source[name] ?? 'not set')} in the hub and ${String(target[name] ?? 'not set')} in the spoke`,
	);
	if (elementType(source) !== elementType(target))
		said.push(`holds ${elementType(source)} in the hub and ${elementType(target)} in the spoke`);
	if (lengthOf(target.maxLength) < lengthOf(source.maxLength))
		said.push(`takes at most ${String(target.maxLength)} characters in the spoke`);
	const lacking = lackingChoices(source, target);
	if (lacking.length > 0) said.push(`the spoke does not offer ${lacking.join(', ')}`);
	return said;
}

const lengthOf = (value: unknown): number => (typeof value === 'number' ? value : Infinity);

function elementType({ items }: Definition): string {
	return typeof items === 'object' && items !== null && 'type' in items
		? `${String(items.type)} elements`
		: 'no elements';
}

/** Choices of the hub that the spoke's list leaves out; a spoke without a list takes anything. */
function lackingChoices({ enum: source }: Definition, { enum: target }: Definition): string[] {
	if (!Array.isArray(target)) return [];
	if (!Array.isArray(source)) return ['other values than those of its list'];
	return source.filter((value) => !target.includes(value)).map(String);
}
