import { readLogEvent } from '../../src/domain/logEvent';

const entry = (wanted: Record<string, unknown> = {}) => ({
	uuid: 'e1',
	published: '2026-01-05T09:00:00.000Z',
	eventType: 'user.lifecycle.create',
	...wanted,
});
const ada = {
	id: '00u1',
	type: 'User',
	alternateId: 'ada@x.example',
	displayName: 'Ada Lovelace',
};

test('an entry is read with its actor and everything it is about', () => {
	expect(
		readLogEvent(
			entry({
				outcome: { result: 'FAILURE', reason: 'x' },
				actor: { ...ada, detailEntry: {} },
				target: [ada, { id: '00g1', type: 'UserGroup', displayName: 'Engineering' }],
				client: {},
			}),
		),
	).toEqual({
		uuid: 'e1',
		published: '2026-01-05T09:00:00.000Z',
		eventType: 'user.lifecycle.create',
		result: 'FAILURE',
		actor: ada,
		targets: [
			ada,
			{ id: '00g1', type: 'UserGroup', alternateId: undefined, displayName: 'Engineering' },
		],
	});
});

test.each<[string, Record<string, unknown>]>([
	['without an outcome', {}],
	['with an outcome that is none', { outcome: 'x' }],
	['with a result that is no text', { outcome: { result: 1 } }],
	['without an outcome but null', { outcome: null }],
])('an entry %s succeeded', (_, wanted) => {
	expect(readLogEvent(entry(wanted))).toMatchObject({ result: 'SUCCESS' });
});

test.each<[string, unknown]>([
	['nothing', undefined],
	['null', null],
	['a text', 'uuid'],
	['no id', entry({ uuid: 7 })],
	['no type', entry({ eventType: undefined })],
	['no time', entry({ published: undefined })],
	['a time as a number', entry({ published: 1_767_603_600_000 })],
	['a time that is none', entry({ published: 'yesterday' })],
])('%s is no entry', (_, value) => expect(readLogEvent(value)).toBeUndefined());

test.each<[string, unknown, string[]]>([
	['no list', 'x', []],
	['null', null, []],
	['one that is none among them', [null, { id: 7, type: 'User' }, { id: '00u1' }, ada], ['00u1']],
])('of targets, %s', (_, target, ids) => {
	expect(readLogEvent(entry({ target }))?.targets.map(({ id }) => id)).toEqual(ids);
});

test.each<[string, unknown]>([
	['no id', { type: 'User' }],
	['no type', { id: '00u1' }],
	['no object', 'ada'],
])('an actor with %s is nobody', (_, actor) => {
	expect(readLogEvent(entry({ actor }))).toHaveProperty('actor', undefined);
});

test('names that are no texts are left out', () => {
	const target = [{ ...ada, alternateId: 7, displayName: null }];
	expect(readLogEvent(entry({ target }))?.targets).toEqual([
		{ id: '00u1', type: 'User', alternateId: undefined, displayName: undefined },
	]);
});
