import { createOktaClient } from '../../src/okta/client';
import { readUserSchema } from '../../src/okta/schema';

/** A client of an org that has one answer. */
const answering = (body: unknown) =>
	createOktaClient(async () => await Promise.resolve({ status: 200, headers: {}, body }), {
		role: 'hub',
		url: 'https://hub.okta.test',
	});

const property = (facts: object) =>
	answering({
		definitions: { base: { properties: {} }, custom: { properties: { color: facts } } },
	});

test('base attributes come before custom ones, with what Okta says of each', async () => {
	const schema = answering({
		definitions: {
			custom: { properties: { level: { type: 'integer', title: 'Level' } } },
			base: {
				required: ['login'],
				properties: {
					login: { type: 'string', title: 'Username', minLength: 5, maxLength: 100 },
					manager: { type: 'string', title: 'Manager', mutability: 'READ_ONLY', required: true },
				},
			},
		},
	});
	expect(await readUserSchema(schema)).toMatchObject([
		{
			name: 'login',
			title: 'Username',
			type: 'string',
			required: true,
			readOnly: false,
			custom: false,
			minLength: 5,
			maxLength: 100,
		},
		{ name: 'manager', required: true, readOnly: true, custom: false },
		{ name: 'level', type: 'integer', required: false, custom: true },
	]);
});

test.each([
	['a login, unless the org says otherwise', 'base', 'login', {}, true],
	['a login in an org with a pattern of its own', 'base', 'login', { pattern: '.+' }, false],
	['an attribute of that format', 'custom', 'backup', { format: 'email' }, true],
	['an attribute of another format', 'base', 'profileUrl', { format: 'uri' }, false],
	['a custom attribute that is called login', 'custom', 'login', {}, false],
])('takes nothing but an e-mail address? %s', async (_, part, name, facts, email) => {
	const schema = answering({
		definitions: {
			base: { properties: {} },
			[part]: { properties: { [name]: { type: 'string', ...facts } } },
		},
	});
	expect(await readUserSchema(schema)).toMatchObject([{ name, email }]);
});

test.each([
	[
		'titles and values from oneOf',
		{ enum: ['r', 'g'], oneOf: [{ const: 'r', title: 'Red' }, { const: 'g' }, 'stray'] },
		[
			{ value: 'r', title: 'Red' },
			{ value: 'g', title: 'g' },
		],
	],
	[
		'values from enum alone',
		{ enum: ['r', null, 7] },
		[
			{ value: 'r', title: 'r' },
			{ value: 7, title: '7' },
		],
	],
	['no choices where there are none', {}, undefined],
])('%s', async (_, facts, choices) => {
	const [read] = await readUserSchema(property(facts));
	expect(read?.choices).toEqual(choices);
});

test.each([
	['boolean', 'boolean'],
	['number', 'number'],
	['integer', 'integer'],
	['array', 'array'],
	['country-code', 'string'],
	[undefined, 'string'],
])('an attribute of type %s is taken as %s', async (type, taken) => {
	const [read] = await readUserSchema(property({ type }));
	expect(read).toMatchObject({ type: taken, title: 'color' });
});

test.each([
	['is no object', 7],
	['has no definitions', {}],
	['has definitions that are no object', { definitions: 7 }],
	['has no base attributes', { definitions: { custom: { properties: {} } } }],
	['has properties that are no object', { definitions: { base: { properties: [] } } }],
])('an answer that %s is no schema of Okta’s', async (_, body) => {
	await expect(readUserSchema(answering(body))).rejects.toMatchObject({ code: 'NOT_OKTA' });
});

test('a list says what its items are, and which of them may be chosen', async () => {
	const items = { type: 'integer', enum: [1, 2] };
	const [list] = await readUserSchema(property({ type: 'array', items }));
	expect(list?.items).toEqual({
		type: 'integer',
		choices: [
			{ value: 1, title: '1' },
			{ value: 2, title: '2' },
		],
	});
	const [plain] = await readUserSchema(property({ type: 'string', items: 'none' }));
	expect(plain?.items).toBeUndefined();
});

test('facts of another kind than Okta’s count as not told', async () => {
	const facts = { title: 7, minLength: '5', maxLength: null, required: 'yes', mutability: 'x' };
	const [read] = await readUserSchema(property(facts));
	expect(read).toMatchObject({ title: 'color', required: false, readOnly: false });
	expect([read?.minLength, read?.maxLength]).toEqual([undefined, undefined]);
	const unlisted = { base: { required: 'login', properties: { login: {} } } };
	expect(await readUserSchema(answering({ definitions: unlisted }))).toMatchObject([
		{ name: 'login', required: false },
	]);
});

test('what is no attribute among the properties is passed over', async () => {
	const schema = { definitions: { base: { properties: { a: 7 } }, custom: 'none' } };
	expect(await readUserSchema(answering(schema))).toEqual([]);
});
