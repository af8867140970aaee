import {
	looksLikeGroup,
	looksLikeList,
	looksLikeRecord,
	looksLikeUser,
	looksLikeUserOf,
	looksLikeUserSchema,
} from '../../src/okta/looks';

type Looks = (value: unknown) => boolean;

const user = { id: '00u1', status: 'ACTIVE', profile: {} };

test.each<[string, Looks, unknown]>([
	['a user', looksLikeUser, user],
	['a whole user, where everything was asked for', looksLikeUserOf(undefined), user],
	['an id, where only some keys were asked for', looksLikeUserOf('id'), { id: '00u1' }],
	['a group', looksLikeGroup, { id: '00g1', profile: {} }],
	['something with an id', looksLikeRecord, { id: '0oa1' }],
	['a user schema', looksLikeUserSchema, { definitions: { base: { properties: {} } } }],
	['a list of things', looksLikeList, [{ id: '1' }, {}]],
	['an empty list', looksLikeList, []],
])('%s is believed', (_, looks, value) => {
	expect(looks(value)).toBe(true);
});

test.each<[string, Looks, unknown]>([
	['a user without an id', looksLikeUser, { ...user, id: undefined }],
	['a user without a status', looksLikeUser, { ...user, status: undefined }],
	['a user whose status is a number', looksLikeUser, { ...user, status: 7 }],
	['a user without a profile', looksLikeUser, { ...user, profile: undefined }],
	['a user whose profile is a list', looksLikeUser, { ...user, profile: [] }],
	['a text where a user belongs', looksLikeUser, 'sign in'],
	['an id, where everything was asked for', looksLikeUserOf(undefined), { id: '00u1' }],
	['no id, where only some keys were asked for', looksLikeUserOf('id'), { status: 'ACTIVE' }],
	['a group without an id', looksLikeGroup, { profile: {} }],
	['a group without a profile', looksLikeGroup, { id: '00g1' }],
	['something whose id is a number', looksLikeRecord, { id: 1 }],
	['nothing', looksLikeRecord, null],
	['a list where one thing belongs', looksLikeRecord, []],
	['a schema without definitions', looksLikeUserSchema, {}],
	['a schema without base', looksLikeUserSchema, { definitions: {} }],
	['a schema without properties', looksLikeUserSchema, { definitions: { base: {} } }],
	['a text where a schema belongs', looksLikeUserSchema, 'sign in'],
	['a list with a text in it', looksLikeList, [{}, 'x']],
	['an object where a list belongs', looksLikeList, {}],
])('%s is not believed', (_, looks, value) => {
	expect(looks(value)).toBe(false);
});
