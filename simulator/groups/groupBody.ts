import type { Org } from '../org';
import type { Group, GroupType } from '../state/Group';
import { stamp } from '../state/time';
import { groupApp, groupStats } from './groupStats';

const logos: Readonly<Record<GroupType, string>> = {
	OKTA_GROUP: 'okta',
	APP_GROUP: 'app',
	BUILT_IN: 'okta',
};

function logo(group: Group) {
	return ['medium', 'large'].map((size) => ({
		name: size,
		href: `https://static.okta.test/assets/img/logos/groups/${logos[group.type]}-${size}.png`,
		type: 'image/png',
	}));
}

/** A group as every answer shows it; there is no link to itself (recorded: POST and GET /groups). */
export function groupBody(org: Org, group: Group): Record<string, unknown> {
	const self = `${org.baseUrl}/api/v1/groups/${group.id}`;
	const { name, description = null, ...others } = group.profile;
	return {
		id: group.id,
		created: stamp(group.created),
		lastUpdated: stamp(group.lastUpdated),
		lastMembershipUpdated: stamp(group.lastMembershipUpdated),
		objectClass: [...group.objectClass],
		type: group.type,
		profile: { name, description, ...others },
		_links: {
			logo: logo(group),
			...(group.sourceId
				? { source: { href: `${org.baseUrl}/api/v1/apps/${group.sourceId}` } }
				: {}),
			users: { href: `${self}/users` },
			apps: { href: `${self}/apps` },
		},
	};
}

/** A group with what `expand` asks for: `stats`, `app`, or both. */
export function expandedGroupBody(org: Org, group: Group, expand: string): object {
	const wanted = expand.split(',');
	const app = wanted.includes('app') ? groupApp(org, group) : undefined;
	const embedded = {
		...(wanted.includes('stats') ? { stats: groupStats(org, group) } : {}),
		...(app ? { app } : {}),
	};
	const body = groupBody(org, group);
	return Object.keys(embedded).length > 0 ? { ...body, _embedded: embedded } : body;
}
