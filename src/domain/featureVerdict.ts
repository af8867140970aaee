import type { Feature, FeatureNeed } from './featureNeeds';

/** What could be learnt about the rights of a connection's identity in one org, reading only. */
export interface RightsFacts {
	/** Scopes of the OAuth token; undefined for an API token, which has none. */
	scopes?: readonly string[];
	/** Types of the admin roles; undefined where they cannot be read. */
	roles?: readonly string[];
	/** What a harmless read of this feature's own kind was answered with; only reads can be tried. */
	tried: Partial<Record<Feature, 'allowed' | 'refused' | 'empty'>>;
}

export interface FeatureVerdict {
	feature: Feature;
	org: 'hub' | 'spoke';
	works: 'yes' | 'no' | 'unknown';
	because: string;
	/** What to grant; missing where it works. */
	grant?: string;
}

/**
 * Whether rights suffice for a feature. A 200 proves little: Okta answers a missing role with an empty list at times, and
 * nothing but a write proves a right to write, so what cannot be known is `unknown`.
 */
export function judgeFeature(
	need: FeatureNeed,
	{ scopes, roles, tried }: RightsFacts,
): FeatureVerdict {
	const { feature, org } = need;
	const grantScope = `Grant the service app the scope ${need.scope}`;
	const grantRole = `Give it the admin role ${need.leastRole}`;
	if (scopes && !hasScope(scopes, need.scope)) {
		return {
			feature,
			org,
			works: 'no',
			because: `the token lacks the scope ${need.scope}`,
			grant: grantScope,
		};
	}
	const attempt = tried[feature];
	if (attempt === 'refused') {
		return { feature, org, works: 'no', because: 'Okta refused to read it', grant: grantRole };
	}
	if (attempt === 'empty') {
		return {
			feature,
			org,
			works: 'unknown',
			because: 'Okta answered with an empty list, as it does when a role is missing',
			grant: grantRole,
		};
	}
	if (roles === undefined) return withoutRoles(need, attempt, grantRole);
	const [role] = roles.filter((type) => need.roles.includes(type));
	if (role !== undefined) return { feature, org, works: 'yes', because: `it has the role ${role}` };
	if (attempt === 'allowed') return { feature, org, works: 'yes', because: 'Okta let it be read' };
	if (roles.includes('CUSTOM')) {
		return {
			feature,
			org,
			works: 'unknown',
			because: 'it has a custom role, whose permissions are not shown',
			grant: grantRole,
		};
	}
	const has = roles.length > 0 ? `only ${roles.join(', ')}` : 'no admin role';
	return { feature, org, works: 'no', because: `it has ${has}`, grant: grantRole };
}

function withoutRoles(
	{ feature, org }: FeatureNeed,
	attempt: 'allowed' | undefined,
	grant: string,
): FeatureVerdict {
	if (attempt === 'allowed') return { feature, org, works: 'yes', because: 'Okta let it be read' };
	return { feature, org, works: 'unknown', because: 'its admin roles cannot be read', grant };
}

function hasScope(scopes: readonly string[], wanted: string): boolean {
	return scopes.includes(wanted) || scopes.includes(wanted.replace(/\.read$/, '.manage'));
}
