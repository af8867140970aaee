export type AttributeType = 'string' | 'boolean' | 'number' | 'integer' | 'array';
export type SelfPermission = 'READ_WRITE' | 'READ_ONLY' | 'HIDE';

export interface Choice {
	const: unknown;
	title: string;
}

/** One attribute of a user or group schema; the order of members is the order of Okta's answers (recorded: schemas). */
export interface Attribute {
	title: string;
	description?: string;
	type: AttributeType;
	required?: true;
	format?: string;
	unique?: string;
	mutability: string;
	scope: string;
	enum?: unknown[];
	oneOf?: Choice[];
	minLength?: number;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
	pattern?: string;
	items?: { type: string; enum?: unknown[]; oneOf?: Choice[] };
	externalName?: string;
	externalNamespace?: string;
	union?: string;
	permissions: Array<{ principal: string; action: SelfPermission }>;
	master?: Record<string, unknown>;
}

export type AttributeTable = Map<string, Attribute>;
