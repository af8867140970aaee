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
