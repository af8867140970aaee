import { createOrg, type SimulatedOrg } from '../../simulator';
import { KNOWN } from './hostileRows';

const TOKEN = `00${'fZ3_'.repeat(10)}`;
const BYSTANDERS = ['carol', 'dave', 'erin'].map((name) => `${name}@bystanders.example`);

/** A hub with people whom rows may name, and with people and a group that no row ever does. */
export function fuzzedHub(): SimulatedOrg {
	const statuses = ['STAGED', 'ACTIVE', 'SUSPENDED', 'DEPROVISIONED', 'LOCKED_OUT'] as const;
	return createOrg({
		token: TOKEN,
		seed: {
			users: [
				...KNOWN.map((name, at) => ({
					profile: { login: `${name}@hub.example` },
					status: statuses[at],
				})),
				...BYSTANDERS.map((login) => ({ profile: { login } })),
			],
			groups: [{ name: 'Bystanders', members: BYSTANDERS }],
		},
	});
}

/** What must be the same before and after: everybody whom no row names, and the group that is not ours. */
export function bystandersOf(hub: SimulatedOrg): string {
	const people = BYSTANDERS.map((login) => hub.userByLogin(login));
	return JSON.stringify([people, hub.group('Bystanders'), hub.membersOf('Bystanders')]);
}
