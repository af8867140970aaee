import fc from 'fast-check';
import { makeUser, numbers, SECOND, watchedOrg, type Watch } from '../support/watching';

/** What may happen between two polls, in any order. */
const step = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			do: fc.constant('make' as const),
			many: fc.integer({ min: 1, max: 5 }),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			do: fc.constant('poll' as const),
			after: fc.integer({ min: 1, max: 90 }),
		}),
	},
	{ weight: 1, arbitrary: fc.constant({ do: 'fail' as const }) },
	{ weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const settings = fc.record({
	readFrom: fc.constantFrom('systemLog' as const, 'search' as const),
	limit: fc.integer({ min: 1, max: 7 }),
	lagMs: fc.constantFrom(0, 7 * SECOND, 100 * SECOND),
});

/** Logins whose run succeeded, in order; a failed run, or one that a restart cut, does not count. */
async function play(
	watch: Watch,
	steps: readonly Step[],
): Promise<{ made: string[]; done: string[] }> {
	const made: string[] = [];
	const done: string[] = [];
	const poll = async (after: number, outcome: 'succeeded' | 'failed' | 'lost') => {
		const logins = (await watch.poll(after)).map(({ user }) => user?.name ?? '');
		if (logins.length > 0) watch.outcome = outcome;
		if (outcome === 'succeeded') done.push(...logins);
	};
	await poll(60 * SECOND, 'succeeded');
	for (const next of steps) {
		if (next.do === 'make') {
			for (const at of numbers(made.length + next.many).slice(made.length)) {
				const login = `person${at}@x.example`;
				await makeUser(watch, login);
				made.push(login);
			}
		} else if (next.do === 'poll') await poll(next.after * SECOND, 'succeeded');
		else await poll(30 * SECOND, next.do === 'fail' ? 'failed' : 'lost');
	}
	for (let quiet = 0; quiet < 5; quiet = watch.state?.handed ? 0 : quiet + 1) {
		await poll(5 * 60 * SECOND, 'succeeded');
	}
	return { made, done };
}

test('whatever happens, everybody is dealt with once, and in order by the log', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(step, { maxLength: 25 }),
			settings,
			async (steps, { readFrom, limit, lagMs }) => {
				const watch = watchedOrg(
					{ readFrom, limit, handover: { repeats: 1000, repeatLostWithinMs: Infinity } },
					{ knobs: { indexLagMs: lagMs, logLagMs: lagMs } },
				);
				const { made, done } = await play(watch, steps);
				expect([...done].sort()).toEqual([...made].sort());
				if (readFrom === 'systemLog') expect(done).toEqual(made);
			},
		),
		{ numRuns: 60 },
	);
});
