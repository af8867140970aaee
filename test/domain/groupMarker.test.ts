import {
	IN_DESCRIPTION,
	markedAttributes,
	markerStem,
	ownerStem,
	plainDescription,
	readMarker,
	sameSource,
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

test.each<[string, Partial<GroupMarker>, boolean]>([
	['itself, linked or not', { origin: 'linked' }, true],
	['another group of the same spoke', { key: '00gOther' }, false],
	['the same group of another spoke', { owner: 'b.okta.com' }, false],
])('a source is compared with %s', (_, other, same) => {
	expect(sameSource(marker, { ...marker, ...other })).toBe(same);
});

test('every marker of an owner begins with its stem, and of nobody else', () => {
	expect(markerStem(marker).startsWith(ownerStem('spoke.okta.com'))).toBe(true);
	expect(markerStem(marker).startsWith(ownerStem('spoke.okta'))).toBe(false);
	expect(ownerStem('127.0.0.1:8080')).toBe('127.0.0.1:8080/');
	expect(ownerStem('a:b:c')).toBe('a:b:c/');
});

test('a marker in an attribute leaves the description to people', () => {
	const place: MarkerPlace = { in: 'attribute', attribute: 'pushedFrom' };
	expect(markedAttributes(' Builds it', { ...marker, origin: 'linked' }, place)).toEqual({
		description: ' Builds it',
		pushedFrom: 'spoke.okta.com/00gAbC1 linked',
	});
	expect(markedAttributes('Builds it', undefined, place)).toEqual({
		description: 'Builds it',
		pushedFrom: '',
	});
});

test.each([
	['at 1,024 characters', 1_024, 'x'.repeat(1_024)],
	['one past them', 1_025, `${'x'.repeat(1_023)}…`],
])(
	'beside a marker in an attribute a description is cut only where Okta would not take it: %s',
	(_, length, description) => {
		const place: MarkerPlace = { in: 'attribute', attribute: 'pushedFrom' };
		expect(markedAttributes('x'.repeat(length), marker, place).description).toBe(description);
	},
);

test('blanks around a description are not kept', () => {
	expect(markedAttributes(' Builds it ', marker, IN_DESCRIPTION)).toEqual({
		description: 'Builds it [org2org: spoke.okta.com/00gAbC1]',
	});
	const moved = { description: '[org2org: spoke.okta.com/00gAbC1] Builds it ' };
	expect(plainDescription(moved)).toBe('Builds it');
});

test('a group without words has its marker alone, and a released one without words nothing', () => {
	expect(markedAttributes(' ', marker, IN_DESCRIPTION)).toEqual({
		description: '[org2org: spoke.okta.com/00gAbC1]',
	});
	expect(markedAttributes(' Builds it ', undefined, IN_DESCRIPTION)).toEqual({
		description: 'Builds it',
	});
	expect(markedAttributes('', undefined, IN_DESCRIPTION)).toEqual({ description: '' });
});

test.each<[string, MarkerPlace, Record<string, unknown>, GroupMarker | undefined]>([
	[
		'people may write on both sides of a marker',
		IN_DESCRIPTION,
		{ description: 'Old words [org2org: spoke.okta.com/00gAbC1] new words' },
		marker,
	],
	['a description that is no text has none', IN_DESCRIPTION, { description: 7 }, undefined],
	[
		'more words in its attribute are no marker',
		{ in: 'attribute', attribute: 'pushedFrom' },
		{ pushedFrom: 'see spoke.okta.com/00gAbC1' },
		undefined,
	],
	[
		'words behind it are none either',
		{ in: 'attribute', attribute: 'pushedFrom' },
		{ pushedFrom: 'spoke.okta.com/00gAbC1 linked since May' },
		undefined,
	],
	[
		'three parts are one too many',
		{ in: 'attribute', attribute: 'pushedFrom' },
		{ pushedFrom: 'spoke.okta.com/00g/1' },
		undefined,
	],
	['three parts in brackets too', IN_DESCRIPTION, { description: '[org2org: a/b/c]' }, undefined],
	['a key that ends early', IN_DESCRIPTION, { description: '[org2org: a/%E0%A4]' }, undefined],
	['an owner that ends early', IN_DESCRIPTION, { description: '[org2org: %E0%A4/b]' }, undefined],
])('%s', (_, place, profile, expected) => {
	expect(readMarker(profile, place)).toEqual(expected);
});

test('what people wrote around a marker is kept', () => {
	const description = 'Old words   [org2org: spoke.okta.com/00gAbC1 linked] new words';
	expect(plainDescription({ description })).toBe('Old words new words');
	expect(plainDescription({ description: null })).toBe('');
});
