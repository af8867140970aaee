import type { IDataObject } from 'n8n-workflow';
import type { Seed } from '../../simulator';
import { runNode } from './engine';
import { serveHub, type ServedOrg } from './simulatedOrgs';

export const ADA = 'ada@hub.example';
export const BOB = 'bob@hub.example';
export const user = (login: string, more = {}) => ({ profile: { login }, ...more });

/** The hub of the test that runs; started by `start`, closed by `stop`. */
let served: ServedOrg | undefined;

export function hub(): ServedOrg {
	if (!served) throw new Error('start() comes first');
	return served;
}

export async function start(seed: Seed = { users: [user(ADA)] }): Promise<void> {
	served = await serveHub(seed);
}

export async function stop(): Promise<void> {
	await served?.close();
	served = undefined;
}

/** Runs the node over the items; each names its user by login unless told otherwise. */
export async function setStatus(
	parameters: IDataObject,
	items: IDataObject[] = [{ login: ADA }],
	{ settings = {}, tool = false } = {},
) {
	return await runNode({
		name: 'setStatus',
		tool,
		parameters: {
			user: { __rl: true, mode: 'login', value: '={{ $json.login }}' },
			operation: 'setStatus',
			...parameters,
		},
		credentials: hub().credentials,
		items,
		settings,
	});
}

/** Items that fail become items that say why. */
export const GOES_ON = { settings: { onError: 'continueRegularOutput' } };

export const id = (login: string) => hub().org.userByLogin(login)?.id ?? '';
export const statusOf = (login: string) => hub().org.userByLogin(login)?.status;
/** Every call but reads, user ids left out. */
export const writes = () =>
	hub()
		.org.journal.writes()
		.map(({ method, path }) => `${method} ${path.replace(/00u\w+/, '…')}`);
