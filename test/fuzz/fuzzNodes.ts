/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { ProvisionUser } from '../../nodes/ProvisionUser/ProvisionUser.node.ts';
import { PushGroup } from '../../nodes/PushGroup/PushGroup.node.ts';
import type { SimulatedOrg } from '../../simulator';
import { runFake, type FakeRun } from './fakeN8n';
import { bystandersOf, fuzzedHub } from './fuzzedHub';
import { groupRow, personRow } from './hostileRows';

/** Stands for a password and for the answer to a security question; rows never hold it. */
const NEVER_SHOWN = 'Xk3-hunter2-aged-Walnut';

/** Both jest and the script run at the top of the package. */
const ERRORS = 'docs/errors.md';
const CODES = new Set(
	[...readFileSync(ERRORS, 'utf8').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code),
);
/** What only a slip of ours, or an org that is not Okta, leads to. */
const SLIPS = new Set([
	'SEARCH_REFUSED',
	'INPUT_UNREADABLE',
	'NOT_OKTA',
	'WRONG_ADDRESS',
	'UNEXPECTED_ANSWER',
	'OKTA_UNAVAILABLE',
]);

export interface Fuzzed {
	/** Rows that went through. */
	rows: number;
	/** How often each action, or code of a refusal, came out. */
	tally: Map<string, number>;
}

interface Fuzz {
	name: string;
	rows: fc.Arbitrary<IDataObject[]>;
	run(rows: IDataObject[], dryRun: boolean, variant: number): Omit<FakeRun, 'hub' | 'items'>;
	/** Calls that may write. */
	writes: RegExp;
}

const provision: Fuzz = {
	name: 'Okta Provision User',
	rows: fc.array(personRow, { minLength: 1, maxLength: 60, size: 'max' }),
	writes:
		/^POST \/api\/v1\/users(\?|\/00u\w{17}(\?|$|\/lifecycle\/(activate|reactivate|unsuspend|unlock)))/,
	run: (_, dryRun, variant) => ({
		node: new ProvisionUser(),
		parameters: {
			operation: (['createOrUpdate', 'create', 'update'] as const)[variant % 3],
			personFrom: 'item',
			profile: { mappingMode: 'autoMapInputData', value: null },
			initialStatus: variant % 2 ? 'active_with_pass' : 'active_without_pass',
			passwordFrom: 'given',
			password: NEVER_SHOWN,
			dryRun,
			options: {
				unknownAttributes: variant % 5 ? 'drop' : 'refuse',
				emptyValues: variant % 4 ? 'ignore' : 'clear',
				whenDeactivated: (['reactivate', 'leave', 'refuse'] as const)[variant % 3],
				securityQuestion: variant % 2 ? 'Which tree?' : '',
				securityAnswer: variant % 2 ? NEVER_SHOWN : '',
			},
		},
	}),
};

const push: Fuzz = {
	name: 'Okta Push Group',
	rows: fc.array(groupRow, { minLength: 1, maxLength: 60, size: 'max' }),
	writes:
		/^(POST|PUT) \/api\/v1\/groups(\?|$|\/00g\w{17}(\?|$|\/users\/00u\w{17}$))|^DELETE \/api\/v1\/groups\/00g\w{17}\/users\/00u\w{17}$/,
	run: (_, dryRun, variant) => ({
		node: new PushGroup(),
		parameters: {
			operation: 'push',
			source: 'items',
			sourceName: 'HR',
			memberLogin: '={{ $json.member }}',
			membersMode: (['mirror', 'addOnly'] as const)[variant % 2],
			dryRun,
			options: { mayEmpty: variant % 3 === 0, maximumRemovals: 100 },
		},
		row: ({ department, member, description, key }) => ({
			groupName: department,
			memberLogin: member,
			groupDetails: { description, key },
		}),
	}),
};

/**
 * Sends generated rows through a node until so many were sent. Throws with the smallest case that breaks a promise.
 * @param seed the same seed gives the same rows
 */
export async function fuzz(
	what: 'provision' | 'push',
	rows: number,
	seed: number,
): Promise<Fuzzed> {
	const chosen = what === 'provision' ? provision : push;
	const fuzzed: Fuzzed = { rows: 0, tally: new Map() };
	for (let round = 0; fuzzed.rows < rows; round += 1) {
		const cases = fc.asyncProperty(
			chosen.rows,
			fc.boolean(),
			fc.nat(59),
			async (items, dryRun, variant) => await one(chosen, fuzzed, { items, dryRun, variant }),
		);
		await fc.assert(cases, { seed: seed + round, numRuns: 20, endOnFailure: false });
	}
	return fuzzed;
}

interface Case {
	items: IDataObject[];
	dryRun: boolean;
	variant: number;
}

async function one(chosen: Fuzz, fuzzed: Fuzzed, { items, dryRun, variant }: Case): Promise<void> {
	const hub = fuzzedHub();
	const before = bystandersOf(hub);
	const asked = JSON.stringify(items);
	const result = await runFake({ ...chosen.run(items, dryRun, variant), items, hub });
	fuzzed.rows += items.length;
	for (const item of result.items) note(fuzzed, hold(item));
	holds(hub.journal.writes().length === 0 || !dryRun, 'a dry run wrote');
	for (const { method, path: target } of hub.journal.writes())
		holds(chosen.writes.test(`${method} ${target}`), `unexpected write: ${method} ${target}`);
	holds(bystandersOf(hub) === before, 'somebody whom no row names was changed');
	for (const secret of [NEVER_SHOWN, hub.token])
		holds(!result.seen.includes(secret), 'a secret was put out');
	holds(
		[...result.origins].every((origin) => origin === hub.baseUrl),
		'a call left for elsewhere',
	);
	holds(JSON.stringify(items) === asked, 'an input item was changed');
	holds(
		Object.keys(Object.prototype).length === 0 && !('polluted' in {}),
		'a prototype was changed',
	);
	holdsEverybodyOnce(hub);
}

/** What came of an item: an action, or the code of a refusal that is documented. */
function hold({ action, code, error }: IDataObject): string {
	if (code === undefined) {
		holds(typeof action === 'string', `an item says nothing: ${String(error)}`);
		return String(action);
	}
	holds(CODES.has(String(code)), `an unknown code ${String(code)}`);
	holds(!SLIPS.has(String(code)), `${String(code)}: ${String(error)}`);
	return String(code);
}

function holdsEverybodyOnce(hub: SimulatedOrg): void {
	const logins = hub.users().map(({ login }) => login.toLowerCase());
	holds(new Set(logins).size === logins.length, 'somebody was created twice');
}

function note({ tally }: Fuzzed, what: string): void {
	tally.set(what, (tally.get(what) ?? 0) + 1);
}

function holds(promise: boolean, otherwise: string): void {
	if (!promise) throw new Error(otherwise);
}
