import type { Dialect, Operator } from './expression';

export type Allowed = Operator | 'pr';

export interface AttributeRule {
	type: 'text' | 'date';
	operators: readonly Allowed[];
	/** Whether letter case counts though the dialect disregards it. */
	caseExact?: true | undefined;
}

export interface DialectRules {
	/** Whether string values are compared without regard to case. */
	ignoreCase: boolean;
	allowsNot: boolean;
	/** The rule of an attribute (names are case-sensitive everywhere); undefined: not an attribute here. */
	rule(attribute: string): AttributeRule | undefined;
}

const SEARCHED = ['eq', 'sw', 'gt', 'ge', 'lt', 'le', 'pr'] as const;
const text: AttributeRule = { type: 'text', operators: SEARCHED };
// Ids differ by case alone, and a list is ordered by them: what comes after an id in the list is greater in a search.
const key: AttributeRule = { type: 'text', operators: SEARCHED, caseExact: true };
const textWithContains: AttributeRule = { type: 'text', operators: [...SEARCHED, 'co'] };
const exact: AttributeRule = { type: 'text', operators: ['eq'] };
const date: AttributeRule = { type: 'date', operators: ['eq', 'gt', 'ge', 'lt', 'le', 'pr'] };
const filteredDate: AttributeRule = { type: 'date', operators: ['eq', 'gt', 'ge', 'lt', 'le'] };
const everyOperator: AttributeRule = { type: 'text', operators: [...SEARCHED, 'ne', 'ew', 'co'] };

const PROFILE_ATTRIBUTE = /^profile\.[A-Za-z_]\w*$/;

type RuleTable = Readonly<Record<string, AttributeRule>>;

function listed(table: RuleTable, otherProfileAttributes?: AttributeRule) {
	return (attribute: string): AttributeRule | undefined => {
		if (Object.hasOwn(table, attribute)) return table[attribute];
		return PROFILE_ATTRIBUTE.test(attribute) ? otherProfileAttributes : undefined;
	};
}

// Okta API reference, Users, "search": any profile attribute, these top-level ones and type.id; `co` for four only;
// `ne` is refused; the last sign-in is not searchable (Okta support, "Search for Users Using Custom Search Criteria").
const userSearch = listed(
	{
		id: key,
		status: text,
		'type.id': key,
		created: date,
		activated: date,
		statusChanged: date,
		lastUpdated: date,
		'profile.firstName': textWithContains,
		'profile.lastName': textWithContains,
		'profile.email': textWithContains,
		'profile.login': textWithContains,
	},
	text,
);

// Okta API reference, Users, "filter": seven attributes, only `eq`, ranges for lastUpdated alone.
const userFilter = listed({
	id: exact,
	status: exact,
	lastUpdated: filteredDate,
	'profile.login': exact,
	'profile.email': exact,
	'profile.firstName': exact,
	'profile.lastName': exact,
});

// Okta API reference, Groups, "search": any profile attribute; `co` for name and description only.
const groupSearch = listed(
	{
		id: key,
		type: text,
		'source.id': key,
		created: date,
		lastUpdated: date,
		lastMembershipUpdated: date,
		'profile.name': textWithContains,
		'profile.description': textWithContains,
	},
	text,
);

// Okta API reference, Groups, "filter". A name is refused here: okta-sdk-java issue 593.
const groupFilter = listed({
	id: exact,
	type: exact,
	lastUpdated: filteredDate,
	lastMembershipUpdated: filteredDate,
});

// Okta API reference, Applications, "filter"; user.id and group.id from its "expand" and examples.
const app = listed({
	id: exact,
	status: exact,
	name: exact,
	'credentials.signing.kid': exact,
	'settings.slo.enabled': exact,
	'user.id': exact,
	'group.id': exact,
});

const LOG_FIELD =
	/^(actor|authenticationContext|client|debugContext|device|displayMessage|eventType|legacyEventType|outcome|request|securityContext|severity|target|transaction|uuid|version)(\.\w+)*$/;
const NOT_CONTAINED = ['debugContext.debugData.url', 'debugContext.debugData.requestUri'];
const everyOperatorButContains: AttributeRule = {
	type: 'text',
	operators: everyOperator.operators.filter((operator) => operator !== 'co'),
};

// Okta docs, "System Log query": every operator; `published` is left to since/until; two fields take no `co`.
function log(attribute: string): AttributeRule | undefined {
	if (NOT_CONTAINED.includes(attribute)) return everyOperatorButContains;
	return LOG_FIELD.test(attribute) ? everyOperator : undefined;
}

/**
 * What each expression parameter allows. `search` ignores the case of values, `filter` minds it (Okta API reference,
 * Users); the log says nothing, so SCIM's default holds there (RFC 7643 section 2.2: caseExact is false).
 */
export const DIALECTS: Readonly<Record<Dialect, DialectRules>> = {
	userSearch: { ignoreCase: true, allowsNot: false, rule: userSearch },
	userFilter: { ignoreCase: false, allowsNot: false, rule: userFilter },
	groupSearch: { ignoreCase: true, allowsNot: false, rule: groupSearch },
	groupFilter: { ignoreCase: false, allowsNot: false, rule: groupFilter },
	app: { ignoreCase: false, allowsNot: false, rule: app },
	log: { ignoreCase: true, allowsNot: true, rule: log },
};
