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
