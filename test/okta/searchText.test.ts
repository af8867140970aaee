import { literal, quoted } from '../../src/okta/searchText';

test.each([
	['a plain text', 'Ada', '"Ada"'],
	['a quotation mark', 'the "boss"', '"the \\"boss\\""'],
	['a backslash', 'hub\\ada', '"hub\\\\ada"'],
	['several of them', '"\\"', '"\\"\\\\\\""'],
	['an empty text', '', '""'],
])('%s stands in an expression as it was meant', (_, value, expected) => {
	expect(quoted(value)).toBe(expected);
});

test.each([
	['a boolean', 'true', 'boolean', 'true'],
	['a boolean in capitals and blanks', ' FALSE ', 'boolean', 'false'],
	['what only begins like a boolean', 'trueish', 'boolean', '"trueish"'],
	['what only ends like a boolean', 'untrue', 'boolean', '"untrue"'],
	['a whole number', '7', 'integer', '7'],
	['a number in blanks', ' 7.50 ', 'number', '7.5'],
	['a number in another spelling', '1e3', 'number', '1000'],
	['a text where a number belongs', 'seven', 'number', '"seven"'],
	['nothing where a number belongs', '', 'integer', '""'],
	['blanks where a number belong', '  ', 'number', '"  "'],
	['a number without an end', 'Infinity', 'number', '"Infinity"'],
	['digits of a text', '007', 'string', '"007"'],
	['a boolean of a text', 'true', 'string', '"true"'],
	['digits of a list', '7', 'array', '"7"'],
	['digits of an attribute nobody described', '7', undefined, '"7"'],
] as const)('%s is compared by the attribute’s type', (_, value, type, expected) => {
	expect(literal(value, type)).toBe(expected);
});
