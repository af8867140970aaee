import type { DemoOrgs } from '../orgs/DemoOrgs.mjs';
import type { Person, Summary } from './postFeed.mjs';
import { readFeed } from './postFeed.mjs';

const DONE = new Set(['created', 'updated', 'reactivated', 'kept']);

/** @throws where a person is missing in the answer, or fails without saying why and what to do */
export function checkOutage({ hub }: DemoOrgs, { people }: Summary): void {
	const done = people.filter(({ action }) => DONE.has(action));
	const failed = people.filter(({ action }) => action === 'failed');
	const faults = [
		...(done.length > 0 ? [] : ['Nobody was done before the hub broke down']),
		...(failed.length > 0 ? [] : ['Nobody was left when the hub broke down']),
		...(people.length === readFeed().employees.length
			? []
			: [`${people.length} people answered for`]),
		...failed.flatMap(silence),
		...done.flatMap(({ login = '' }) =>
			hub.userByLogin(login) ? [] : [`${login} is not in the hub`],
		),
	];
	if (faults.length > 0) throw new Error(`The outage is not told right:\n  ${faults.join('\n  ')}`);
}

const silence = ({ login, error, remedy }: Person): string[] =>
	error && remedy ? [] : [`${login ?? 'Somebody'} fails without a sentence`];
