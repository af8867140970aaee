import type { IDataObject } from 'n8n-workflow';
import type { Seed } from '../../simulator';
import { runNode, type NodeResult } from './engine';
import { serveHub, type ServedOrg } from './simulatedOrgs';

let served: ServedOrg | undefined;

export async function start(seed: Seed = {}): Promise<void> {
	served = await serveHub(seed);
}

export async function stop(): Promise<void> {
	await served?.close();
	served = undefined;
}

/** The hub of the test that runs. */
export function hub(): ServedOrg {
	if (!served) throw new Error('no hub was started');
	return served;
}

/** A whole hub profile; a test names only what matters to it. */
export const person = (name: string, more: IDataObject = {}) => ({
	login: `${name}@hub.example`,
	email: `${name}@hub.example`,
	firstName: name,
	lastName: 'Example',
	...more,
});

export const userOf = (name: string) => hub().org.userByLogin(`${name}@hub.example`);

/** Runs Okta Provision User with the items' own columns as the hub profile; who is refused stops nobody. */
export async function provision(
	items: IDataObject[],
	parameters: IDataObject = {},
	onError = 'continueRegularOutput',
): Promise<NodeResult> {
	return await runNode({
		name: 'provisionUser',
		parameters: { profile: { mappingMode: 'autoMapInputData', value: null }, ...parameters },
		credentials: hub().credentials,
		items,
		settings: { onError } as never,
	});
}

/** What was sent with writes, in order. */
export const sent = () =>
	hub()
		.org.journal.writes()
		.map(({ requestBody }) => requestBody);
