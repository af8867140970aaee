import { planRelease } from '../../src/domain/groupRelease';
import { IN_DESCRIPTION } from '../../src/domain/groupMarker';
import { hubGroup, pushedGroup, SPOKE } from '../support/groupWishes';

const wish = { owner: SPOKE, marker: IN_DESCRIPTION } as const;

test('a group we made is deleted when asked', () => {
	expect(planRelease(pushedGroup(), { ...wish, then: 'delete' })).toMatchObject({
		verb: 'delete',
		id: '00gH1',
	});
});

test('a group that stays loses its marker and nothing else', () => {
	expect(planRelease(pushedGroup({ origin: 'linked' }), { ...wish, then: 'leave' })).toMatchObject({
		verb: 'leave',
		profile: { name: 'Engineering', description: 'Builds it' },
	});
});

test.each([
	['that nobody pushes', hubGroup(), 'leave', 'GROUP_NOT_PUSHED'],
	['of another spoke', pushedGroup({ owner: 'b.okta.com' }), 'leave', 'GROUP_OF_ANOTHER_SOURCE'],
	[
		'that was there before us',
		pushedGroup({ origin: 'linked' }),
		'delete',
		'LINKED_GROUP_NOT_DELETED',
	],
	['of administrators', { ...pushedGroup(), hasAdminRole: true }, 'delete', 'GROUP_HAS_ADMIN_ROLE'],
] as const)('a group %s is refused', (_, group, then, code) => {
	expect(planRelease(group, { ...wish, then })).toMatchObject({
		verb: 'refuse',
		refusal: { code },
	});
});
