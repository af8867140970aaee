import { createOrg, type Knobs } from '../../simulator';
import type { OpenRange } from '../../src/domain/idRange';
import { OrgOrder } from '../../src/operations/OrgOrder';
import { readSideBySide } from '../../src/operations/readSideBySide';
import { clientOf } from './orgClient';

export const EVERYONE = undefined;

export interface ReadingOptions {
	users: number;
	search?: string;
	knobs?: Partial<Knobs>;
}

/** People of a hub, read as an import reads them. */
export function readingOf({ users, search, knobs }: ReadingOptions) {
	const org = createOrg({
		name: 'hub',
		knobs,
		seed: {
			users: Array.from({ length: users }, (_, at) => ({
				profile: { login: `person${at}@hub.example` },
			})),
		},
	});
	const client = clientOf(org);
	const taken: string[] = [];
	const order = new OrgOrder(client);
	const searches = () =>
		org.journal.entries.map(
			({ path }) => new URL(path, org.baseUrl).searchParams.get('search') ?? '',
		);
	return {
		taken,
		knobs: org.knobs,
		/** Ids, the org's own administrator included. */
		everybody: () => [...org.org.state.users.values()].map(({ id }) => id).sort(),
		requests: () => org.journal.entries.length,
		searches,
		/** Ranges that were cut off another one. */
		splits: () => new Set(searches().filter((text) => text.includes('id ge'))).size,
		read: async (wish: { ranges?: OpenRange[]; atOnce?: number; wanted?: number } = {}) =>
			await readSideBySide({
				client,
				query: { search, fields: 'id', doing: 'read users' },
				ranges: wish.ranges ?? [{}],
				order,
				atOnce: wish.atOnce ?? 4,
				wanted: wish.wanted ?? Infinity,
				take: (page) => {
					for (const { id } of page) taken.push(id);
				},
			}),
	};
}
