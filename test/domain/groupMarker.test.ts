import {
	IN_DESCRIPTION,
	markedAttributes,
	markerStem,
	plainDescription,
	readMarker,
	type GroupMarker,
	type MarkerPlace,
} from '../../src/domain/groupMarker';

const marker: GroupMarker = { owner: 'spoke.okta.com', key: '00gAbC1', origin: 'created' };

describe.each<[string, MarkerPlace]>([
	['in the description', IN_DESCRIPTION],
	['in an attribute of its own', { in: 'attribute', attribute: 'pushedFrom' }],
])('a marker %s', (_, place) => {
	test.each<[string, GroupMarker]>([
		['of a group we made', marker],
		['of a linked group', { ...marker, origin: 'linked' }],
		['of a source on a port', { ...marker, owner: '127.0.0.1:8080' }],
		['with a key of many words', { ...marker, key: 'R&D / [Zürich] 100%' }],
	])('%s is read as it was written', (__, written) => {
		const profile = markedAttributes('Builds it', written, place);
		expect(readMarker(profile, place)).toEqual(written);
		expect(plainDescription(profile)).toBe('Builds it');
	});

	test('is cleared without a trace', () => {
		const cleared = markedAttributes('Builds it', undefined, place);
		expect(readMarker(cleared, place)).toBeUndefined();
		expect(cleared.description).toBe('Builds it');
	});
});

test('a description is readable with its marker at the end', () => {
	expect(markedAttributes('Builds it', marker, IN_DESCRIPTION)).toEqual({
		description: 'Builds it [org2org: spoke.okta.com/00gAbC1]',
	});
});

test('a description too long for both is cut, and the marker stays whole', () => {
	const { description } = markedAttributes('x'.repeat(1_024), marker, IN_DESCRIPTION);
	expect(String(description)).toHaveLength(1_024);
	expect(readMarker({ description }, IN_DESCRIPTION)).toEqual(marker);
});

test('a description that just fits is not cut', () => {
	const room = 1_024 - ' [org2org: spoke.okta.com/00gAbC1]'.length;
	const { description } = markedAttributes('x'.repeat(room), marker, IN_DESCRIPTION);
	expect(plainDescription({ description })).toBe('x'.repeat(room));
	const past = markedAttributes('x'.repeat(room + 1), marker, IN_DESCRIPTION);
	expect(plainDescription(past)).toBe(`${'x'.repeat(room - 1)}…`);
});

test.each([
	['nothing', undefined],
	['words in brackets', 'See [org2org: the app]'],
	['an escape that ends early', '[org2org: spoke.okta.com/%E0%A4]'],
])('%s is no marker', (_, description) => {
	expect(readMarker({ description }, IN_DESCRIPTION)).toBeUndefined();
});

test('two keys never share a stem that ends in a slash', () => {
	expect(markerStem({ owner: 'a', key: 'b/c' })).not.toBe(markerStem({ owner: 'a/b', key: 'c' }));
});
