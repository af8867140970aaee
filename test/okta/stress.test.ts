import { createOrg, serve, type Fault, type FaultEffect } from '../../simulator';
import type { CreatePlan } from '../../src/domain/userPlan';
import { createOktaClient } from '../../src/okta/client';
import { governed } from '../../src/okta/governor';
import { retried } from '../../src/okta/retry';
import { createOnce } from '../../src/operations/createOnce';
import type { Http } from '../../src/ports';
import { socketHttp } from '../oidc/startProvider';
import { createScaledClock } from '../support/scaledClock';

const PEOPLE = 1_000;
/** A minute's window in a second and a half. */
const FASTER = 40;

/** What goes wrong with five creates in a hundred, spread over all of them. */
const TROUBLES: FaultEffect[] = [
	{ kind: 'error', code: 'E0000009' },
	{ kind: 'error', code: 'E0000010' },
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'resetAfter' },
];
const faults: Fault[] = Array.from({ length: PEOPLE / 20 }, (_, n) => ({
	effect:
		n % 17 === 16
			? { kind: 'error', code: 'E0000047' }
			: (TROUBLES[n % 5] ?? { kind: 'resetAfter' }),
	method: 'POST',
	path: /\/api\/v1\/users\?/,
	skip: n * 20 + ((n * 7) % 20),
}));

const planFor = (n: number): CreatePlan => {
	const login = `person${n}@hub.example`;
	const profile = { login, email: login, firstName: 'Person', lastName: `No ${n}` };
	return {
		verb: 'create',
		profile,
		activate: true,
		mustChangePassword: false,
		groupIds: [],
		steps: [],
		reaches: 'PROVISIONED',
	};
};

test('a thousand people, one request in twenty in trouble, over sockets: all created, none twice, none lost', async () => {
	const clock = createScaledClock(FASTER);
	const org = createOrg({ clock, knobs: { rateLimits: true, buckets: { users: 600 }, faults } });
	const { url, close } = await serve(org);
	const authorised: Http = async (request) => {
		const headers = { ...request.headers, authorization: `SSWS ${org.token}` };
		return await socketHttp({ ...request, headers });
	};
	const http = retried(governed(authorised, clock, { maxWaitMs: 3_600_000 }), clock);
	const hub = createOktaClient(http, { role: 'hub', url });

	const created = await Promise.all(
		Array.from({ length: PEOPLE }, async (_, n) => await createOnce(hub, planFor(n))),
	);
	await close();

	expect(faults.every(({ times }) => times === 0)).toBe(true);
	expect(new Set(created.map(({ user }) => user.id)).size).toBe(PEOPLE);
	const logins = org.users().map(({ login }) => login);
	expect(logins).toHaveLength(PEOPLE);
	expect(new Set(logins).size).toBe(PEOPLE);
	const refused = org.journal.entries.filter(({ status }) => status === 429);
	expect(refused.length).toBe(
		faults.filter(({ effect }) => effect.kind === 'error' && effect.code === 'E0000047').length,
	);
}, 120_000);
