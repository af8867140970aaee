import { checkProfile } from '../../src/domain/attributeCheck';
import type { AttributeSchema } from '../../src/domain/attributeSchema';

const attribute = (name: string, more: Partial<AttributeSchema> = {}): AttributeSchema => ({
	name,
	title: name,
	type: 'string',
	required: false,
	readOnly: false,
	custom: false,
	...more,
});

const schema = [
	attribute('login', { required: true, minLength: 5, maxLength: 10 }),
	attribute('city'),
	attribute('email', { email: true }),
	attribute('floor', { type: 'integer' }),
	attribute('rate', { type: 'number' }),
	attribute('onLeave', { type: 'boolean' }),
	attribute('tags', { type: 'array' }),
	attribute('pair', { type: 'array', minLength: 2, maxLength: 2 }),
	attribute('level', { type: 'integer', choices: [{ value: 1, title: 'One' }] }),
	attribute('floors', { type: 'array', items: { type: 'integer' } }),
	attribute('sites', {
		type: 'array',
		items: { type: 'string', choices: [{ value: 'BER', title: 'Berlin' }] },
	}),
	attribute('size', {
		choices: [
			{ value: 'S', title: 'Small' },
			{ value: 'M', title: 'Medium' },
		],
	}),
];

test.each([
	['a number for a text becomes text', { city: 12 }, { city: '12' }],
	['a text for a whole number becomes one', { floor: '3' }, { floor: 3 }],
	['a text for a number becomes one', { rate: '0.5' }, { rate: 0.5 }],
	['TRUE becomes true', { onLeave: 'TRUE' }, { onLeave: true }],
	['False with a blank becomes false', { onLeave: ' False ' }, { onLeave: false }],
	['false stays false', { onLeave: false }, { onLeave: false }],
	['a number stays a number', { rate: 0.5 }, { rate: 0.5 }],
	['true for a text becomes text', { city: true }, { city: 'true' }],
	['a list is not as long as a text', { pair: ['a'] }, { pair: ['a'] }],
	['a text for a choice of numbers becomes one', { level: '1' }, { level: 1 }],
	['an empty list stays a wish to clear', { tags: [] }, { tags: [] }],
	['one value for a list becomes a list', { tags: 'a' }, { tags: ['a'] }],
	['null stays a wish to clear', { city: null }, { city: null }],
	['an allowed choice stays', { size: 'M' }, { size: 'M' }],
	['an email address stays', { email: "o'neil+hr@a.example" }, { email: "o'neil+hr@a.example" }],
	['a text at the shortest length stays', { login: 'abcde' }, { login: 'abcde' }],
	['a text at the longest length stays', { login: 'abcdefghij' }, { login: 'abcdefghij' }],
])('%s', (_, profile, expected) => {
	expect(checkProfile(profile, schema, { creating: false })).toEqual({
		profile: expected,
		faults: [],
		unknown: [],
	});
});

test.each([
	['half a floor', { floor: '3.5' }, 'floor: must be a whole number'],
	['a floor in words', { floor: 'third' }, 'floor: must be a number'],
	['an empty-looking number', { floor: ' ' }, 'floor: must be a number'],
	['a word for a choice of numbers', { level: 'one' }, 'level: must be a number'],
	['a number that is no choice', { level: 2 }, 'level: must be one of 1'],
	['an endless number', { rate: Infinity }, 'rate: must be a number'],
	['true for a number', { rate: true }, 'rate: must be a number'],
	['a list for a text', { city: ['Bern'] }, 'city: must be a text'],
	['a number for yes or no', { onLeave: 1 }, 'onLeave: must be true or false'],
	['maybe', { onLeave: 'maybe' }, 'onLeave: must be true or false'],
	['an object for a text', { city: { name: 'Bern' } }, 'city: must be a text'],
	['a name for an email address', { email: 'kim.sato' }, 'email: must be an email address'],
	['half an email address', { email: 'kim@' }, 'email: must be an email address'],
	['an email address with no name', { email: '@a.example' }, 'email: must be an email address'],
	['an email address in a sentence', { email: 'at k@a.ex' }, 'email: must be an email address'],
	['a sentence behind an address', { email: 'k@a.ex !' }, 'email: must be an email address'],
	['two email addresses', { email: 'k@a.ex, k@b.ex' }, 'email: must be an email address'],
	['a choice that is not offered', { size: 'XL' }, 'size: must be one of S, M'],
	['a text one too short', { login: 'abcd' }, 'login: must have at least 5 characters'],
	['a text one too long', { login: 'abcdefghijk' }, 'login: must have at most 10 characters'],
	['an emoji', { city: 'Bern 🐻' }, 'city: has a character Okta cannot store (e.g. an emoji)'],
	[
		'half of an emoji',
		{ city: 'Bern \ud83d' },
		'city: has a character Okta cannot store (e.g. an emoji)',
	],
	[
		'an emoji in a list',
		{ tags: ['a', '🐻'] },
		'tags: has a character Okta cannot store (e.g. an emoji)',
	],
	['a required attribute emptied', { login: '' }, 'login: is required'],
	['a required attribute cleared', { login: null }, 'login: is required'],
])('%s is told apart before any call', (_, profile, fault) => {
	expect(checkProfile(profile, schema, { creating: false }).faults).toEqual([fault]);
});

test('a create needs what the org requires, an update does not', () => {
	expect(checkProfile({ city: 'Bern' }, schema, { creating: true }).faults).toEqual([
		'login: is required',
	]);
	expect(checkProfile({ city: 'Bern' }, schema, { creating: false }).faults).toEqual([]);
});

test('names the hub does not have are told and left out', () => {
	const checked = checkProfile({ city: 'Bern', shoeSize: 43, hat: null }, schema, {
		creating: false,
	});
	expect(checked).toEqual({ profile: { city: 'Bern' }, faults: [], unknown: ['shoeSize', 'hat'] });
});

test('faults name the attribute and never repeat the value', () => {
	const secret = 'a-very-secret-value-of-somebody';
	const { faults } = checkProfile({ login: secret, floor: secret, size: secret }, schema, {
		creating: false,
	});
	expect(faults).toHaveLength(3);
	expect(faults.join()).not.toContain(secret);
});

test.each([
	['values are converted one by one', { floors: ['3', 4] }, { floors: [3, 4] }, []],
	['one value becomes a list', { floors: '3' }, { floors: [3] }, []],
	['a value of a wrong type', { floors: [1, 'two'] }, {}, ['floors: each value must be a number']],
	['a value among those allowed', { sites: ['BER'] }, { sites: ['BER'] }, []],
	['another one', { sites: ['BER', 'MUC'] }, {}, ['sites: each value must be one of BER']],
])('of a list, %s', (_, profile, expected, faults) => {
	expect(checkProfile(profile, schema, { creating: false })).toEqual({
		profile: expected,
		faults,
		unknown: [],
	});
});

test('the last character Okta can store is stored, the first one beyond is not', () => {
	const faultsOf = (city: string) => checkProfile({ city }, schema, { creating: false }).faults;
	expect(faultsOf('\uffff')).toEqual([]);
	expect(faultsOf('\u{10000}')).toHaveLength(1);
});

test('what is wrong with several attributes is told at once, and the others are kept', () => {
	const row = { login: 'abcdef', floor: 'third', onLeave: 'maybe', city: 'Bern' };
	expect(checkProfile(row, schema, { creating: true })).toEqual({
		profile: { login: 'abcdef', city: 'Bern' },
		faults: ['floor: must be a number', 'onLeave: must be true or false'],
		unknown: [],
	});
});

test('a create that clears a required attribute lacks it', () => {
	expect(checkProfile({ login: null }, schema, { creating: true }).faults).toEqual([
		'login: is required',
	]);
});

test('each schema is asked about its own attributes', () => {
	const other = [attribute('city', { type: 'integer' })];
	const update = { creating: false };
	expect(checkProfile({ city: '7' }, schema, update).profile).toEqual({ city: '7' });
	expect(checkProfile({ city: '7' }, other, update).profile).toEqual({ city: 7 });
	expect(checkProfile({ city: '7' }, schema, update).profile).toEqual({ city: '7' });
});
