import { readErrorBody } from '../../src/okta/errorBody';
import { quotable } from '../../src/okta/quotable';

const API_TOKEN = `00${'aB3_'.repeat(10)}`;

test.each([
	['an API token', `token ${API_TOKEN} is not valid`, 'token … is not valid'],
	['a JWT', `Bearer ${'e'.repeat(40)}.${'f'.repeat(60)}.sig was refused`, 'Bearer … was refused'],
	['a token, with the full stop behind it', `it is ${API_TOKEN}.`, 'it is …'],
	['a word of 40 characters', `key ${'k'.repeat(40)}!`, 'key …!'],
	['nothing of 39 characters', `key ${'k'.repeat(39)}!`, undefined],
	['nothing that is shorter', 'user 00u1gctoxnR23ABCdefg is not active', undefined],
])('%s is left out of a quoted answer', (_, text, quoted) => {
	expect(quotable(text)).toBe(quoted ?? text);
});

test.each([
	[1_000, 1_000],
	[1_001, 1_000],
	[30_000_000, 1_000],
])('of %i characters %i are quoted', (length, kept) => {
	expect(quotable('a b '.repeat(length / 4 + 1).slice(0, length))).toHaveLength(kept);
});

test('a secret at the very edge of what is quoted is left out as a whole', () => {
	const text = `${'a '.repeat(490)}${API_TOKEN}`;
	expect(quotable(text)).toBe(`${'a '.repeat(490)}…`);
});

test('fewer characters are quoted where fewer are wanted', () => {
	expect(quotable('one two three', 7)).toBe('one two');
});

test('an error body of any size is cut down to what a person reads', () => {
	const body = readErrorBody({
		errorCode: 'E'.repeat(30) + ' '.repeat(5_000),
		errorSummary: 'word '.repeat(1_000_000),
		errorId: API_TOKEN,
		errorCauses: Array.from({ length: 1_000 }, () => ({ errorSummary: 'why '.repeat(10_000) })),
	});
	expect(JSON.stringify(body).length).toBeLessThan(25_000);
	expect(body?.errorId).toBe('…');
});
