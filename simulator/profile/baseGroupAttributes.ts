import type { Attribute, AttributeTable } from './Attribute';

const attribute = (title: string, facets: Partial<Attribute>): Attribute => ({
	title,
	description: title,
	type: 'string',
	mutability: 'READ_WRITE',
	scope: 'NONE',
	...facets,
	permissions: [{ principal: 'SELF', action: 'READ_WRITE' }],
	master: { type: 'PROFILE_MASTER' },
});

/** Recorded: GET /meta/schemas/group/default. */
export function baseGroupAttributes(): AttributeTable {
	return new Map([
		['name', attribute('Name', { required: true, maxLength: 255 })],
		['description', attribute('Description', { maxLength: 1024 })],
	]);
}
