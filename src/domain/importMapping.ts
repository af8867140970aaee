import type { AttributeSchema } from './attributeSchema';
import { isUnset, type Profile } from './profile';
import type { Refusal } from './refusal';

/** One attribute's way from the hub to the spoke. */
export interface MappedAttribute {
	hub: string;
	spoke: string;
	/** Set for a new user and never changed afterwards. */
	onlyOnCreate: boolean;
}

export interface ImportMapping {
	attributes: readonly MappedAttribute[];
	/** Whether the spoke's login is the hub's login; otherwise it is the hub's e-mail address, as in the Org2Org app by default. */
	preferUsername: boolean;
	/** Spoke attribute that remembers the hub user's id. */
	link?: string;
	/** Whether a value that the hub does not have is cleared in the spoke, or left alone. */
	clearsEmpty: boolean;
	/** Hub attributes that the spoke pushes to the hub. */
	pushed: ReadonlySet<string>;
}

/** The hub attributes an import has to read. */
export function attributesRead({ attributes }: ImportMapping): string[] {
	return [
		...new Set(['login', 'email', 'firstName', 'lastName', ...attributes.map(({ hub }) => hub)]),
	];
}

/** What the spoke's user should say: only mapped attributes are named, so nothing else is touched. */
export function mapProfile(
	hubUser: { id: string; profile: Profile },
	mapping: ImportMapping,
): Profile {
	const { attributes, clearsEmpty, link } = mapping;
	const mapped = attributes.flatMap(({ hub, spoke }) => {
		const value = spoke === 'login' ? spokeLogin(hubUser, mapping) : hubUser.profile[hub];
		if (!isUnset(value)) return [[spoke, value]];
		return clearsEmpty ? [[spoke, null]] : [];
	});
	return { ...Object.fromEntries(mapped), ...(link ? { [link]: hubUser.id } : {}) };
}

/** The login a new user would get, which is also what the rule ‘login’ looks for. */
export function spokeLogin({ profile }: { profile: Profile }, mapping: ImportMapping): string {
	const login = mapping.preferUsername ? profile.login : (profile.email ?? profile.login);
	return isUnset(login) ? '' : String(login);
}

/** A mapping that would carry a pushed attribute back to where it came from would turn in circles. */
export function refuseLoop({ attributes, pushed }: ImportMapping): Refusal | undefined {
	const both = attributes.filter(({ hub }) => pushed.has(hub)).map(({ hub }) => hub);
	if (both.length === 0) return undefined;
	return {
		code: 'ATTRIBUTE_OWNED_TWICE',
		message: `The import would bring back what the spoke pushes to the hub: ${both.join(', ')}`,
		remedy:
			'Decide for each attribute which org owns it. Take it out of the mapping where the spoke does, or out of ‘Pushed Attributes’ and out of the pushing workflow where the hub does.',
		facts: { attributes: both },
	};
}

/**
 * What stands in the way of a mapping, before anything is read.
 * @param hub undefined where the token may not read the schema; then nothing is said about it
 */
export function refuseMapping(
	mapping: ImportMapping,
	hub: readonly AttributeSchema[] | undefined,
	spoke: readonly AttributeSchema[] | undefined,
): Refusal | undefined {
	const faults = mapping.attributes.flatMap((attribute) => faultsOf(attribute, hub, spoke));
	const { link } = mapping;
	if (link && spoke && !spoke.some(({ name, type }) => name === link && type === 'string'))
		faults.push(`the spoke has no text attribute '${link}' to remember the hub ID in`);
	if (faults.length === 0) return undefined;
	return {
		code: 'MAPPING_DOES_NOT_FIT',
		message: `The mapping does not fit the two orgs: ${faults.join('; ')}`,
		remedy:
			'Correct the mapping, or create what is missing in the spoke with the operation ‘Import User Schema’.',
		facts: { faults },
	};
}

function faultsOf(
	{ hub, spoke }: MappedAttribute,
	hubSchema: readonly AttributeSchema[] | undefined,
	spokeSchema: readonly AttributeSchema[] | undefined,
): string[] {
	const source = hubSchema?.find(({ name }) => name === hub);
	const target = spokeSchema?.find(({ name }) => name === spoke);
	if (hubSchema && !source) return [`the hub has no attribute '${hub}'`];
	if (spokeSchema && !target) return [`the spoke has no attribute '${spoke}'`];
	if (target?.readOnly) return [`'${spoke}' cannot be written in the spoke`];
	return source && target && source.type !== target.type
		? [
				`'${hub}' is of type ${source.type} in the hub, '${spoke}' is of type ${target.type} in the spoke`,
			]
		: [];
}
