import {
	createOrg,
	createRealClock,
	serve,
	type Served,
	type SimulatedOrg,
} from '../../simulator/index';
import type { WireAnswer } from '../../simulator/wire/WireRequest';
import type { MadeOrg, OrgFacts, OrgWish } from './OrgWish.mjs';
import { person } from './person.mjs';

const GROUP = 'Everybody';
const READS_KEPT = 5_000;

/** One simulated org on a socket that counts what passes. */
export class BenchOrg {
	private bytes = 0;

	private constructor(
		readonly name: string,
		private readonly org: SimulatedOrg,
		private served: Served | undefined,
	) {}

	static async make(name: string, wish: OrgWish): Promise<BenchOrg> {
		const knobs = { journalSize: 200_000, ...wish.knobs };
		const org = createOrg({ name, clock: createRealClock(), knobs });
		plant(org, wish);
		const made = new BenchOrg(name, org, undefined);
		made.served = await serve(org, {
			onAnswer: (answer) => {
				made.bytes += answer.text?.length ?? 0;
				return wish.withoutSelfLinks ? withoutSelf(answer) : answer;
			},
		});
		return made;
	}

	get address(): MadeOrg {
		const { name, org } = this;
		return { name, url: org.baseUrl, token: org.token, groupId: org.group(GROUP)?.id };
	}

	/** The group loses its first members and gets as many people who were not in it; in one go, and without waiting. */
	async shift(by: number): Promise<void> {
		const { org } = this;
		const group = org.group(GROUP);
		const inside = new Set(org.membersOf(GROUP));
		const users = org.users();
		const leavers = users.filter(({ login }) => inside.has(login)).slice(0, by);
		const joiners = users.filter(({ login }) => !inside.has(login)).slice(0, by);
		const { latencyMs } = org.knobs;
		org.knobs.latencyMs = 0;
		for (const [method, people] of [
			['DELETE', leavers],
			['PUT', joiners],
		] as const)
			for (const { id } of people) {
				const url = `${org.baseUrl}/api/v1/groups/${group?.id ?? ''}/users/${id}`;
				await org.http({ method, url, headers: { authorization: `SSWS ${org.token}` } });
			}
		org.knobs.latencyMs = latencyMs;
		this.forget();
	}

	facts(): OrgFacts {
		const { entries } = this.org.journal;
		const users = this.org.users();
		const kinds: Record<string, number> = {};
		for (const { method, path } of entries) {
			const kind = `${method} ${shapeOf(path)}`;
			kinds[kind] = (kinds[kind] ?? 0) + 1;
		}
		return {
			people: users.length,
			logins: new Set(users.map(({ login }) => login)).size,
			members: this.org.group(GROUP) ? this.org.membersOf(GROUP).length : 0,
			requests: entries.length,
			firstAt: entries[0]?.at ?? 0,
			lastAt: entries.at(-1)?.at ?? 0,
			limited: entries.filter(({ status }) => status === 429).length,
			connections: this.served?.connections() ?? 0,
			bytes: this.bytes,
			kinds,
			reads: entries
				.filter(({ method }) => method === 'GET')
				.slice(0, READS_KEPT)
				.map(({ path }) => path),
		};
	}

	/** Forgets what was counted; what the org holds stays. */
	forget(): void {
		this.org.journal.clear();
		this.bytes = 0;
	}

	async close(): Promise<void> {
		await this.served?.close();
	}
}

function plant(org: SimulatedOrg, { people = 0, from = 0, group }: OrgWish): void {
	const users = Array.from({ length: people }, (_, at) => ({ profile: person(from + at) }));
	org.seed({ attributes: { hubId: { title: 'Hub ID', type: 'string' } }, users });
	if (!group) return;
	const members = Array.from(
		{ length: group.until - group.from },
		(_, at) => person(group.from + at).login,
	);
	org.seed({ groups: [{ name: GROUP, members }] });
}

function withoutSelf(answer: WireAnswer): WireAnswer {
	const { link } = answer.headers;
	if (!Array.isArray(link)) return answer;
	return {
		...answer,
		headers: { ...answer.headers, link: link.filter((one) => !one.includes('rel="self"')) },
	};
}

/** Ids and logins are what differs from call to call. */
const shapeOf = (path: string): string =>
	(path.split('?')[0] ?? '').replace(/\/(00[a-z]\w{17}|[^/]+@[^/]+|[^/]+%40[^/]+)/g, '/…');
