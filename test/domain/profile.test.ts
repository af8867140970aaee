import {
	changedProfile,
	difference,
	isUnset,
	sameValue,
	withoutUnset,
} from '../../src/domain/profile';

describe('difference', () => {
	test.each([
		['an equal value is no change', { city: 'Bern' }, { city: 'Bern' }, []],
		['another value is a change', { city: 'Bern' }, { city: 'Basel' }, [['city', 'Bern', 'Basel']]],
		['a value where there was none is a change', {}, { city: 'Basel' }, [['city', null, 'Basel']]],
		['an attribute that is not wished for is left alone', { city: 'Bern' }, {}, []],
		['undefined is no wish', { city: 'Bern' }, { city: undefined }, []],
		['null clears', { city: 'Bern' }, { city: null }, [['city', 'Bern', null]]],
		['an empty text clears', { city: 'Bern' }, { city: '' }, [['city', 'Bern', null]]],
		[
			'null, empty and absent are the same to Okta',
			{ a: null, b: '' },
			{ a: '', b: null, c: null },
			[],
		],
		['an empty list equals no list', { tags: [] }, { tags: null }, []],
		[
			'lists are compared in order',
			{ tags: ['a', 'b'] },
			{ tags: ['b', 'a'] },
			[['tags', ['a', 'b'], ['b', 'a']]],
		],
		[
			'a shorter list is a change',
			{ tags: ['a', 'b'] },
			{ tags: ['a'] },
			[['tags', ['a', 'b'], ['a']]],
		],
		[
			'false is a value, not an absence',
			{ onLeave: null },
			{ onLeave: false },
			[['onLeave', null, false]],
		],
		['nought is a value', {}, { floor: 0 }, [['floor', null, 0]]],
		['a number is not its text', { floor: '1' }, { floor: 1 }, [['floor', '1', 1]]],
		['a number in place of a login is a change', { login: '7' }, { login: 7 }, [['login', '7', 7]]],
		['a login in other letter case is none', { login: 'Ada' }, { login: 'ADA' }, []],
		['an address in other letter case is none', { email: 'A@x' }, { email: 'a@X' }, []],
		[
			'a second address in other letter case is none',
			{ secondEmail: 'A' },
			{ secondEmail: 'a' },
			[],
		],
		['another login is one', { login: 'ada' }, { login: 'eve' }, [['login', 'ada', 'eve']]],
		['a login where there was none is one', {}, { login: 'ada' }, [['login', null, 'ada']]],
		['an emptied list clears', { tags: ['a'] }, { tags: [] }, [['tags', ['a'], null]]],
		['equal lists are no change', { tags: ['a', 'b'] }, { tags: ['a', 'b'] }, []],
		[
			'a longer list is a change',
			{ tags: ['a'] },
			{ tags: ['a', 'b'] },
			[['tags', ['a'], ['a', 'b']]],
		],
		['a list is not its only value', { tags: ['a'] }, { tags: 'a' }, [['tags', ['a'], 'a']]],
		['letter case counts', { city: 'bern' }, { city: 'Bern' }, [['city', 'bern', 'Bern']]],
	])('%s', (_, existing, desired, expected) => {
		const changes = difference(existing, desired);
		expect(changes.map(({ attribute, before, after }) => [attribute, before, after])).toEqual(
			expected,
		);
	});
});

test('a partial update sends the new values only', () => {
	const changes = difference({ city: 'Bern', title: 'Dr' }, { city: 'Basel', title: null });
	expect(changedProfile(changes)).toEqual({ city: 'Basel', title: null });
});

test('a create leaves out what has no value', () => {
	expect(withoutUnset({ login: 'ada', city: '', title: null, floor: 0, onLeave: false })).toEqual({
		login: 'ada',
		floor: 0,
		onLeave: false,
	});
});

test.each<[string, unknown, boolean]>([
	['nothing', undefined, true],
	['null', null, true],
	['an empty text', '', true],
	['an empty list', [], true],
	['a blank', ' ', false],
	['false', false, false],
	['nought', 0, false],
	['a list of nothing', [null], false],
	['an object', {}, false],
])('%s is no value: %s', (_, value, unset) => expect(isUnset(value)).toBe(unset));

test.each<[string, unknown, unknown, boolean]>([
	['no value of any kind', null, '', true],
	['lists within lists', [['a'], ['b']], [['a'], ['b']], true],
	['lists that differ further down', [['a'], ['b']], [['a'], ['c']], false],
	['a value and none', 'a', null, false],
	['none and a value', undefined, 'a', false],
])('%s are compared as values', (_, one, other, same) => {
	expect(sameValue(one, other)).toBe(same);
});
