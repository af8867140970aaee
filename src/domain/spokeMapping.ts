import type { AttributeSchema } from './attributeSchema';
import { isUnset, type Profile } from './profile';

/** How a spoke user's profile becomes a hub profile. */
export interface SpokeMapping {
	/** Every attribute that both orgs have under one name, or only those named. */
	attributes: 'same' | readonly string[];
	/** Hub attributes that come from elsewhere; they win over those of the same name. */
	overrides: ReadonlyArray<{
		hubAttribute: string;
		from: { attribute: string } | { value: string };
	}>;
	/** What a spoke attribute without a value means for the hub's. */
	emptyValues: 'ignore' | 'clear';
}

/** Attributes that would name a person of the spoke, not of the hub. */
const NEVER_THE_SAME = new Set(['managerId']);

/**
 * The hub profile of a spoke user.
 * @param hubSchema undefined where the hub does not show it; then every spoke attribute counts as known
 */
export function mapToHub(
	spoke: Profile,
	mapping: SpokeMapping,
	hubSchema: readonly AttributeSchema[] | undefined,
): Profile {
	const mapped: Record<string, unknown> = {};
	for (const name of namesOf(spoke, mapping, hubSchema)) mapped[name] = spoke[name] ?? null;
	for (const { hubAttribute, from } of mapping.overrides) {
		mapped[hubAttribute] = 'value' in from ? from.value : (spoke[from.attribute] ?? null);
	}
	return mapping.emptyValues === 'clear' ? nullForUnset(mapped) : withValues(mapped);
}

function namesOf(
	spoke: Profile,
	{ attributes }: SpokeMapping,
	hubSchema: readonly AttributeSchema[] | undefined,
): readonly string[] {
	if (attributes !== 'same') return attributes;
	if (!hubSchema) return Object.keys(spoke);
	return hubSchema
		.filter(({ name, readOnly }) => !readOnly && name in spoke && !NEVER_THE_SAME.has(name))
		.map(({ name }) => name);
}

function withValues(profile: Profile): Profile {
	return Object.fromEntries(Object.entries(profile).filter(([, value]) => !isUnset(value)));
}

function nullForUnset(profile: Profile): Profile {
	return Object.fromEntries(
		Object.entries(profile).map(([name, value]) => [name, isUnset(value) ? null : value]),
	);
}
