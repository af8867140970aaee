import { changedProfile, difference, withoutUnset } from '../../src/domain/profile';

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
