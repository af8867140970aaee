import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
	createOrg,
	createRealClock,
	serve,
	type Seed,
	type Served,
	type SimulatedOrg,
} from '../../simulator/index';
import { freePort } from '../freePort.mjs';
import { seedOf } from './seedOf.mjs';

interface Seeds {
	hub: Seed;
	spoke: Seed;
}

/** The two orgs of the demo on sockets of their own, on the machine's clock. */
export interface DemoOrgs {
	hub: SimulatedOrg;
	spoke: SimulatedOrg;
	/** Whether they hold what a former run left. */
	restored: boolean;
	/** Writes down what the orgs hold, for the next run. */
	save(): void;
	/** Takes the hub off the network, connections under way included. */
	stopHub(): Promise<void>;
	/** Brings it back at the same address. */
	resumeHub(): Promise<void>;
	close(): Promise<void>;
}

const HUB_PORT = 4711;
const SPOKE_PORT = 4712;
const TOKENS = { hub: 'demo-hub-token', spoke: 'demo-spoke-token' };

const read = (file: string | URL) => JSON.parse(readFileSync(file, 'utf8')) as Seeds;
const BEFORE = new URL('../orgs-before.json', import.meta.url);

/**
 * Starts hub and spoke with what a former run left, else with the people of `orgs-before.json`.
 * @param snapshot the file that `save` writes
 */
export async function startOrgs(snapshot: string): Promise<DemoOrgs> {
	const restored = existsSync(snapshot);
	const seeds = read(restored ? snapshot : BEFORE);
	const create = (name: 'hub' | 'spoke') =>
		createOrg({ name, token: TOKENS[name], clock: createRealClock(), seed: seeds[name] });
	const hub = create('hub');
	const spoke = create('spoke');
	let servedHub: Served = await serve(hub, { port: await freePort(HUB_PORT) });
	const servedSpoke = await serve(spoke, { port: await freePort(SPOKE_PORT) });
	return {
		hub,
		spoke,
		restored,
		save: () => writeFileSync(snapshot, JSON.stringify(seedsAfter(seeds, hub, spoke))),
		stopHub: async () => await servedHub.close(),
		resumeHub: async () => {
			servedHub = await serve(hub, { port: servedHub.port });
		},
		close: async () => {
			await Promise.all([servedHub.close(), servedSpoke.close()]);
		},
	};
}

const seedsAfter = (before: Seeds, hub: SimulatedOrg, spoke: SimulatedOrg): Seeds => ({
	hub: seedOf(hub, before.hub),
	spoke: seedOf(spoke, before.spoke),
});
