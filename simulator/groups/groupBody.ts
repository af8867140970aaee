import type { Org } from '../org';
import type { Group, GroupType } from '../state/Group';
import { stamp } from '../state/time';

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
		...(group.sourceId ? { source: { id: group.sourceId } } : {}),
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
