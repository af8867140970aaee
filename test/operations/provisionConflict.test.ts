import { createOrg, type SimulatedOrg } from '../../simulator';
import { createOktaClient, type OktaClient } from '../../src/okta/client';
import { clientOf } from '../support/orgClient';
import { provisionAll } from '../support/provisioning';
import { wish } from '../support/wishes';

const ADA = 'ada@hub.example';

/** A connection beside which somebody else changes Ada right before each of the first `times` updates. */
function contested(org: SimulatedOrg, times: number): OktaClient {
	let left = times;
	return createOktaClient(
		async (request) => {
			if (request.method === 'POST' && /users\/\w+$/.test(request.url) && left > 0) {
				left -= 1;
				await changeByHand(org, { city: `Change ${left}` });
			}
			const headers = { ...request.headers, authorization: `SSWS ${org.token}` };
			return await org.http({ ...request, headers });
		},
		{ role: 'hub', url: org.baseUrl },
	);
}

async function changeByHand(org: SimulatedOrg, profile: Record<string, string>): Promise<void> {
	await clientOf(org).send({
		method: 'POST',
		path: `/api/v1/users/${org.userByLogin(ADA)?.id}`,
		body: { profile },
		doing: 'change by hand',
	});
}

const hub = () => createOrg({ seed: { users: [{ profile: { login: ADA } }] } });
const doctor = wish({ login: ADA, profile: { login: ADA, title: 'Dr', city: 'London' } });

test('a change in between is read, planned for again, and then the update holds', async () => {
	const org = hub();
	const [outcome] = await provisionAll(org, [doctor], { hub: contested(org, 1) });
	expect(outcome).toMatchObject({
		action: 'updated',
		changes: [
			{ attribute: 'title', after: 'Dr' },
			{ attribute: 'city', before: 'Change 0', after: 'London' },
		],
	});
	expect(org.userByLogin(ADA)?.profile).toMatchObject({ title: 'Dr', city: 'London' });
});

test('a second change in between is reported, and what somebody else wrote stays', async () => {
	const org = hub();
	const [outcome] = await provisionAll(org, [doctor], { hub: contested(org, 2) });
	expect(outcome).toMatchObject({ action: 'failed', code: 'CHANGED_MEANWHILE' });
	expect(org.userByLogin(ADA)?.profile).toMatchObject({ city: 'Change 0' });
	expect(org.userByLogin(ADA)?.profile.title).toBeUndefined();
});

test('somebody who comes back and is changed just then still gets the password and the attributes', async () => {
	const seed = { users: [{ profile: { login: ADA }, status: 'DEPROVISIONED' as const }] };
	const org = createOrg({ seed });
	const wanted = wish({
		...doctor,
		initialStatus: 'active_with_pass',
		password: { kind: 'value', value: 'Correct-Horse-7' },
	});
	const [outcome] = await provisionAll(org, [wanted], { hub: contested(org, 1) });
	expect(outcome).toMatchObject({
		action: 'reactivated',
		status: { before: 'DEPROVISIONED', after: 'ACTIVE' },
	});
	expect(org.userByLogin(ADA)).toMatchObject({
		password: 'Correct-Horse-7',
		profile: { title: 'Dr', city: 'London' },
	});
});
