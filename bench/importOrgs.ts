/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { createOrg, createRealClock, serve } from '../simulator';

/* Serves a hub with so many people and a spoke, where wanted with all of them, linked; tells the credential on one line. */

const users = Number(process.argv[2]);
/** Reading alone needs nobody in the spoke. */
const linked = process.argv.includes('report');

const person = (at: number) => {
	const login = `person${at}@example.com`;
	return {
		login,
		email: login,
		firstName: 'Person',
		lastName: `Number ${at}`,
		title: 'Specialist for things that take a while to write down',
		department: `Department ${at % 100}`,
		streetAddress: `${at} Long Street`,
		city: 'Manchester',
		preferredLanguage: 'en',
	};
};

const KEPT = { journalSize: 10 };

const tell = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
	const hub = createOrg({ name: 'hub', clock: createRealClock(), knobs: KEPT });
	const attributes = { hubId: { title: 'Hub ID', type: 'string' as const } };
	const spoke = createOrg({
		name: 'spoke',
		clock: createRealClock(),
		knobs: KEPT,
		seed: { attributes },
	});
	for (let at = 0; at < users; at += 1) {
		const id = `00u${String(at).padStart(14, '0')}hub`;
		hub.seed({ users: [{ id, profile: person(at) }] });
		if (linked) spoke.seed({ users: [{ profile: { ...person(at), hubId: id } }] });
	}
	const served = { hub: await serve(hub, {}), spoke: await serve(spoke, {}) };
	tell(
		JSON.stringify({
			hubUrl: served.hub.url,
			hubApiToken: hub.token,
			connectSpoke: true,
			spokeUrl: served.spoke.url,
			spokeApiToken: spoke.token,
		}),
	);
}

void main();
