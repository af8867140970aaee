import { notFound } from '../OktaError';
import type { Org } from '../org';
import type { App } from './App';

const create = () => new Map<string, App>();

/** The org's apps by id. */
export const appsOf = (org: Org): Map<string, App> => org.part(create);

/** One app, or E0000007; Okta calls it an AppInstance. */
export function findApp(org: Org, id: string): App {
	const app = appsOf(org).get(id);
	if (!app) throw notFound(id, 'AppInstance');
	return app;
}
