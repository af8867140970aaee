import { readTokenRefusal } from '../../../src/okta/auth/tokenRefusal';

const read = (body: unknown) => readTokenRefusal({ status: 400, headers: {}, body });

test.each([
	[
		'OAuth’s manner',
		{ error: 'invalid_client', error_description: 'Bad key.' },
		{ error: 'invalid_client', description: 'Bad key.' },
	],
	[
		'Okta’s older manner',
		{ errorCode: 'invalid_client', errorSummary: 'Bad key.' },
		{ error: 'invalid_client', description: 'Bad key.' },
	],
	[
		'both, OAuth’s first',
		{ error: 'a', errorCode: 'b', error_description: 'c', errorSummary: 'd' },
		{ error: 'a', description: 'c' },
	],
	['a name alone', { error: 'access_denied' }, { error: 'access_denied', description: '' }],
])('a refusal in %s is read', (_, body, refusal) => {
	expect(read(body)).toEqual(refusal);
});

test.each([
	['a page', '<html>'],
	['nothing', undefined],
	['a list', [{ error: 'invalid_client' }]],
	['JSON without a name', { error_description: 'Bad key.' }],
	['a name that is a number', { error: 7 }],
	['words that are none', { error: 'invalid_client', error_description: {} }],
])('%s is no refusal of an authorization server', (_, body) => {
	expect(read(body)).toBeUndefined();
});

test('of Okta’s words no more is kept than a person reads, and no secret', () => {
	const assertion = `${'e'.repeat(60)}.${'f'.repeat(60)}`;
	const refusal = read({
		error: `bad ${assertion}`,
		error_description: `${assertion} ${'why '.repeat(100)}`,
	});
	expect(refusal?.error).toBe('bad …');
	expect(refusal?.description).toMatch(/^… why why/);
	expect(refusal?.description).toHaveLength(300);
});
