import type { Http } from '../src/ports';
import { populate } from './birth';
import { createVirtualClock, type VirtualClock } from './clock/VirtualClock';
import type { Journal } from './journal';
import { followEvents } from './followEvents';
import { defaultKnobs, type Knobs } from './knobs';
import { Org } from './org';
import { plant, type Seed } from './seed';
import {
	groupByName,
	loginsIn,
	userByLogin,
	usersOf,
	type GroupView,
	type UserView,
} from './views';
import { inProcessHttp } from './wire/inProcess';

export interface CreateOrgOptions {
	/** `hub` unless told. */
	name?: string;
	/** `https://<name>.okta.test` unless told. */
	baseUrl?: string;
	/** The API token of the org's Super Admin; `test-token` unless told. */
	token?: string;
	clock?: VirtualClock;
	knobs?: Partial<Knobs>;
	/** What the org holds from the start, and again after every reset. */
	seed?: Seed;
}

/** An Okta org in memory, with what a test needs to set it up and to look at it. */
export interface SimulatedOrg {
	readonly name: string;
	/** Its address; `serve` sets it to that of the socket. */
	readonly baseUrl: string;
	readonly token: string;
	readonly clock: VirtualClock;
	/** Requests without a socket; Authorization is checked as on the wire. */
	readonly http: Http;
	readonly knobs: Knobs;
	readonly journal: Journal;
	/** The org itself, for modules of the simulator. */
	readonly org: Org;
	seed(seed: Seed): void;
	/** Back to what it was created with; the knobs stay. */
	reset(): void;
	/** Everybody but the org's own administrator. */
	users(): UserView[];
	userByLogin(login: string): UserView | undefined;
	group(name: string): GroupView | undefined;
	/** Logins. */
	membersOf(groupName: string): string[];
}

function born(options: CreateOrgOptions): Org {
	const { name = 'hub', token = 'test-token', seed = {} } = options;
	return new Org({
		name,
		baseUrl: options.baseUrl ?? `https://${name}.okta.test`,
		token,
		clock: options.clock ?? createVirtualClock(),
		knobs: { ...defaultKnobs(), ...options.knobs },
		birth: (org) => {
			followEvents(org);
			populate(org);
			plant(org, seed);
		},
	});
}

/** A new org; with the group Everyone, one Super Admin, and what the seed says. */
export function createOrg(options: CreateOrgOptions = {}): SimulatedOrg {
	const org = born(options);
	return {
		name: org.name,
		get baseUrl() {
			return org.baseUrl;
		},
		token: org.token,
		clock: org.clock,
		http: inProcessHttp(org),
		knobs: org.knobs,
		journal: org.journal,
		org,
		seed: (seed) => plant(org, seed),
		reset: () => org.reset(),
		users: () => usersOf(org),
		userByLogin: (login) => userByLogin(org, login),
		group: (name) => groupByName(org, name),
		membersOf: (groupName) => loginsIn(org, groupName),
	};
}
