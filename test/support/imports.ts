import { createOrg, createVirtualClock, type Seed, type SimulatedOrg } from '../../simulator';
import type { ImportMapping } from '../../src/domain/importMapping';
import type { ImportRules } from '../../src/domain/importPlan';
import { NO_LEAVERS, type LeaverPolicy } from '../../src/domain/leaverPolicy';
import { MATCH_BY_LOGIN } from '../../src/domain/matching';
import type { ImportStore } from '../../src/operations/importMemory';
import type { ImportTask } from '../../src/operations/ImportTask';
import { importUsers } from '../../src/operations/importUsers';
import { clientOf } from './orgClient';

export const HOUR = 60 * 60 * 1_000;
export const MINUTE = 60 * 1_000;

export const sameName = (name: string, onlyOnCreate = false) => ({
	hub: name,
	spoke: name,
	onlyOnCreate,
});

export function mapping(wanted: Partial<ImportMapping> = {}): ImportMapping {
	return {
		attributes: ['login', 'email', 'firstName', 'lastName', 'title'].map((name) => sameName(name)),
		preferUsername: true,
		clearsEmpty: false,
		link: 'hubId',
		pushed: new Set(),
		...wanted,
	};
}

export function rules(wanted: Partial<ImportRules> = {}): ImportRules {
	return {
		mapping: mapping(),
		creates: true,
		newUsers: 'staged',
		confirmsExact: true,
		leavers: NO_LEAVERS,
		reactivates: new Set(),
		...wanted,
	};
}

export function leavers(treatment: Partial<LeaverPolicy['treatment']>): LeaverPolicy {
	return { treatment: { ...NO_LEAVERS.treatment, ...treatment }, notSuspendable: 'leave' };
}

export interface TaskWish extends Partial<Omit<ImportTask, 'rules' | 'mapping'>> {
	rules?: Partial<ImportRules>;
	mapping?: Partial<ImportMapping>;
}

function importTask({ rules: ruleWish, mapping: mapped, ...wanted }: TaskWish = {}): ImportTask {
	const attributes = mapping(mapped);
	return {
		scope: { by: 'all' },
		includesDeactivated: true,
		attributes: ['login', 'email', 'firstName', 'lastName', 'title'],
		identity: 'an import',
		remembers: true,
		mapping: attributes,
		rules: rules({ mapping: attributes, ...ruleWish }),
		matchBy: MATCH_BY_LOGIN,
		allowsPartial: false,
		plansOnly: false,
		safeguardPercent: 20,
		protection: { logins: [], emailDomains: [] },
		returns: 'everything',
		...wanted,
	};
}

export const DELTA = { overlapMs: 5 * MINUTE, fullEveryMs: 24 * HOUR };

const HUB_ID = { hubId: { title: 'Hub ID', type: 'string' as const } };

/** A hub, a spoke that can remember links, one clock for both, and the store of one node. */
export function twoOrgs({ hub = {}, spoke = {} }: { hub?: Seed; spoke?: Seed } = {}) {
	const clock = createVirtualClock();
	const orgs = {
		hub: createOrg({ name: 'hub', clock, seed: hub }),
		spoke: createOrg({
			name: 'spoke',
			clock,
			seed: { ...spoke, attributes: { ...HUB_ID, ...spoke.attributes } },
		}),
	};
	const store: ImportStore = {};
	return {
		...orgs,
		clock,
		store,
		/** The hub's users as the node knows them, by login. */
		idOf: (login: string) => orgs.hub.userByLogin(login)?.id ?? '',
		/** One call; what it keeps is kept at once, as after a run of n8n. */
		run: async (wish: TaskWish = {}) => {
			orgs.spoke.journal.clear();
			orgs.hub.journal.clear();
			const result = await call(orgs, wish, store, clock);
			result.keep();
			return result;
		},
		call: async (wish: TaskWish = {}) => await call(orgs, wish, store, clock),
	};
}

async function call(
	{ hub, spoke }: { hub: SimulatedOrg; spoke: SimulatedOrg },
	wish: TaskWish,
	store: ImportStore,
	clock: SimulatedOrg['clock'],
) {
	const clients = { hub: clientOf(hub), spoke: clientOf(spoke, 'spoke') };
	return await importUsers(clients, importTask(wish), { store, clock });
}

export const person = (login: string, profile: Record<string, unknown> = {}) => ({
	profile: { login, email: login, firstName: 'Ada', lastName: 'Lovelace', ...profile },
});

export const people = (count: number, from = 0) =>
	Array.from({ length: count }, (_, at) =>
		person(`person${from + at}@example.com`, { firstName: 'Person', lastName: `No ${from + at}` }),
	);
