import { encoded } from '../../src/domain/encoded';
import { isOneLine } from '../../src/domain/oneLine';
import { plainText } from '../../src/domain/plainText';

test.each([
	['a slash and a space', 'R&D / 7', 'R%26D%20%2F%207'],
	['a letter beyond ASCII', 'Zürich', 'Z%C3%BCrich'],
	['an emoji', '🐻', '%F0%9F%90%BB'],
	['half of an emoji', 'a\ud83d', 'a%EF%BF%BD'],
	['two halves that do not belong together', '\udc3b\ud83d', '%EF%BF%BD%EF%BF%BD'],
])('%s is part of an address', (_, text, expected) => {
	expect(encoded(text)).toBe(expected);
});

test.each([
	['a name', 'Ada Lovelace', true],
	['no text', '', true],
	['a line break', 'Ada\nLovelace', false],
	['a tab', 'Ada\tLovelace', false],
	['a NUL', 'Ada\u0000', false],
	['the last of the control characters', '\u007f', false],
	['the character after a blank', '!', true],
])('%s is one line: %s', (_, text, expected) => {
	expect(isOneLine(text)).toBe(expected);
});

test.each<[string, unknown, string]>([
	['a text', 'x', 'x'],
	['a number', 7, '7'],
	['nought', 0, '0'],
	['a large number', 12n, '12'],
	['false', false, 'false'],
	['null', null, ''],
	['nothing', undefined, ''],
	['a list', ['a'], ''],
	['an object with words of its own', { toString: () => 'root' }, ''],
])('%s as plain text', (_, value, expected) => {
	expect(plainText(value)).toBe(expected);
});
