import type { Org } from '../org';
import type { Attribute } from '../profile/Attribute';
import { createUserType } from '../profile/createUserType';
import { parseAttribute } from '../profile/parseAttribute';

/** A custom attribute; type string and a title like its name unless told. */
export type SeedAttribute = Omit<Partial<Attribute>, 'unique'> & { unique?: boolean };

export interface SeedUserType {
	name: string;
	displayName?: string;
	attributes?: Record<string, SeedAttribute>;
}

const attribute = (name: string, seed: SeedAttribute) =>
	parseAttribute(name, { title: name, type: 'string', ...seed });

export function seedAttributes(
	org: Org,
	ofUsers: Record<string, SeedAttribute>,
	ofGroups: Record<string, SeedAttribute>,
): void {
	const schema = org.state.userTypes.get(org.state.defaultTypeId)?.schema;
	for (const [name, seed] of Object.entries(ofUsers))
		schema?.custom.set(name, attribute(name, seed));
	for (const [name, seed] of Object.entries(ofGroups))
		org.state.groupSchema.custom.set(name, attribute(name, seed));
}

export function seedUserTypes(org: Org, types: readonly SeedUserType[]): void {
	for (const { name, displayName = name, attributes = {} } of types) {
		const wish = { name, displayName, description: null, createdBy: org.state.adminId };
		const type = createUserType(org.state.ids, org.now(), wish);
		for (const [key, seed] of Object.entries(attributes))
			type.schema.custom.set(key, attribute(key, seed));
		org.state.userTypes.set(type.id, type);
	}
}
