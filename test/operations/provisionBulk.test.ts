import fc from 'fast-check';
import { createOrg, createVirtualClock, type SimulatedOrg } from '../../simulator';
import type { UserStatus } from '../../src/domain/lifecycle';
import { MATCH_BY_LOGIN, type MatchingRule } from '../../src/domain/matching';
import { NO_PROTECTION } from '../../src/domain/protection';
import type { UserWish } from '../../src/domain/userWish';
import { createOktaClient, type OktaClient } from '../../src/okta/client';
import {
	peopleOf,
	provisionAll,
	provisionOneByOne,
	type Provisioning,
	type Told,
} from '../support/provisioning';
import { wish } from '../support/wishes';

const SEED = 20_261_124;
const RUNS = 60;
/** Some seconds of work; a machine that does much else takes longer. */
const BUSY_MACHINE_MS = 240_000;
const LAG_MS = 1_000;

const attributes = { level: { type: 'integer' as const }, badge: { type: 'string' as const } };
const by = (attribute: string): MatchingRule => ({ by: 'attribute', attribute });
const login = { by: 'login' } as const;

const loginOf = (name: string) => `${name}@hub.example`;
const settings: Provisioning['settings'] = {
	protection: { ...NO_PROTECTION, logins: new Set([loginOf('protected')]) },
};

interface Row {
	name: string;
	upper: boolean;
	badge: string | undefined;
	level: number | string | undefined;
	title: string;
	operation: UserWish['operation'];
	whenDeactivated: UserWish['whenDeactivated'];
}

const few = fc.constantFrom('ada', 'bob', 'cleo', 'dan', 'protected', 'admin2');
const badges = fc.constantFrom(undefined, 'b1', 'B1', 'b2', 'b3');

const row: fc.Arbitrary<Row> = fc.record({
	name: few,
	upper: fc.boolean(),
	badge: badges,
	level: fc.constantFrom(undefined, 1, '2', 2, '007', 'high'),
	title: fc.constantFrom('Dr', 'Prof'),
	operation: fc.constantFrom('createOrUpdate' as const, 'createOrUpdate', 'create', 'update'),
	whenDeactivated: fc.constantFrom('reactivate' as const, 'leave', 'refuse'),
});

const user = fc.record({
	name: few,
	badge: badges,
	level: fc.constantFrom(undefined, 1, 2, 7),
	title: fc.constantFrom(undefined, 'Dr'),
	status: fc.constantFrom<UserStatus[]>(
		'ACTIVE',
		'ACTIVE',
		'DEPROVISIONED',
		'STAGED',
		'SUSPENDED',
		'PROVISIONED',
	),
});

const rules = fc.constantFrom<readonly MatchingRule[]>(
	MATCH_BY_LOGIN,
	[login, by('badge')],
	[by('badge'), login],
	[by('level'), login],
	[login, by('level'), by('badge')],
);

const story = fc.record({
	users: fc.uniqueArray(user, { selector: ({ name }) => name, maxLength: 6 }),
	rows: fc.array(row, { minLength: 5, maxLength: 9 }),
	rules,
});
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

function orgOf({ users }: Story): SimulatedOrg {
	const seeds = users.map(({ name, status, ...profile }) => ({
		status,
		profile: { ...profile, login: loginOf(name) },
		roles: name === 'admin2' ? ['HELP_DESK_ADMIN'] : undefined,
	}));
	return createOrg({ seed: { attributes, users: seeds }, clock: createVirtualClock() });
}

/** The search index shows what the org was seeded with, and nothing that the run itself does. */
async function orgWithLag(told: Story): Promise<SimulatedOrg> {
	const org = orgOf(told);
	org.knobs.indexLagMs = LAG_MS;
	await org.clock.advance(2 * LAG_MS);
	return org;
}

const wishesOf = ({ rows, rules: matchBy }: Story): UserWish[] =>
	rows.map(({ name, upper, operation, whenDeactivated, ...profile }) => {
		const written = upper ? loginOf(name).toUpperCase() : loginOf(name);
		const base = wish({ login: written, operation, whenDeactivated, matchBy });
		return { ...base, profile: { ...base.profile, ...profile } };
	});

/** What a person reads of an outcome, without ids and counts of calls. */
const essence = (told: Told) =>
	'code' in told
		? { action: told.action, login: told.login, code: told.code }
		: {
				action: told.action,
				login: told.login,
				status: told.status,
				changes: told.changes,
				reason: told.reason,
				warnings: told.warnings,
			};

/** Answers come in an order that the test chooses. */
const shuffled = (org: SimulatedOrg, scheduler: fc.Scheduler): OktaClient =>
	createOktaClient(
		async (request) => {
			await scheduler.schedule(Promise.resolve());
			return await org.http({
				...request,
				headers: { ...request.headers, authorization: `SSWS ${org.token}` },
			});
		},
		{ role: 'hub', url: org.baseUrl },
	);

test(
	'a run over many people says and does what one run for each of them would, in whatever order Okta answers',
	async () => {
		await fc.assert(
			fc.asyncProperty(story, fc.scheduler(), async (told, scheduler) => {
				const single = orgOf(told);
				const bulk = await orgWithLag(told);
				const wishes = wishesOf(told);
				const expected = await provisionOneByOne(single, wishes, { settings });
				const hub = shuffled(bulk, scheduler);
				const outcomes = await scheduler.waitFor(provisionAll(bulk, wishes, { settings, hub }));
				expect(outcomes.map(essence)).toEqual(expected.map(essence));
				expect(peopleOf(bulk)).toEqual(peopleOf(single));
			}),
			{ seed: SEED, numRuns: RUNS },
		);
	},
	BUSY_MACHINE_MS,
);

test(
	'a dry run says beforehand what the run will say, people who come twice included, and writes nothing',
	async () => {
		await fc.assert(
			fc.asyncProperty(story, async (told) => {
				const org = orgOf(told);
				const wishes = wishesOf(told);
				const planned = await provisionAll(org, wishes, { settings, dryRun: true });
				expect(org.journal.writes()).toEqual([]);
				const done = await provisionOneByOne(org, wishes, { settings });
				// Only the org itself knows that a login is taken by somebody the run never looked at.
				fc.pre(done.every(({ action }) => action !== 'failed'));
				expect(planned.map(essence)).toEqual(done.map(essence));
			}),
			{ seed: SEED, numRuns: RUNS },
		);
	},
	BUSY_MACHINE_MS,
);
