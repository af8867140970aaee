import type { AttributeSchema } from '../../src/domain/attributeSchema';
import { literalsOf } from '../../src/okta/literalsOf';

const attribute = (name: string, type: AttributeSchema['type']): AttributeSchema => ({
	name,
	title: name,
	type,
	required: false,
	readOnly: false,
	custom: true,
});

/** An org's schema, and how often it was asked for. */
function schemaOf(...attributes: AttributeSchema[]) {
	const schema = {
		asked: 0,
		source: async () => {
			schema.asked += 1;
			return await Promise.resolve(attributes);
		},
	};
	return schema;
}

test.each([
	['7', 'integer', '7'],
	['-7', 'integer', '-7'],
	['+7', 'integer', '7'],
	['.5', 'number', '0.5'],
	[' 7', 'integer', '7'],
	['7th floor', 'number', '"7th floor"'],
	['true', 'boolean', 'true'],
	['False', 'boolean', 'false'],
	['7', 'string', '"7"'],
] as const)('%p of an attribute of type %s is written %s', async (value, type, expected) => {
	const schema = schemaOf(attribute('other', 'string'), attribute('level', type));
	const literalOf = await literalsOf('level', ['x', value], schema.source);
	expect(literalOf(value)).toBe(expected);
	expect(schema.asked).toBe(1);
});

test.each([
	['an attribute that every org has', 'employeeNumber', '7'],
	['a text', 'level', 'seven'],
	['a text with a number inside', 'level', 'floor 7'],
	['a text that begins like a boolean', 'level', 'trueish'],
	['a text that ends like a boolean', 'level', 'untrue'],
])('%s is quoted without a look at the schema', async (_, name, value) => {
	const schema = schemaOf(attribute('level', 'integer'));
	const literalOf = await literalsOf(name, [value], schema.source);
	expect(literalOf(value)).toBe(`"${value}"`);
	expect(schema.asked).toBe(0);
});

test('where the org shows no schema, and for an attribute it does not name, values are quoted', async () => {
	const hidden = await literalsOf('level', ['7'], async () => await Promise.resolve(undefined));
	expect(hidden('7')).toBe('"7"');
	const unnamed = await literalsOf('grade', ['7'], schemaOf(attribute('level', 'integer')).source);
	expect(unnamed('7')).toBe('"7"');
});
