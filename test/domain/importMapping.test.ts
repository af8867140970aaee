import type { AttributeSchema } from '../../src/domain/attributeSchema';
import { refuseLoop, refuseMapping } from '../../src/domain/importMapping';
import { mapping, sameName } from '../support/imports';

const attribute = (name: string, wanted: Partial<AttributeSchema> = {}): AttributeSchema => ({
	name,
	title: name,
	type: 'string',
	required: false,
	readOnly: false,
	custom: true,
	...wanted,
});

const badge = mapping({ attributes: [sameName('badge')], link: undefined });

test.each([
	['fits', [attribute('badge')], [attribute('badge')], undefined],
	['is not in the hub', [], [attribute('badge')], "the hub has no attribute 'badge'"],
	['is not in the spoke', [attribute('badge')], [], "the spoke has no attribute 'badge'"],
	[
		'has another type',
		[attribute('badge')],
		[attribute('badge', { type: 'integer' })],
		"'badge' is of type string in the hub, 'badge' is of type integer in the spoke",
	],
	[
		'is read-only in the spoke',
		[attribute('badge')],
		[attribute('badge', { readOnly: true })],
		"'badge' cannot be written in the spoke",
	],
	['cannot be checked', undefined, undefined, undefined],
])('an attribute that %s', (_, hub, spoke, fault) => {
	expect(refuseMapping(badge, hub, spoke)?.facts).toEqual(fault && { faults: [fault] });
});

test('the link needs a text attribute of the spoke', () => {
	const linking = mapping({ attributes: [], link: 'hubId' });
	expect(refuseMapping(linking, [], [attribute('hubId')])).toBeUndefined();
	expect(refuseMapping(linking, [], [attribute('hubId', { type: 'number' })])).toBeDefined();
});

test('a mapping with a pushed attribute is refused by name', () => {
	expect(refuseLoop(mapping({ pushed: new Set(['city']) }))).toBeUndefined();
	expect(refuseLoop(mapping({ pushed: new Set(['title', 'city']) }))).toMatchObject({
		code: 'ATTRIBUTE_OWNED_TWICE',
		facts: { attributes: ['title'] },
	});
});
