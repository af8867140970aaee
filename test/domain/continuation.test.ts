import {
	continuationText,
	readContinuation,
	type Continuation,
} from '../../src/domain/continuation';

const halfway: Continuation = {
	phase: 'users',
	import: 'mark',
	begunAt: 7,
	mode: { mode: 'delta', since: '2026-01-05T09:00:00.000Z' },
	calls: 2,
	ranges: [{ after: '00u1', until: '00u9', last: '00u3' }],
	counts: { read: 10, linked: 8, leaving: 1 },
};

test.each(['users', 'deleted', 'end'] as const)(
	'in its phase %s an import goes on where it stopped',
	(phase) => {
		const continuation = { ...halfway, phase };
		expect(readContinuation(continuationText(continuation), 'mark')).toEqual({ continuation });
	},
);

test.each(['', '  '])('an empty text (%p) begins anew', (text) => {
	expect(readContinuation(text, 'mark')).toStrictEqual({ continuation: undefined });
});

test.each<[string, unknown]>([
	['a phase that there is not', { ...halfway, phase: 'groups' }],
	['no ranges', { ...halfway, ranges: 'all' }],
	['no counts', { ...halfway, counts: null }],
	['counts that are none', { ...halfway, counts: 7 }],
	['no mode', { ...halfway, mode: null }],
	['a mode that is none', { ...halfway, mode: 'full' }],
	['a number', 7],
	['nothing', null],
])('a text with %s is not one that this node wrote', (_, value) => {
	expect(readContinuation(JSON.stringify(value), 'mark')).toMatchObject({
		refusal: {
			code: 'CONTINUATION_REFUSED',
			message: expect.stringMatching(/‘Continue From’.*not one that this node wrote/),
			remedy: expect.stringContaining('‘Next Batch’'),
		},
	});
});

test('a text that is no JSON is refused, not thrown', () => {
	expect(readContinuation('{"phase":', 'mark')).toMatchObject({
		refusal: { code: 'CONTINUATION_REFUSED', message: expect.stringContaining('wrote') },
	});
});

test('a continuation belongs to the import it came from', () => {
	expect(readContinuation(continuationText(halfway), 'other mark')).toMatchObject({
		refusal: { code: 'CONTINUATION_REFUSED', message: expect.stringContaining('other settings') },
	});
});
