/**
 * How long a simulated org of 300,000 users and 1,000,000 memberships takes for a page of a list, a search by login, a
 * page of members and the reads around them. Run: `npx tsx bench/simulatedOrgAtScale.mts [users] [memberships]`.
 */
import { createOrg, type SimulatedOrg } from '../simulator';
import { handle } from '../simulator/wire/handle';

const USERS = Number(process.argv[2] ?? 300_000);
const MEMBERSHIPS = Number(process.argv[3] ?? 1_000_000);
const GROUPS = 100;
const REPEATS = 50;

const login = (at: number) => `user${at}@scale.example`;

function fill(): SimulatedOrg {
	const org = createOrg();
	const users = Array.from({ length: USERS }, (_, at) => ({
		profile: { login: login(at), firstName: `First${at}`, lastName: `Last${at % 1000}` },
	}));
	org.seed({ users });
	const perGroup = Math.ceil(MEMBERSHIPS / GROUPS);
	const groups = Array.from({ length: GROUPS }, (_, group) => ({
		name: `Group ${group}`,
		members: Array.from({ length: perGroup }, (__, at) => login((group * perGroup + at) % USERS)),
	}));
	org.seed({ groups });
	return org;
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Processor time as well as time: on a busy machine only the former says what the org itself needs. */
async function measure(org: SimulatedOrg, name: string, pathOf: (at: number) => string) {
	const [walls, processors]: [number[], number[]] = [[], []];
	for (let at = 0; at < REPEATS; at++) {
		const target = pathOf(at);
		const [begun, used] = [performance.now(), process.cpuUsage()];
		const headers = { authorization: `SSWS ${org.token}` };
		const answer = await handle(org.org, { method: 'GET', target, headers, text: undefined });
		walls.push(performance.now() - begun);
		const { user, system } = process.cpuUsage(used);
		processors.push((user + system) / 1000);
		if (answer.status !== 200) throw new Error(`${name}: ${answer.text ?? ''}`);
	}
	const first = walls.shift() ?? 0;
	processors.shift();
	console.log(
		`${name.padEnd(32)}${first.toFixed(1).padStart(10)}${median(walls).toFixed(2).padStart(12)}${median(processors).toFixed(2).padStart(16)}`,
	);
}

async function main(): Promise<void> {
	const begun = performance.now();
	const org = fill();
	console.log(
		`${USERS} users, ${MEMBERSHIPS} memberships made in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
	);
	console.log(
		`${'milliseconds'.padEnd(32)}${'first'.padStart(10)}${'median'.padStart(12)}${'processor'.padStart(16)}`,
	);
	const spread = (at: number) => Math.floor((at * USERS) / REPEATS);
	const userId = (at: number) => org.userByLogin(login(spread(at)))?.id ?? '';
	const search = (text: string) => encodeURIComponent(text);
	const group = org.group('Group 7')?.id ?? '';
	await measure(org, 'list page of 200', (at) => `/api/v1/users?limit=200&after=2${userId(at)}`);
	await measure(
		org,
		'search by login',
		(at) => `/api/v1/users?search=${search(`profile.login eq "${login(spread(at))}"`)}`,
	);
	await measure(
		org,
		'search by email',
		(at) => `/api/v1/users?search=${search(`profile.email eq "${login(spread(at))}"`)}`,
	);
	await measure(
		org,
		'search by status, page of 200',
		(at) => `/api/v1/users?limit=200&after=${userId(at)}&search=${search('status eq "ACTIVE"')}`,
	);
	await measure(
		org,
		'newest by lastUpdated',
		() =>
			`/api/v1/users?limit=1&search=${search('lastUpdated gt "2020-01-01T00:00:00.000Z"')}&sortBy=lastUpdated&sortOrder=desc`,
	);
	await measure(
		org,
		'member page of 1000',
		(at) => `/api/v1/groups/${group}/users?limit=1000&after=${userId(at % 20)}`,
	);
	await measure(org, 'member page of 200', () => `/api/v1/groups/${group}/users?limit=200`);
	await measure(
		org,
		'group by name',
		() => `/api/v1/groups?search=${search('profile.name eq "Group 7"')}`,
	);
	await measure(org, 'read by login', (at) => `/api/v1/users/${login(spread(at))}`);
	await measure(org, 'groups of a user', (at) => `/api/v1/users/${userId(at)}/groups`);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
