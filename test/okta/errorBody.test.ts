import { isRecord, readErrorBody } from '../../src/okta/errorBody';

test('Okta’s error is read with its causes', () => {
	expect(
		readErrorBody({
			errorCode: 'E0000001',
			errorSummary: 'Api validation failed: login',
			errorLink: 'E0000001',
			errorId: 'oae1',
			errorCauses: [{ errorSummary: 'login: is taken' }, 'stray', { errorSummary: 7 }, null],
		}),
	).toEqual({
		errorCode: 'E0000001',
		errorSummary: 'Api validation failed: login',
		errorId: 'oae1',
		causes: ['login: is taken'],
	});
});

test.each([
	['a code alone', { errorCode: 'E0000001' }],
	[
		'fields of another kind',
		{ errorCode: 'E0000001', errorSummary: 7, errorId: {}, errorCauses: {} },
	],
])('of %s the rest is nothing', (_, body) => {
	expect(readErrorBody(body)).toEqual({
		errorCode: 'E0000001',
		errorSummary: '',
		errorId: undefined,
		causes: [],
	});
});

test.each([
	['a page', '<html>'],
	['nothing', undefined],
	['null', null],
	['a list', [{ errorCode: 'E0000001' }]],
	['JSON of somebody else’s', { error: 'invalid_client' }],
	['a code that is a number', { errorCode: 1 }],
])('%s is no error of Okta’s', (_, body) => {
	expect(readErrorBody(body)).toBeUndefined();
});

test('twenty causes are told, and codes and ids as long as a name', () => {
	const body = readErrorBody({
		errorCode: 'E '.repeat(80),
		errorId: 'o '.repeat(80),
		errorCauses: Array.from({ length: 30 }, (_, at) => ({ errorSummary: `cause ${at}` })),
	});
	expect(body?.causes).toEqual(Array.from({ length: 20 }, (_, at) => `cause ${at}`));
	expect([body?.errorCode.length, body?.errorId?.length]).toEqual([100, 100]);
});

test.each([
	[{}, true],
	[[], false],
	[null, false],
	['text', false],
	[undefined, false],
])('%p is an object with keys: %p', (value, expected) => {
	expect(isRecord(value)).toBe(expected);
});
