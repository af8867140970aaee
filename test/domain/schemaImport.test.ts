import { planSchemaImport } from '../../src/domain/schemaImport';

type Definition = Record<string, unknown>;

const text: Definition = { title: 'Badge', type: 'string', maxLength: 10 };

const plan = (hub: Definition | undefined, spoke?: Definition) => {
	const of = (definition?: Definition) => new Map(definition ? [['badge', definition]] : []);
	return planSchemaImport(['badge'], of(hub), of(spoke), new Set(['title']))[0];
};

test('what the spoke lacks is created as the hub describes it, without what is the hub’s own affair', () => {
	const definition = {
		...text,
		unique: 'UNIQUE_VALIDATED',
		master: { type: 'OKTA' },
		scope: 'NONE',
		enum: null,
	};
	expect(plan(definition)).toEqual({
		verb: 'create',
		attribute: 'badge',
		definition: { ...text, unique: true },
		warnings: [],
	});
});

test('an attribute required in the hub is optional in the spoke, with a warning', () => {
	const created = plan({ ...text, required: true });
	expect(created).toMatchObject({
		verb: 'create',
		warnings: [expect.stringContaining('optional')],
	});
	expect(created).not.toHaveProperty('definition.required');
});

test.each([
	['the same', text, []],
	['longer values allowed', { ...text, maxLength: 20 }, []],
	['another title', { ...text, title: 'Badge number' }, []],
	[
		'another type',
		{ ...text, type: 'integer' },
		['type is string in the hub and integer in the spoke'],
	],
	[
		'another format',
		{ ...text, format: 'email' },
		['format is not set in the hub and email in the spoke'],
	],
	[
		'no type at all',
		{ title: 'Badge', maxLength: 10 },
		['type is string in the hub and not set in the spoke'],
	],
	['any length', { ...text, maxLength: undefined }, []],
	['a length that is no number', { ...text, maxLength: '5' }, []],
	['shorter values only', { ...text, maxLength: 9 }, ['takes at most 9 characters in the spoke']],
	[
		'a list of its own',
		{ ...text, enum: ['A'] },
		['the spoke does not offer other values than those of its list'],
	],
	[
		'a list instead of one value',
		{ ...text, items: { type: 'string' } },
		['holds no elements in the hub and string elements in the spoke'],
	],
])('%s in the spoke is kept, or reported where a value might not fit', (_, spoke, differences) => {
	expect(plan(text, spoke)).toMatchObject(
		differences.length > 0 ? { verb: 'clash', differences } : { verb: 'keep' },
	);
});

test('a choice the spoke does not offer is named', () => {
	const clash = plan({ ...text, enum: ['A', 'B'] }, { ...text, enum: ['B', 'C'] });
	expect(clash).toMatchObject({ differences: ['the spoke does not offer A'] });
});

test('Okta’s own attributes and unknown ones are left alone', () => {
	const [base, unknown] = planSchemaImport(
		['title', 'nothing'],
		new Map(),
		new Map(),
		new Set(['title']),
	);
	expect([base?.verb, unknown?.verb]).toEqual(['keep', 'keep']);
});

test('everything that holds in any org is copied', () => {
	const definition = {
		title: 'Sites',
		description: 'Where',
		type: 'array',
		items: { type: 'string' },
		format: 'email',
		enum: ['A'],
		oneOf: [{ const: 'A', title: 'Berlin' }],
		minLength: 1,
		maxLength: 10,
		permissions: [{ principal: 'SELF', action: 'READ_ONLY' }],
	};
	expect(plan(definition)).toMatchObject({ verb: 'create', definition, warnings: [] });
});

test.each([
	['unique', 'UNIQUE_VALIDATED', true],
	['being made unique', 'PENDING_UNIQUENESS', true],
	['not unique', false, undefined],
	['not said to be', undefined, undefined],
])('an attribute that is %s in the hub becomes so in the spoke', (_, unique, expected) => {
	const created = plan({ ...text, unique });
	expect(created?.verb === 'create' && created.definition.unique).toBe(expected);
});

test.each([
	['false', false],
	['a text', 'true'],
])('required that is %s needs no warning', (_, required) => {
	expect(plan({ ...text, required })).toMatchObject({ verb: 'create', warnings: [] });
});

test.each<[string, Definition, Definition, string]>([
	[
		'elements of another type',
		{ type: 'array', items: { type: 'string' } },
		{ type: 'array', items: { type: 'integer' } },
		'holds string elements in the hub and integer elements in the spoke',
	],
	[
		'elements of no known type',
		{ type: 'array', items: { type: 'string' } },
		{ type: 'array', items: {} },
		'holds string elements in the hub and no elements in the spoke',
	],
	[
		'no elements',
		{ type: 'array', items: { type: 'string' } },
		{ type: 'array', items: null },
		'holds string elements in the hub and no elements in the spoke',
	],
	[
		'a length where the hub has none',
		{ type: 'string' },
		{ type: 'string', maxLength: 5 },
		'takes at most 5 characters in the spoke',
	],
	[
		'no format',
		{ type: 'string', format: 'email' },
		{ type: 'string' },
		'format is email in the hub and not set in the spoke',
	],
	[
		'fewer choices',
		{ type: 'string', enum: ['A', 'B', 7] },
		{ type: 'string', enum: ['A'] },
		'the spoke does not offer B, 7',
	],
])('%s in the spoke is told', (_, hub, spoke, difference) => {
	expect(plan(hub, spoke)).toEqual({
		verb: 'clash',
		attribute: 'badge',
		differences: [difference],
	});
});

test.each<[string, Definition, Definition]>([
	['the same elements', { items: { type: 'string' } }, { items: { type: 'string' } }],
	['more choices', { enum: ['A'] }, { enum: ['A', 'B'] }],
	['free values', { enum: ['A'] }, {}],
	['the same length', { maxLength: 5 }, { maxLength: 5 }],
	['items that are none', { items: 'x' }, {}],
])('%s in the spoke take every value of the hub', (_, hub, spoke) => {
	expect(plan(hub, spoke)).toEqual({
		verb: 'keep',
		attribute: 'badge',
		reason: 'the spoke has it already',
	});
});

test('why an attribute is left alone is told', () => {
	const reasons = planSchemaImport(
		['title', 'nothing'],
		new Map([['title', text]]),
		new Map(),
		new Set(['title']),
	);
	expect(reasons).toEqual([
		{
			verb: 'keep',
			attribute: 'title',
			reason: 'one of Okta’s own attributes, which every org has',
		},
		{
			verb: 'keep',
			attribute: 'nothing',
			reason: 'the hub has no custom attribute of this name',
		},
	]);
});
