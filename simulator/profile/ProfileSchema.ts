import type { Attribute, AttributeTable } from './Attribute';

/** The attributes of one user type, or of groups. */
export interface ProfileSchema {
	readonly id: string;
	readonly kind: 'user' | 'group';
	readonly base: AttributeTable;
	readonly custom: AttributeTable;
	/** When an attribute that was removed may be added again, by its name. */
	readonly deletions: Map<string, number>;
	/** Milliseconds since 1970. */
	created: number;
	lastUpdated: number;
}

/** An empty schema over `base`. */
export function createSchema(
	id: string,
	kind: ProfileSchema['kind'],
	base: AttributeTable,
	at: number,
): ProfileSchema {
	return { id, kind, base, custom: new Map(), deletions: new Map(), created: at, lastUpdated: at };
}

/** Every attribute. */
export function attributesOf(schema: ProfileSchema): AttributeTable {
	return new Map([...schema.base, ...schema.custom]);
}

export function findAttribute(schema: ProfileSchema, name: string): Attribute | undefined {
	return schema.custom.get(name) ?? schema.base.get(name);
}

export interface UserType {
	readonly id: string;
	readonly name: string;
	readonly displayName: string;
	readonly description: string | null;
	readonly isDefault: boolean;
	readonly createdBy: string;
	readonly lastUpdatedBy: string;
	readonly created: number;
	readonly lastUpdated: number;
	readonly schema: ProfileSchema;
}
