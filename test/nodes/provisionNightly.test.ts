import { hub, person, provision, start, stop } from '../support/provisionNode';

afterEach(stop);

const PEOPLE = 10_000;
/** Of these every night some move, some are new and some come back. */
const CHANGED = 40;
/** Twelve seconds of work; a machine that does much else takes longer. */
const BUSY_MACHINE_MS = 300_000;

const staff = [...Array(PEOPLE).keys()].map((at) =>
	person(`user${at}`, { title: `Engineer ${at % 7}`, employeeNumber: `${at}` }),
);
const joiners = [...Array(10).keys()].map((at) => person(`joiner${at}`));
const tonight = [
	...staff.map((profile, at) =>
		at % (PEOPLE / CHANGED) === 0 ? { ...profile, title: 'Director' } : profile,
	),
	...joiners,
];

test(
	'ten thousand people at night: unchanged ones cost at most 0.05 requests each, the journal proves it',
	async () => {
		await start({ users: staff.map((profile) => ({ profile })) });
		const { items } = await provision(tonight);
		const counted = { kept: 0, updated: 0, created: 0 };
		for (const { action } of items) counted[action as keyof typeof counted] += 1;
		expect(counted).toEqual({ kept: PEOPLE - CHANGED, updated: CHANGED, created: joiners.length });
		expect(hub().writes()).toHaveLength(CHANGED + joiners.length);
		// Whom the run changes it reads singly, asks for admin roles of, and writes; whom it creates it only writes.
		const singly = 3 * CHANGED + joiners.length;
		expect(items.reduce((sum, { requests }) => sum + Number(requests), 0)).toBe(singly);
		expect(hub().calls().length - singly).toBeLessThanOrEqual(0.05 * (PEOPLE - CHANGED));

		hub().org.journal.clear();
		const again = await provision(tonight);
		expect(again.items.every(({ action, requests }) => action === 'kept' && requests === 0)).toBe(
			true,
		);
		expect(hub().writes()).toEqual([]);
		expect(hub().calls().length).toBeLessThanOrEqual(0.05 * tonight.length);
	},
	BUSY_MACHINE_MS,
);
