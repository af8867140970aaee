import { withoutSensitive, type UserOutcome } from '../../src/operations/outcome';

const outcome: UserOutcome = {
	action: 'updated',
	planned: false,
	login: 'ada@alder.example',
	hubId: '00u1',
	status: { before: 'ACTIVE', after: 'ACTIVE' },
	changes: [
		{ attribute: 'salary', before: 1, after: 2 },
		{ attribute: 'title', before: 'Dr', after: 'Prof' },
	],
	warnings: [],
	requests: 2,
	hubUser: { id: '00u1', status: 'ACTIVE', profile: { salary: 2, title: 'Prof' } },
};

test('of a sensitive attribute only the name is told, among the changes and not in the user', () => {
	const told = withoutSensitive(outcome, new Set(['salary']));
	expect(told.changes).toEqual([
		{ attribute: 'salary', sensitive: true },
		{ attribute: 'title', before: 'Dr', after: 'Prof' },
	]);
	expect(told.hubUser?.profile).toEqual({ title: 'Prof' });
	expect(outcome.hubUser?.profile).toHaveProperty('salary');
});

test('without sensitive attributes everything is told', () => {
	expect(withoutSensitive(outcome, new Set())).toEqual(outcome);
});

test('an outcome without a user stays one', () => {
	const planned = { ...outcome, planned: true, hubUser: undefined };
	expect(withoutSensitive(planned, new Set(['salary'])).hubUser).toBeUndefined();
});
