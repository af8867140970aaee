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

test('what is released says whose it was', () => {
	const marker = { owner: SPOKE, key: '00gS1', origin: 'created' };
	expect(planRelease(pushedGroup(), { ...wish, then: 'delete' })).toEqual({
		verb: 'delete',
		id: '00gH1',
		marker,
	});
	expect(planRelease(pushedGroup(), { ...wish, then: 'leave' })).toEqual({
		verb: 'leave',
		id: '00gH1',
		profile: { name: 'Engineering', description: 'Builds it' },
		marker,
	});
});

test('a marker in an attribute is cleared there, and other attributes stay', () => {
	const marker = { in: 'attribute', attribute: 'pushedFrom' } as const;
	const group = hubGroup({
		description: 'Own words',
		pushedFrom: `${SPOKE}/00gS1`,
		costCenter: '7',
	});
	expect(planRelease(group, { ...wish, marker, then: 'leave' })).toMatchObject({ verb: 'leave' });
	expect(planRelease(group, { ...wish, marker, then: 'leave' })).toHaveProperty('profile', {
		name: 'Engineering',
		description: 'Own words',
		costCenter: '7',
	});
});

test.each([
	['of administrators', { ...pushedGroup(), hasAdminRole: true }],
	['that was there before us', pushedGroup({ origin: 'linked' })],
])('a group %s may be left in the hub', (_, group) => {
	expect(planRelease(group, { ...wish, then: 'leave' })).toMatchObject({ verb: 'leave' });
});

test.each([
	['that nobody pushes', hubGroup(), 'leave', { hubId: '00gH1' }, '‘Marker Attribute’'],
	[
		'of another spoke',
		pushedGroup({ owner: 'b.okta.com', key: '00gB' }),
		'delete',
		{ hubId: '00gH1', owner: 'b.okta.com', key: '00gB' },
		'credential',
	],
	[
		'that was there before us',
		pushedGroup({ origin: 'linked' }),
		'delete',
		{ hubId: '00gH1' },
		'‘Leave the Group in the Hub’',
	],
	[
		'of administrators',
		{ ...pushedGroup(), hasAdminRole: true },
		'delete',
		{ hubId: '00gH1' },
		'Take the admin role',
	],
] as const)('the refusal of a group %s names it and a way out', (_, group, then, facts, remedy) => {
	const plan = planRelease(group, { ...wish, then });
	expect(plan).toMatchObject({
		refusal: {
			message: expect.stringContaining("'Engineering'"),
			remedy: expect.stringContaining(remedy),
		},
	});
	expect(plan).toHaveProperty('refusal.facts', facts);
});

test('whose group it is instead is told', () => {
	const theirs = pushedGroup({ owner: 'b.okta.com', key: '00gB' });
	expect(planRelease(theirs, { ...wish, then: 'leave' })).toMatchObject({
		refusal: { message: expect.stringContaining('b.okta.com (00gB)') },
	});
});
