import { inReadingOrder } from '../../nodes/shared/inReadingOrder';

test.each([
	[
		{ planned: false, action: 'kept', reason: 'same', requests: 0, login: 'ada@hub.example' },
		['action', 'login', 'reason', 'planned', 'requests'],
	],
	[
		{ hubId: '00g1', action: 'created', group: 'Staff', added: [], kept: 0 },
		['action', 'group', 'added', 'kept', 'hubId'],
	],
	[{ id: '00u1', profile: {} }, ['id', 'profile']],
])('what a person looks for comes first: %j', (outcome, keys) => {
	expect(Object.keys(inReadingOrder(outcome))).toEqual(keys);
	expect(inReadingOrder(outcome)).toEqual(outcome);
});
