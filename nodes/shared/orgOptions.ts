import type { INodePropertyOptions } from 'n8n-workflow';
import { listApps } from '../../src/okta/apps';
import { readGroups } from '../../src/okta/groupQuery';
import { spokeOf } from './connect';
import { loader } from './loader';

/* Choices of fields, read from the orgs: what a list without a search can bear. */

const MOST_GROUPS = 1_000;

const byName = (one: INodePropertyOptions, other: INodePropertyOptions) =>
	one.name.localeCompare(other.name);

/** The hub's own groups; one beyond the list is named by an expression with its ID. */
export const hubGroups = loader(async ({ hub }) => {
	const { groups } = await readGroups(hub, 'type eq "OKTA_GROUP"', MOST_GROUPS);
	return groups.map(({ id, profile }) => ({ name: String(profile.name), value: id })).sort(byName);
});

/** The spoke's apps, Org2Org apps first. */
export const spokeApps = loader(async (connection) => {
	const apps = await listApps(spokeOf(connection));
	const isLink = (app: { name: string }) => app.name === 'okta_org2org';
	return [...apps.filter(isLink), ...apps.filter((app) => !isLink(app))].map(({ id, label }) => ({
		name: label,
		value: id,
	}));
});
