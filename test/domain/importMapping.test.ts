import type { AttributeSchema } from '../../src/domain/attributeSchema';
import {
	attributesRead,
	mapProfile,
	refuseLoop,
	refuseMapping,
	spokeLogin,
} from '../../src/domain/importMapping';
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

test('a refused mapping names every fault, the two orgs and the operation that helps', () => {
	const two = mapping({ attributes: [sameName('badge'), sameName('hat')], link: undefined });
	expect(refuseMapping(two, [], [attribute('badge')])).toMatchObject({
		code: 'MAPPING_DOES_NOT_FIT',
		message: expect.stringContaining(
			"the hub has no attribute 'badge'; the hub has no attribute 'hat'",
		),
		remedy: expect.stringContaining('‘Import User Schema’'),
		facts: {
			faults: ["the hub has no attribute 'badge'", "the hub has no attribute 'hat'"],
		},
	});
});

test.each([
	['only the hub’s schema', [attribute('badge', { type: 'integer' })], undefined, undefined],
	['only the spoke’s schema', undefined, [attribute('badge')], undefined],
	['only the spoke’s schema, which lacks it', undefined, [], "the spoke has no attribute 'badge'"],
	['only the hub’s schema, which lacks it', [], undefined, "the hub has no attribute 'badge'"],
	[
		'a spoke that does not let it be written, whatever the hub has',
		undefined,
		[attribute('badge', { readOnly: true })],
		"'badge' cannot be written in the spoke",
	],
	[
		'a hub in which it is read-only',
		[attribute('badge', { readOnly: true })],
		[attribute('badge')],
		undefined,
	],
])('with %s an attribute is judged by what is known', (_, hub, spoke, fault) => {
	expect(refuseMapping(badge, hub, spoke)?.facts).toEqual(fault && { faults: [fault] });
});

test.each([
	['is missing', [attribute('other')]],
	['is a number', [attribute('hubId', { type: 'number' })]],
])('the link is told by name where it %s in the spoke', (_, spoke) => {
	const linking = mapping({ attributes: [], link: 'hubId' });
	expect(refuseMapping(linking, undefined, spoke)?.message).toContain(
		"the spoke has no text attribute 'hubId' to remember the hub ID in",
	);
	expect(refuseMapping(linking, undefined, undefined)).toBeUndefined();
});

test('among many attributes those of the mapping are judged', () => {
	const orgs = [attribute('login'), attribute('badge', { type: 'integer' }), attribute('hubId')];
	const linking = mapping({ attributes: [sameName('badge')], link: 'hubId' });
	expect(refuseMapping(linking, orgs, orgs)).toBeUndefined();
	const other = [attribute('login'), attribute('badge'), attribute('hubId')];
	expect(refuseMapping(linking, orgs, other)?.facts).toEqual({
		faults: ["'badge' is of type integer in the hub, 'badge' is of type string in the spoke"],
	});
});

test('a loop is told with every attribute, and both places to end it', () => {
	const circling = mapping({ pushed: new Set(['title', 'email', 'city']) });
	expect(refuseLoop(circling)).toMatchObject({
		message: expect.stringContaining('pushes to the hub: email, title'),
		remedy: expect.stringContaining('‘Pushed Attributes’'),
		facts: { attributes: ['email', 'title'] },
	});
});

test('an import reads what every user needs and what is mapped, each once', () => {
	expect(attributesRead(mapping({ attributes: [sameName('title'), sameName('email')] }))).toEqual([
		'login',
		'email',
		'firstName',
		'lastName',
		'title',
	]);
});

test.each([
	['the hub’s login where that is preferred', true, { login: 'ada', email: 'a@x.example' }, 'ada'],
	['the address otherwise', false, { login: 'ada', email: 'a@x.example' }, 'a@x.example'],
	['the login where there is no address', false, { login: 'ada' }, 'ada'],
	['nothing where the hub has neither', false, {}, ''],
	['no address where the login is preferred', true, { email: 'a@x.example' }, ''],
	['a number as text', true, { login: 4711 }, '4711'],
])('the login in the spoke is %s', (_, preferUsername, profile, login) => {
	expect(spokeLogin({ profile }, mapping({ preferUsername }))).toBe(login);
});

test.each([
	['left alone', false, { login: 'ada', hubId: '00uHub' }],
	['cleared', true, { login: 'ada', title: null, hubId: '00uHub' }],
])('an attribute that is empty in the hub is %s', (_, clearsEmpty, expected) => {
	const attributes = [sameName('login'), sameName('title')];
	const hubUser = { id: '00uHub', profile: { login: 'ada', title: '', city: 'London' } };
	expect(mapProfile(hubUser, mapping({ attributes, clearsEmpty }))).toEqual(expected);
});

test('an attribute of another name may be the login', () => {
	const attributes = [{ hub: 'employeeNumber', spoke: 'login', onlyOnCreate: false }];
	const hubUser = { id: '00uHub', profile: { login: 'ada', employeeNumber: '7' } };
	expect(mapProfile(hubUser, mapping({ attributes, link: undefined }))).toEqual({ login: 'ada' });
});
