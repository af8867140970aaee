import type { AttributeSchema } from '../../src/domain/attributeSchema';
import { compareSchemas } from '../../src/domain/schemaComparison';

const attribute = (facts: Partial<AttributeSchema> = {}): AttributeSchema => ({
	name: 'costCenter',
	title: 'Cost center',
	type: 'string',
	required: false,
	readOnly: false,
	custom: true,
	...facts,
});

const compared = (spoke: Partial<AttributeSchema>, hub: Partial<AttributeSchema>) =>
	compareSchemas([attribute(spoke)], [attribute(hub)])[0];

const choices = (...values: unknown[]) =>
	values.map((value) => ({ value, title: `The ${String(value)}` }));

test.each<[string, Partial<AttributeSchema>, Partial<AttributeSchema>, string]>([
	['another type', { type: 'number' }, {}, 'is number in the spoke and string in the hub'],
	['read-only', {}, { readOnly: true }, 'is read-only in the hub'],
	['required in the hub only', {}, { required: true }, 'is required in the hub only'],
	[
		'shorter in the hub',
		{ maxLength: 21 },
		{ maxLength: 20 },
		'takes at most 20 characters in the hub, 21 in the spoke',
	],
	[
		'bounded in the hub only',
		{},
		{ maxLength: 20 },
		'takes at most 20 characters in the hub, any number in the spoke',
	],
	[
		'longer at least',
		{ minLength: 1 },
		{ minLength: 2 },
		'needs at least 2 characters in the hub, 1 in the spoke',
	],
	[
		'longer at least, and the spoke asks for nothing',
		{},
		{ minLength: 1 },
		'needs at least 1 characters in the hub, 0 in the spoke',
	],
	[
		'a choice that the hub lacks',
		{ choices: choices('red', 'green', 7) },
		{ choices: choices('red') },
		'the hub does not offer green, 7',
	],
	[
		'free in the spoke, choices in the hub',
		{},
		{ choices: choices('red') },
		'takes only certain values in the hub',
	],
])('%s is a difference, in words', (_, spoke, hub, said) => {
	expect(compared(spoke, hub)).toMatchObject({ verdict: 'differs', differences: [said] });
});

test.each<[string, Partial<AttributeSchema>, Partial<AttributeSchema>]>([
	['exactly as long', { maxLength: 20, minLength: 2 }, { maxLength: 20, minLength: 2 }],
	['wider in the hub', { maxLength: 20, minLength: 2 }, { maxLength: 21, minLength: 1 }],
	['required in both', { required: true }, { required: true }],
	['required in the spoke only', { required: true }, {}],
	['read-only in the spoke only', { readOnly: true }, {}],
	['fewer choices in the spoke', { choices: choices('red') }, { choices: choices('red', 'blue') }],
	['choices in the spoke, free in the hub', { choices: choices('red') }, {}],
])('%s fits: every value of the spoke has a place in the hub', (_, spoke, hub) => {
	expect(compared(spoke, hub)).toMatchObject({ verdict: 'same', differences: [] });
});

test('what only one org has is named after what the spoke has, in the orgs’ own order', () => {
	const rows = compareSchemas(
		[attribute({ name: 'onlyHere', custom: false }), attribute()],
		[attribute({ name: 'onlyThere', title: 'Only there', required: true }), attribute()],
	);
	expect(rows.map(({ attribute: name, verdict }) => [name, verdict])).toEqual([
		['onlyHere', 'missing'],
		['costCenter', 'same'],
		['onlyThere', 'extra'],
	]);
	expect(rows[0]).toMatchObject({ custom: false, requiredInHub: false });
	expect(rows[2]).toMatchObject({ title: 'Only there', custom: true, requiredInHub: true });
});

test('everything that differs is told, in one order', () => {
	expect(
		compared(
			{ type: 'number', minLength: 1, choices: choices('red') },
			{ readOnly: true, required: true, maxLength: 20, minLength: 2, choices: choices('blue') },
		)?.differences,
	).toEqual([
		'is number in the spoke and string in the hub',
		'is read-only in the hub',
		'is required in the hub only',
		'takes at most 20 characters in the hub, any number in the spoke',
		'needs at least 2 characters in the hub, 1 in the spoke',
		'the hub does not offer red',
	]);
});

test('an attribute is told with its title, and whether a push needs a value for it', () => {
	expect(compared({}, { required: true, title: 'Other' })).toEqual({
		attribute: 'costCenter',
		title: 'Cost center',
		custom: true,
		verdict: 'differs',
		differences: ['is required in the hub only'],
		requiredInHub: true,
	});
	expect(compareSchemas([attribute()], [])).toEqual([
		{
			attribute: 'costCenter',
			title: 'Cost center',
			custom: true,
			verdict: 'missing',
			differences: ['the hub has no such attribute'],
			requiredInHub: false,
		},
	]);
	expect(compareSchemas([], [attribute({ custom: false })])).toEqual([
		{
			attribute: 'costCenter',
			title: 'Cost center',
			custom: false,
			verdict: 'extra',
			differences: ['the spoke has no such attribute'],
			requiredInHub: false,
		},
	]);
});
