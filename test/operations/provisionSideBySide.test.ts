import { createOrg, createVirtualClock, type SimulatedOrg } from '../../simulator';
import type { MatchingRule } from '../../src/domain/matching';
import { NO_PROTECTION } from '../../src/domain/protection';
import type { UserWish } from '../../src/domain/userWish';
import { holding, wasAsked } from '../support/meanwhile';
import { provisionAll, type Provisioning } from '../support/provisioning';
import { wish } from '../support/wishes';

const SCHEMA = /\/meta\/schemas\//;
const PEOPLE = /\/api\/v1\/users\?/;
const NAMES = ['ada', 'bob', 'cleo', 'dan', 'eve'];
const loginOf = (name: string) => `${name}@hub.example`;

function orgWith(names: readonly string[]): SimulatedOrg {
	const users = names
		.map(loginOf)
		.map((login) => ({ profile: { ...wish({ login }).profile, login } }));
	const attributes = { badge: { type: 'string' as const } };
	return createOrg({ seed: { attributes, users }, clock: createVirtualClock() });
}

/** Keeps the schema back for a while: are people looked for meanwhile? */
async function provision(
	org: SimulatedOrg,
	wishes: readonly UserWish[],
	settings: Provisioning['settings'] = {},
) {
	const { client: hub, meanwhile } = holding(org, SCHEMA, () => wasAsked(org, PEOPLE));
	const told = await provisionAll(org, wishes, { settings, hub });
	return { told, meanwhile, searches: searchesOf(org) };
}

const searchesOf = ({ journal }: SimulatedOrg) =>
	journal.entries.map(({ path }) => decodeURIComponent(path)).filter((path) => PEOPLE.test(path));

const everybody = (more: Partial<UserWish> = {}) =>
	NAMES.map((name) => wish({ login: loginOf(name), ...more }));

test('many who are matched by login are looked for while the schema is on its way', async () => {
	const { told, meanwhile, searches } = await provision(orgWith(NAMES), everybody());
	expect(meanwhile).toEqual([true]);
	expect(told.map(({ action }) => action)).toEqual(NAMES.map(() => 'kept'));
	expect(searches).toHaveLength(1);
});

test('who is matched by an attribute waits for the schema, which says how its values are written', async () => {
	const matchBy: MatchingRule[] = [{ by: 'login' }, { by: 'attribute', attribute: 'badge' }];
	const { told, meanwhile, searches } = await provision(orgWith(NAMES), everybody({ matchBy }));
	expect(meanwhile).toEqual([false]);
	expect(told.map(({ action }) => action)).toEqual(NAMES.map(() => 'kept'));
	expect(searches).toHaveLength(1);
});

test('one who is matched by an attribute lets everybody wait', async () => {
	const matchBy: MatchingRule[] = [{ by: 'attribute', attribute: 'badge' }];
	const [first, ...others] = everybody();
	const wishes = [...others, { ...first, matchBy } as UserWish];
	const { meanwhile } = await provision(orgWith(NAMES), wishes);
	expect(meanwhile).toEqual([false]);
});

test('whom the schema refuses was looked for, and nothing is written', async () => {
	const org = orgWith(NAMES);
	const before = JSON.stringify(org.users());
	const wishes = everybody().map((one) => ({ ...one, profile: { ...one.profile, nickel: 'x' } }));
	const { told, meanwhile } = await provision(org, wishes);
	expect(meanwhile).toEqual([true]);
	expect(told).toEqual(
		NAMES.map(() => expect.objectContaining({ action: 'refused', code: 'UNKNOWN_ATTRIBUTE' })),
	);
	expect(JSON.stringify(org.users())).toBe(before);
	expect(org.journal.entries.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('whom nobody has to ask about is not looked for', async () => {
	const emailDomains = new Set(['hub.example']);
	const stranger = wish({ login: 'mallory@elsewhere.example' });
	const nobody = wish({ login: '', profile: {} });
	const { told, searches } = await provision(orgWith(NAMES), [...everybody(), stranger, nobody], {
		protection: { ...NO_PROTECTION, emailDomains },
	});
	expect(told.map(({ action }) => action)).toEqual([
		...NAMES.map(() => 'kept'),
		'refused',
		'refused',
	]);
	expect(searches).toHaveLength(1);
	expect(searches[0]).toContain('"eve@hub.example"');
	expect(searches[0]).not.toContain('mallory');
});
