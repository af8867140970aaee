import { refuseDuplicates, refuseGroupWish } from '../../src/domain/groupWish';
import { groupWish, sourceGroup } from '../support/groupWishes';

test('a whole wish is not refused', () => expect(refuseGroupWish(groupWish())).toBeUndefined());

test.each([
	['exactly 200 characters name the group', 200, undefined],
	['one more than the marker has room for', 201, 'GROUP_KEY_TOO_LONG'],
])('%s', (_, length, code) => {
	const wish = groupWish({ source: sourceGroup({ key: 'x'.repeat(length) }) });
	expect(refuseGroupWish(wish)?.code).toBe(code);
});

test('a name Okta would not take is refused before it is asked', () => {
	expect(refuseGroupWish(groupWish({ hubName: '' }))).toMatchObject({ code: 'GROUP_NAME_REFUSED' });
});

test('of two sources for one hub group the second is refused, in any letter case', () => {
	const first = groupWish();
	const second = groupWish({ source: sourceGroup({ key: '00gS2' }), hubName: 'ENGINEERING' });
	const third = groupWish({ source: sourceGroup({ key: '00gS3' }), hubName: 'Sales' });
	const refused = refuseDuplicates([first, second, third]);
	expect([...refused.keys()]).toEqual([second]);
	expect(refused.get(second)).toMatchObject({
		code: 'TWO_SOURCES_ONE_GROUP',
		facts: { other: '00gS1' },
	});
});

test('a key is counted as it is written into the hub', () => {
	const keyed = (key: string) => refuseGroupWish(groupWish({ source: sourceGroup({ key }) }))?.code;
	expect(keyed('/'.repeat(66))).toBeUndefined();
	expect(keyed('/'.repeat(67))).toBe('GROUP_KEY_TOO_LONG');
});

test('a refusal names the group, the limit and the field', () => {
	const source = sourceGroup({ key: 'x'.repeat(201) });
	expect(refuseGroupWish(groupWish({ source }))).toMatchObject({
		message: expect.stringMatching(/'Engineering'.*longer than 200 characters/),
		remedy: expect.stringContaining('‘Group ID’'),
	});
});

test('a duplicate is told with both sources and their ids', () => {
	const first = groupWish();
	const second = groupWish({
		source: sourceGroup({ key: '00gS2', name: 'Builders' }),
		hubName: 'Engineering',
	});
	const third = groupWish({ source: sourceGroup({ key: '00gS3' }) });
	const refused = refuseDuplicates([first, second, third]);
	expect([...refused.keys()]).toEqual([second, third]);
	expect(refused.get(second)).toMatchObject({
		message: expect.stringMatching(
			/'Builders' \(00gS2\) .* 'Engineering' is already pushed from 'Engineering' \(00gS1\)/,
		),
		remedy: expect.stringContaining('‘Hub Group Name’'),
		facts: { hubName: 'Engineering', source: '00gS2', other: '00gS1' },
	});
	expect(refused.get(third)).toMatchObject({ facts: { source: '00gS3', other: '00gS1' } });
});
