import { headerOf } from '../../src/okta/headers';

test.each([
	['by its name', { etag: 'W/"1"' }, 'etag', 'W/"1"'],
	['in whatever case it is asked for', { etag: 'W/"1"' }, 'ETag', 'W/"1"'],
	['as it was written, where nobody lowered it', { ETag: 'W/"1"' }, 'ETag', 'W/"1"'],
	['sent twice, as one text', { link: ['<a>', '<b>'] }, 'link', '<a>, <b>'],
	['that was not sent', { etag: 'W/"1"' }, 'link', undefined],
])('a header is read %s', (_, headers, name, value) => {
	expect(headerOf(headers, name)).toBe(value);
});
